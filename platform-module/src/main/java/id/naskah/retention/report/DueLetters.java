package id.naskah.retention.report;

import id.naskah.retention.SeenRecords;
import id.naskah.retention.report.ReportQuery.Parameter;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Records that become due within a period and are in no batch yet, soonest first.
 *
 * <p>Cost: the records of the period up to the end of the page, by an index; not the archive.
 */
class DueLetters implements Report {
  private final SeenRecords letters;

  public DueLetters(SeenRecords letters) {
    this.letters = letters;
  }

  @Override
  public String name() {
    return "dueLetters";
  }

  @Override
  public List<ReportColumn> columns() {
    return LetterRows.COLUMNS;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.FROM, Parameter.UNTIL, Parameter.UNIT, Parameter.RULE);
  }

  @Override
  public void tell(ReportQuery query, Rows rows) {
    List<Object> values = new ArrayList<>();
    LetterRows.addSubject(values);
    String sql =
        LetterRows.SELECT
            + LetterRows.FROM
            + due(query, values)
            + " ORDER BY r.eligible_on, r.node_id";
    letters.each(sql, values, (row, masked) -> rows.take(Cells.of(columns(), row, masked)));
  }

  /** Written so that the partial index naskah_retention_due serves. */
  static String due(ReportQuery query, List<Object> values) {
    values.add(Date.valueOf(query.from()));
    values.add(Date.valueOf(query.until()));
    return " WHERE r.batch_id IS NULL AND r.eligible_on BETWEEN ? AND ?"
        + LetterRows.narrowed(query, values);
  }
}
