package id.naskah.retention.report;

import id.naskah.access.ReadableLetters;
import id.naskah.retention.report.ReportQuery.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How many records become due within a period, by unit and rule. */
class DueByRule implements Report {
  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.UNIT,
          ReportColumn.EDITION,
          ReportColumn.RULE,
          ReportColumn.ACTION,
          ReportColumn.LETTERS,
          ReportColumn.EARLIEST,
          ReportColumn.LATEST);

  private final ReadableLetters letters;

  public DueByRule(ReadableLetters letters) {
    this.letters = letters;
  }

  @Override
  public String name() {
    return "due";
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
        "l.unit, r.edition, r.rule, r.action, r.eligible_on",
        row ->
            Arrays.asList(
                row.getString("unit"),
                row.getString("edition"),
                row.getString("rule"),
                row.getString("action")),
        rows);
  }
}
