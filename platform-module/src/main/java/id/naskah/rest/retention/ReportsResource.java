package id.naskah.rest.retention;

import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.report.ReportColumn;
import id.naskah.retention.report.ReportService;
import id.naskah.table.SheetFormat;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

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

  /** The whole report as CSV or XLSX. */
  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String name, Parameters parameters) {
    return answers.reading(() -> write(name, parameters));
  }

  private BinaryResource write(String name, Parameters parameters) throws IOException {
    SheetFormat format = SheetFormat.of(parameters.getParameter("format"));
    return Download.made(
        "report",
        format.code(),
        format.mimeType(),
        out -> service.write(name, parameters::getParameter, format, out));
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
      boolean asItIs = cell == null || cell instanceof Number || cell instanceof Boolean;
      entity.with(columns.get(i).code(), asItIs ? cell : "" + cell);
    }
    return entity;
  }
}
