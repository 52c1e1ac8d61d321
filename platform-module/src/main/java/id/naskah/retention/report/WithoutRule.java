package id.naskah.retention.report;

import id.naskah.retention.SeenRecords;
import id.naskah.retention.report.ReportQuery.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Of the records made last those for which the schedule has no rule, the newest first: they never
 * become due.
 *
 * <p>Cost: the newest {@value #LOOKED_AT} records, by the primary key; not the archive. Older ones
 * come with the effect of an edition.
 */
class WithoutRule implements Report {
  static final int LOOKED_AT = 2000;

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.UNIT,
          ReportColumn.LETTER,
          ReportColumn.DIRECTION,
          ReportColumn.AGENDA_NUMBER,
          ReportColumn.AGENDA_YEAR,
          ReportColumn.LETTER_NUMBER,
          ReportColumn.CLASSIFICATION,
          ReportColumn.SECURITY,
          ReportColumn.MASKED,
          ReportColumn.SUBJECT);
  private static final String WHERE =
      " WHERE r.rule IS NULL AND r.node_id >= COALESCE((SELECT node_id FROM naskah_retention"
          + " ORDER BY node_id DESC LIMIT 1 OFFSET "
          + (LOOKED_AT - 1)
          + "), 0)";

  private final SeenRecords letters;

  public WithoutRule(SeenRecords letters) {
    this.letters = letters;
  }

  @Override
  public String name() {
    return "withoutRule";
  }

  @Override
  public List<ReportColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.UNIT);
  }

  @Override
  public void tell(ReportQuery query, Rows rows) {
    List<Object> values = new ArrayList<>();
    LetterRows.addSubject(values);
    String sql =
        LetterRows.SELECT
            + LetterRows.FROM
            + WHERE
            + LetterRows.narrowed(query, values)
            + " ORDER BY r.node_id DESC";
    letters.each(sql, values, (row, masked) -> rows.take(Cells.of(COLUMNS, row, masked)));
  }

  /** Gives those of which the user sees something, only to be counted. */
  static void each(SeenRecords letters, SeenRecords.Taker taker) {
    letters.each(LetterRows.READABLE + LetterRows.FROM + WHERE, List.of(), taker);
  }
}
