package id.naskah.retention.report;

import id.naskah.access.ReadableLetters;
import id.naskah.platform.Cursor;
import id.naskah.retention.report.ReportQuery.Parameter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How many records become due within a period, by unit and rule: the same as {@link DueLetters},
 * counted.
 *
 * <p>Each record is counted by itself, because only those that the reader may read count. Cost: the
 * records of the period, by an index; not the archive.
 */
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
    List<Object> values = new ArrayList<>();
    String sql =
        "SELECT l.uuid, n.acl_id AS acl, l.owner, l.unit, r.edition, r.rule, r.action,"
            + " r.eligible_on"
            + LetterRows.FROM
            + DueLetters.due(query, values)
            + " ORDER BY l.unit, r.edition, r.rule, r.action, r.eligible_on";
    Groups groups = new Groups(rows);
    letters.each(sql, values, groups);
    groups.end();
  }

  /** Counts rows that follow each other and have the same unit, edition, rule and action. */
  private static final class Groups implements Cursor.Taker {
    private final Rows rows;
    private List<Object> group;
    private long count;
    private LocalDate earliest;
    private LocalDate latest;
    private boolean more = true;

    Groups(Rows rows) {
      this.rows = rows;
    }

    @Override
    public boolean take(ResultSet row) throws SQLException {
      List<Object> next =
          Arrays.asList(
              row.getString("unit"),
              row.getString("edition"),
              row.getString("rule"),
              row.getString("action"));
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

    void end() {
      if (group != null && more) {
        List<Object> cells = new ArrayList<>(group);
        cells.add(count);
        cells.add(earliest);
        cells.add(latest);
        more = rows.take(cells);
      }
    }
  }
}
