package id.naskah.retention.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_amendment, to which the database lets nobody do more than append. */
class AmendmentTable {
  private final JdbcTemplate jdbc;

  public AmendmentTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds one; the answer has its number. */
  Amendment add(
      NodeRef letter,
      String field,
      String oldValue,
      String newValue,
      String reason,
      String by,
      Instant at) {
    Long id =
        jdbc.queryForObject(
            "INSERT INTO naskah_amendment"
                + " (letter, field, old_value, new_value, reason, done_by, done_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
            Long.class,
            letter.getId(),
            field,
            oldValue,
            newValue,
            reason,
            by,
            Timestamp.from(at));
    return new Amendment(
        Optional.ofNullable(id).orElseThrow(), field, oldValue, newValue, reason, by, at);
  }

  /** Those of a letter, in their order. Cost: the amendments returned. */
  List<Amendment> of(NodeRef letter) {
    return jdbc.query(
        "SELECT id, field, old_value, new_value, reason, done_by, done_at FROM naskah_amendment"
            + " WHERE letter = ? ORDER BY id",
        (row, i) ->
            new Amendment(
                row.getLong("id"),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("reason"),
                row.getString("done_by"),
                row.getTimestamp("done_at").toInstant()),
        letter.getId());
  }
}
