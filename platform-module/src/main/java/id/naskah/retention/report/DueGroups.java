package id.naskah.retention.report;

import id.naskah.retention.SeenRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts records that become due within a period, by what they have in common: the same as {@link
 * DueLetters}, counted.
 *
 * <p>Each record is counted by itself, because only those of which the reader sees something count.
 * Cost: the records of the period, by an index; not the archive.
 */
final class DueGroups implements SeenRecords.Taker {
  private final Key key;
  private final Report.Rows rows;
  private List<Object> group;
  private long count;
  private LocalDate earliest;
  private LocalDate latest;
  private boolean more = true;

  /** What records of one group have in common. */
  interface Key {
    List<Object> of(ResultSet row) throws SQLException;
  }

  private DueGroups(Key key, Report.Rows rows) {
    this.key = key;
    this.rows = rows;
  }

  /**
   * Tells a row for each group: what its records have in common, how many there are, and the first
   * and the last day.
   *
   * @param order of the records, in which those of one group follow each other
   */
  static void tell(
      SeenRecords letters, ReportQuery query, String order, Key key, Report.Rows rows) {
    List<Object> values = new ArrayList<>();
    String sql =
        LetterRows.READABLE
            + ", l.unit, r.edition, r.rule, r.action,"
            + " r.eligible_on"
            + LetterRows.FROM
            + DueLetters.due(query, values)
            + " ORDER BY "
            + order;
    DueGroups groups = new DueGroups(key, rows);
    letters.each(sql, values, groups);
    groups.end();
  }

  @Override
  public boolean take(ResultSet row, boolean masked) throws SQLException {
    List<Object> next = key.of(row);
    LocalDate day = row.getDate("eligible_on").toLocalDate();
    if (!next.equals(group)) {
      end();
      group = next;
      count = 0;
      earliest = day;
    }
    count++;
    latest = day;
    return more;
  }

  private void end() {
    if (group != null && more) {
      List<Object> cells = new ArrayList<>(group);
      cells.add(count);
      cells.add(earliest);
      cells.add(latest);
      more = rows.take(cells);
    }
  }
}
