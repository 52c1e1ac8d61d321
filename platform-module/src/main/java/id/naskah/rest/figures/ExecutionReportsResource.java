package id.naskah.rest.figures;

import id.naskah.execution.Age;
import id.naskah.execution.ExecutionFile;
import id.naskah.execution.ExecutionQuery;
import id.naskah.execution.ExecutionReport;
import id.naskah.execution.ExecutionRow;
import id.naskah.execution.ExecutionService;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.table.SheetFormat;
import java.io.IOException;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /execution-reports/units} and {@code /execution-reports/people}; as a file {@code
 * /execution-reports/{id}/content}.
 */
@EntityResource(name = "execution-reports", title = "Execution reports")
public class ExecutionReportsResource
    implements EntityResourceAction.ReadById<Entity>, BinaryResourceAction.Read {
  private final Answers answers;
  private final ExecutionService service;
  private final ExecutionFile files;
  private final OfficeClock clock;

  public ExecutionReportsResource(
      Answers answers, ExecutionService service, ExecutionFile files, OfficeClock clock) {
    this.answers = answers;
    this.service = service;
    this.files = files;
    this.clock = clock;
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(id, report(id, parameters)));
  }

  /** The report as XLSX or CSV. */
  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(() -> write(id, parameters));
  }

  private BinaryResource write(String id, Parameters parameters) throws IOException {
    SheetFormat format = SheetFormat.of(parameters.getParameter("format"));
    ExecutionReport report = report(id, parameters);
    return Download.made(
        "execution", format.code(), format.mimeType(), out -> files.write(report, format, out));
  }

  private ExecutionReport report(String id, Parameters parameters) {
    boolean byUnit = "units".equals(id);
    if (!byUnit && !"people".equals(id)) {
      throw RuleViolation.notFound("report", id);
    }
    ExecutionQuery query = ExecutionQuery.of(parameters::getParameter, clock.today());
    return byUnit ? service.byUnit(query) : service.byPerson(query);
  }

  private static Entity entity(String id, ExecutionReport report) {
    ExecutionQuery query = report.query();
    return new Entity()
        .with("id", id)
        .with("from", query.from().toString())
        .with("until", query.until().toString())
        .with("direction", query.direction().code())
        .with("unit", report.unit() == null ? query.unit() : report.unit())
        .with("rows", report.rows().stream().map(ExecutionReportsResource::row).toList())
        .with("all", row(report.all()));
  }

  private static Entity row(ExecutionRow row) {
    Entity overdue = new Entity();
    for (Age age : Age.values()) {
      overdue.with(age.code(), row.overdue().get(age));
    }
    return new Entity()
        .with("id", row.id())
        .with("name", row.name())
        .with("letters", row.letters())
        .with("passedOn", row.passedOn())
        .with("toPassOn", row.toPassOn() == null ? null : percentiles(row.toPassOn()))
        .with("settled", row.settled())
        .with("toSettle", percentiles(row.toSettle()))
        .with("overdue", overdue)
        .with("judged", row.judged())
        .with("inTime", row.inTime());
  }

  private static Entity percentiles(ExecutionRow.Percentiles days) {
    return days.median() == null
        ? null
        : new Entity().with("median", days.median()).with("ninetieth", days.ninetieth());
  }
}
