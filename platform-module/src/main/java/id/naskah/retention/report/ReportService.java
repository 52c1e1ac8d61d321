package id.naskah.retention.report;

import id.naskah.configuration.OfficeZone;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.database.Part;
import id.naskah.retention.RecordsRoles;
import id.naskah.table.SheetFile;
import id.naskah.table.SheetFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The front door for the views of those who keep records and who approve disposals: 403 for others.
 */
public class ReportService {
  private final List<Report> reports;
  private final RecordsRoles roles;
  private final OfficeClock clock;
  private final OfficeZone zone;

  public ReportService(
      List<Report> reports, RecordsRoles roles, OfficeClock clock, OfficeZone zone) {
    this.reports = List.copyOf(reports);
    this.roles = roles;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What a report is.
   *
   * @param parameters that it takes
   */
  public record Description(String name, List<ReportColumn> columns, List<String> parameters) {
    private static Description of(Report report) {
      return new Description(
          report.name(),
          report.columns(),
          report.parameters().stream().map(ReportQuery.Parameter::code).sorted().toList());
    }
  }

  /** A part of a report. */
  public record Page(List<ReportColumn> columns, List<List<Object>> rows, boolean hasMore) {}

  /** All reports. */
  public List<Description> reports() {
    roles.requireEither();
    return reports.stream().map(Description::of).toList();
  }

  /** The report with this name; 404 if there is none. */
  public Description describe(String name) {
    roles.requireEither();
    return Description.of(report(name));
  }

  /**
   * A part of a report.
   *
   * @param parameters their values by name; null for one that was not given
   * @param skip rows to leave out, at the front
   * @param most rows in the page
   */
  public Page page(String name, UnaryOperator<String> parameters, int skip, int most) {
    roles.requireEither();
    Report report = report(name);
    Part<List<Object>> part = new Part<>(skip, most + 1);
    report.tell(
        query(report, parameters),
        cells -> {
          if (part.reaches()) {
            part.keep(cells);
          }
          return part.wantsMore();
        });
    List<List<Object>> rows = part.kept();
    boolean more = rows.size() > most;
    return new Page(report.columns(), more ? rows.subList(0, most) : rows, more);
  }

  /**
   * Writes a whole report, with headings in the user's language.
   *
   * @param to left open
   * @return the name for the file
   */
  public String write(
      String name, UnaryOperator<String> parameters, SheetFormat format, OutputStream to)
      throws IOException {
    roles.requireEither();
    Report report = report(name);
    ReportQuery query = query(report, parameters);
    List<String> headings = report.columns().stream().map(ReportColumn::heading).toList();
    try (SheetFile file = format.begin(to, headings, zone.get())) {
      report.tell(query, file::take);
    }
    return name + " " + query.today() + "." + format.code();
  }

  private ReportQuery query(Report report, UnaryOperator<String> parameters) {
    return ReportQuery.of(parameters, report.parameters(), clock.today());
  }

  private Report report(String name) {
    return reports.stream()
        .filter(report -> report.name().equals(name))
        .findFirst()
        .orElseThrow(() -> RuleViolation.notFound("report", name));
  }
}
