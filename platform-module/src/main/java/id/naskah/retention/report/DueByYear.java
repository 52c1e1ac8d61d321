package id.naskah.retention.report;

import id.naskah.access.ReadableLetters;
import id.naskah.retention.report.ReportQuery.Parameter;
import java.util.List;
import java.util.Set;

/** How many records become due within a period, by the year of their day. */
class DueByYear implements Report {
  private static final List<ReportColumn> COLUMNS =
      List.of(ReportColumn.YEAR, ReportColumn.LETTERS, ReportColumn.EARLIEST, ReportColumn.LATEST);

  private final ReadableLetters letters;

  public DueByYear(ReadableLetters letters) {
    this.letters = letters;
  }

  @Override
  public String name() {
    return "dueByYear";
  }

  @Override
  public List<ReportColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.FROM, Parameter.UNTIL, Parameter.UNIT, Parameter.RULE);
  }

  @Override
  public void tell(ReportQuery query, Rows rows) {
    DueGroups.tell(
        letters,
        query,
        "r.eligible_on",
        row -> List.of((long) row.getDate("eligible_on").toLocalDate().getYear()),
        rows);
  }
}
