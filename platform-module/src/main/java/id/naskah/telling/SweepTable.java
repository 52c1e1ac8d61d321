package id.naskah.telling;

import id.naskah.access.AlfrescoSql;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Walks over the dispositions that are due, in the order of their days; naskah_sweep says where.
 */
class SweepTable {
  private static final String NAME = "reminders";

  /** From the beginning, and from where a sweep of the same day was cut off. */
  private static final String NEXT =
      "SELECT d.node_id, d.uuid, n.uuid, d.recipient, d.due FROM naskah_disposition d"
          + AlfrescoSql.node("d.letter_id")
          + " WHERE d.status IN ('unread', 'read') AND d.responsible AND d.due <= ?"
          + " AND (d.due, d.node_id) > (?, ?) ORDER BY d.due, d.node_id LIMIT ?";

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;

  /**
   * A disposition that is due.
   *
   * @param letter id
   * @param recipient as stored
   */
  record Due(long nodeId, String disposition, String letter, String recipient, LocalDate due) {}

  /** A reminder that was queued. */
  record Queued(String disposition, String occasion, LocalDate day) {}

  private record Position(LocalDate due, long nodeId) {}

  public SweepTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.named = new NamedParameterJdbcTemplate(jdbc);
  }

  /** The next open dispositions that are due by a day, of a sweep that was begun today. */
  List<Due> next(LocalDate today, LocalDate until, int most) {
    Position from =
        jdbc
            .query(
                "SELECT due, node_id FROM naskah_sweep WHERE name = ? AND day = ?",
                (row, i) -> new Position(row.getDate(1).toLocalDate(), row.getLong(2)),
                NAME,
                Date.valueOf(today))
            .stream()
            .findFirst()
            .orElse(new Position(LocalDate.of(1, 1, 1), 0));
    return jdbc.query(
        NEXT,
        (row, i) ->
            new Due(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getDate(5).toLocalDate()),
        Date.valueOf(until),
        Date.valueOf(from.due()),
        from.nodeId(),
        most);
  }

  /** The reminders that these dispositions had so far. */
  Set<Queued> queued(List<String> dispositions) {
    if (dispositions.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        named.query(
            "SELECT DISTINCT disposition, occasion, day FROM naskah_message"
                + " WHERE disposition IN (:ids) AND occasion IN ('dueSoon', 'overdue')",
            Map.of("ids", dispositions),
            (row, i) ->
                new Queued(row.getString(1), row.getString(2), row.getDate(3).toLocalDate())));
  }

  void reached(LocalDate today, Due last) {
    jdbc.update(
        "INSERT INTO naskah_sweep (name, day, due, node_id) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (name) DO UPDATE"
            + " SET day = EXCLUDED.day, due = EXCLUDED.due, node_id = EXCLUDED.node_id",
        NAME,
        Date.valueOf(today),
        Date.valueOf(last.due()),
        last.nodeId());
  }

  /** The next sweep begins anew. */
  void finish() {
    jdbc.update("DELETE FROM naskah_sweep WHERE name = ?", NAME);
  }
}
