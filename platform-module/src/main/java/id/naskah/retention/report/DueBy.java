package id.naskah.retention.report;

import id.naskah.retention.SeenRecords;
import id.naskah.retention.report.ReportQuery.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How many records become due within a period, by what they have in common. */
class DueBy implements Report {
  private final SeenRecords letters;
  private final String name;
  private final List<ReportColumn> columns;
  private final String order;
  private final DueGroups.Key key;

  /**
   * A report.
   *
   * @param common the columns of what records of a group have in common
   * @param order of the records, in which those of one group follow each other
   */
  private DueBy(
      SeenRecords letters,
      String name,
      Stream<ReportColumn> common,
      String order,
      DueGroups.Key key) {
    this.letters = letters;
    this.name = name;
    this.columns =
        Stream.concat(
                common, Stream.of(ReportColumn.LETTERS, ReportColumn.EARLIEST, ReportColumn.LATEST))
            .toList();
    this.order = order;
    this.key = key;
  }

  /** By unit and rule. */
  public static DueBy rule(SeenRecords letters) {
    return new DueBy(
        letters,
        "due",
        Stream.of(ReportColumn.UNIT, ReportColumn.EDITION, ReportColumn.RULE, ReportColumn.ACTION),
        "l.unit, r.edition, r.rule, r.action, r.eligible_on",
        row ->
            Arrays.asList(
                row.getString("unit"),
                row.getString("edition"),
                row.getString("rule"),
                row.getString("action")));
  }

  /** By the year of their day. */
  public static DueBy year(SeenRecords letters) {
    return new DueBy(
        letters,
        "dueByYear",
        Stream.of(ReportColumn.YEAR),
        "r.eligible_on",
        row -> List.of((long) row.getDate("eligible_on").toLocalDate().getYear()));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<ReportColumn> columns() {
    return columns;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.FROM, Parameter.UNTIL, Parameter.UNIT, Parameter.RULE);
  }

  @Override
  public void tell(ReportQuery query, Rows rows) {
    DueGroups.tell(letters, query, order, key, rows);
  }
}
