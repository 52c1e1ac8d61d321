package id.naskah.retention.report;

import id.naskah.access.AlfrescoSql;
import id.naskah.retention.NumberOnly;
import id.naskah.retention.SeenRecords;
import id.naskah.retention.report.ReportQuery.Parameter;
import id.naskah.search.Condition;
import id.naskah.search.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The letters under each hold in force, by name, with their dossier or by the hold's query; a
 * letter under several is told with each.
 *
 * <p>Cost: what is held, and for a hold on a query whatever its conditions cost on the table of
 * letters.
 */
class OnHold implements Report {
  private static final List<ReportColumn> OF_HOLD =
      List.of(
          ReportColumn.HOLD,
          ReportColumn.REASON,
          ReportColumn.REFERENCE,
          ReportColumn.HOLD_OWNER,
          ReportColumn.FROM_DAY,
          ReportColumn.REVIEW_ON);
  private static final String HOLDS =
      "SELECT id AS hold, reason, reference, owner AS holdOwner, from_day AS fromDay,"
          + " review_on AS reviewOn, conditions FROM naskah_hold WHERE released_at IS NULL"
          + " ORDER BY id";
  private static final String FROM =
      " FROM naskah_letter l"
          + AlfrescoSql.node("l.node_id")
          + " LEFT JOIN naskah_retention r ON r.node_id = l.node_id WHERE l.status <> 'draft'";
  private static final String BY_NAME =
      " AND l.node_id IN (SELECT h.node_id FROM naskah_held h WHERE h.hold_id = ?"
          + " UNION ALL SELECT f.letter_id FROM naskah_held h"
          + " JOIN naskah_filed f ON f.dossier_id = h.node_id WHERE h.hold_id = ?";
  private static final String BY_QUERY =
      " UNION ALL SELECT l.node_id FROM naskah_letter l WHERE l.status <> 'draft'";

  private final SeenRecords letters;

  public OnHold(SeenRecords letters) {
    this.letters = letters;
  }

  /** A hold in force; its cells, and its conditions if it is one on a query. */
  private record Hold(List<Object> cells, String conditions) {
    Object id() {
      return cells.get(0);
    }
  }

  @Override
  public String name() {
    return "onHold";
  }

  @Override
  public List<ReportColumn> columns() {
    List<ReportColumn> columns = new ArrayList<>(OF_HOLD);
    columns.addAll(LetterRows.COLUMNS);
    return columns;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.UNIT, Parameter.RULE);
  }

  @Override
  public void tell(ReportQuery query, Rows rows) {
    List<Hold> holds = new ArrayList<>();
    letters.all(
        HOLDS,
        List.of(),
        row -> holds.add(new Hold(Cells.of(OF_HOLD, row, false), row.getString("conditions"))));
    boolean[] more = {true};
    for (Hold hold : holds) {
      if (more[0]) {
        tell(hold, query, cells -> more[0] = rows.take(cells));
      }
    }
  }

  private void tell(Hold hold, ReportQuery query, Rows rows) {
    List<Object> values = new ArrayList<>();
    LetterRows.addSubject(values);
    StringBuilder sql = new StringBuilder(LetterRows.SELECT).append(FROM).append(BY_NAME);
    values.addAll(List.of(hold.id(), hold.id()));
    if (hold.conditions() != null) {
      sql.append(BY_QUERY);
      for (Condition condition : Where.read(hold.conditions())) {
        sql.append(" AND ").append(condition.sql());
        values.addAll(condition.values());
      }
    }
    sql.append(')');
    sql.append(LetterRows.narrowed(query, values)).append(" ORDER BY l.node_id");
    boolean tells = tells(hold);
    letters.each(
        sql.toString(),
        values,
        (row, masked) -> {
          if (masked && !tells) {
            return true;
          }
          List<Object> cells = new ArrayList<>(hold.cells());
          cells.addAll(Cells.of(LetterRows.COLUMNS, row, masked));
          return rows.take(cells);
        });
  }

  /** Whether that a letter is under it tells no more than is said of letters one may not read. */
  private static boolean tells(Hold hold) {
    return hold.conditions() == null || NumberOnly.tells(Where.read(hold.conditions()));
  }
}
