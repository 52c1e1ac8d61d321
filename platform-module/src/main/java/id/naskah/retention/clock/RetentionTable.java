package id.naskah.retention.clock;

import id.naskah.platform.Days;
import id.naskah.retention.schedule.FinalAction;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table naskah_retention: one row a record, written in the transaction of its node. {@link
 * RetentionClock} alone writes dates to it.
 */
public class RetentionTable {
  public static final String COLUMNS =
      "node_id, uuid, edition, rule, trigger_day, active_until, inactive_until, own_action,"
          + " own_eligible_on, action, eligible_on";

  /** The same columns of a table that a statement calls r. */
  public static final String COLUMNS_OF_R =
      "r.node_id, r.uuid, r.edition, r.rule, r.trigger_day, r.active_until, r.inactive_until,"
          + " r.own_action, r.own_eligible_on, r.action, r.eligible_on";

  /** A record whose day has changed has not been found due by anybody yet. */
  private static final String PUT =
      "INSERT INTO naskah_retention AS r ("
          + COLUMNS
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (node_id) DO UPDATE SET"
          + " edition = excluded.edition, rule = excluded.rule,"
          + " trigger_day = excluded.trigger_day, active_until = excluded.active_until,"
          + " inactive_until = excluded.inactive_until, own_action = excluded.own_action,"
          + " own_eligible_on = excluded.own_eligible_on, action = excluded.action,"
          + " eligible_on = excluded.eligible_on, found_on = CASE WHEN"
          + " r.eligible_on IS DISTINCT FROM excluded.eligible_on THEN NULL ELSE r.found_on END";

  private final JdbcTemplate jdbc;

  public RetentionTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The row of a record; nothing for what is none. */
  public Optional<RetentionRow> find(long nodeId) {
    return jdbc
        .query(
            "SELECT " + COLUMNS + " FROM naskah_retention WHERE node_id = ?",
            RetentionTable::row,
            nodeId)
        .stream()
        .findFirst();
  }

  /** Writes rows, new or not, in one go. */
  public void put(List<RetentionRow> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(PUT, rows.stream().map(RetentionTable::values).toList());
    }
  }

  /** Forgets a record that is gone, and that it lay in a dossier. */
  void remove(long nodeId) {
    jdbc.update("DELETE FROM naskah_retention WHERE node_id = ?", nodeId);
    jdbc.update("DELETE FROM naskah_filed WHERE letter_id = ?", nodeId);
  }

  private static Object[] values(RetentionRow row) {
    return new Object[] {
      row.nodeId(),
      row.uuid(),
      row.edition(),
      row.rule(),
      date(row.triggerDay()),
      date(row.activeUntil()),
      date(row.inactiveUntil()),
      code(row.ownAction()),
      date(row.ownEligibleOn()),
      code(row.action()),
      date(row.eligibleOn())
    };
  }

  public static RetentionRow row(ResultSet row, int i) throws SQLException {
    return new RetentionRow(
        row.getLong("node_id"),
        row.getString("uuid"),
        row.getString("edition"),
        row.getString("rule"),
        Days.of(row.getDate("trigger_day")),
        Days.of(row.getDate("active_until")),
        Days.of(row.getDate("inactive_until")),
        FinalAction.of(row.getString("own_action")),
        Days.of(row.getDate("own_eligible_on")),
        FinalAction.of(row.getString("action")),
        Days.of(row.getDate("eligible_on")));
  }

  static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  static String code(FinalAction action) {
    return action == null ? null : action.code();
  }
}
