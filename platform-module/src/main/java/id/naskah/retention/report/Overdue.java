package id.naskah.retention.report;

import id.naskah.access.AlfrescoSql;
import id.naskah.retention.SeenRecords;
import id.naskah.retention.report.ReportQuery.Parameter;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Records that have been due for longer than so many days, and that nobody has appraised: they are
 * in no batch, or in one that is not appraised yet. Longest due first.
 *
 * <p>Cost: what is overdue, by indexes, and the number of batches; not the archive.
 */
class Overdue implements Report {
  private static final List<ReportColumn> COLUMNS =
      LetterRows.with(ReportColumn.DAYS_OVERDUE, ReportColumn.BATCH);

  private final SeenRecords letters;

  public Overdue(SeenRecords letters) {
    this.letters = letters;
  }

  @Override
  public String name() {
    return "overdue";
  }

  @Override
  public List<ReportColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.DAYS, Parameter.UNIT, Parameter.RULE);
  }

  @Override
  public void tell(ReportQuery query, Rows rows) {
    Date today = Date.valueOf(query.today());
    Date before = Date.valueOf(query.today().minusDays(query.days()));
    List<Object> values = new ArrayList<>();
    LetterRows.addSubject(values);
    values.addAll(List.of(today, before, before));
    String sql =
        LetterRows.SELECT
            + ", CAST(? AS date) - r.eligible_on AS daysOverdue"
            + " FROM (SELECT w.* FROM naskah_retention w"
            + " WHERE w.batch_id IS NULL AND w.eligible_on < ?"
            + " UNION ALL SELECT w.* FROM naskah_disposal b"
            + " JOIN naskah_retention w ON w.batch_id = b.id"
            + " WHERE b.state IN ('proposing', 'proposed') AND w.eligible_on < ?) r"
            + " JOIN naskah_letter l ON l.node_id = r.node_id"
            + AlfrescoSql.node("r.node_id")
            + " WHERE TRUE"
            + LetterRows.narrowed(query, values)
            + " ORDER BY r.eligible_on, r.node_id";
    letters.each(sql, values, (row, masked) -> rows.take(Cells.of(COLUMNS, row, masked)));
  }
}
