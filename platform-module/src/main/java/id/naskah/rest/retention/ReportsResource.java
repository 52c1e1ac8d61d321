package id.naskah.rest.retention;

import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.report.ReportColumn;
import id.naskah.retention.report.ReportService;
import id.naskah.table.SheetFormat;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.util.TempFileProvider;

/** {@code /reports}: views for those who keep records; {@code /reports/{id}/content} as a file. */
@EntityResource(name = "reports", title = "Reports")
public class ReportsResource
    implements EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        BinaryResourceAction.Read {
  private final Answers answers;
  private final ReportService service;

  public ReportsResource(Answers answers, ReportService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(service.reports(), ReportsResource::entity));
  }

  @Override
  public Entity readById(String name, Parameters parameters) {
    return answers.reading(() -> entity(service.describe(name)));
  }

  /**
   * The whole report as CSV or XLSX.
   *
   * <p>In a file of Alfresco's temporary directory, since the framework sends files or nodes only;
   * Alfresco's own job removes those, an hour or more later.
   */
  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String name, Parameters parameters) {
    return answers.reading(() -> write(name, parameters));
  }

  private BinaryResource write(String name, Parameters parameters) throws IOException {
    SheetFormat format = SheetFormat.of(parameters.getParameter("format"));
    File file = TempFileProvider.createTempFile("naskah-report", "." + format.code());
    boolean written = false;
    try (OutputStream out = Files.newOutputStream(file.toPath())) {
      String fileName = service.write(name, parameters::getParameter, format, out);
      written = true;
      return Download.of(file, fileName, format.mimeType());
    } finally {
      if (!written) {
        Files.deleteIfExists(file.toPath());
      }
    }
  }

  private static Entity entity(ReportService.Description report) {
    return new Entity()
        .with("id", report.name())
        .with("parameters", report.parameters())
        .with("columns", report.columns().stream().map(ReportsResource::column).toList());
  }

  private static Entity column(ReportColumn column) {
    return new Entity()
        .with("name", column.code())
        .with("heading", column.heading())
        .with("type", column.kind().name().toLowerCase(Locale.ROOT));
  }

  /** A row as JSON: what is empty is left out. */
  static Entity row(List<ReportColumn> columns, List<Object> cells) {
    Entity entity = new Entity();
    for (int i = 0; i < cells.size(); i++) {
      Object cell = cells.get(i);
      entity.with(columns.get(i).code(), cell == null || cell instanceof Number ? cell : "" + cell);
    }
    return entity;
  }
}
