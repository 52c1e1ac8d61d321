package id.naskah.declassification;

import id.naskah.configuration.SecurityLevel;
import id.naskah.declassification.Declassification.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_declassification. */
class DeclassificationTable {
  private static final String SELECT =
      "SELECT id, letter, from_level, to_level, reason, state, proposed_by, proposed_at, decided_by,"
          + " decided_at FROM naskah_declassification";

  private final JdbcTemplate jdbc;

  public DeclassificationTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes all who change the level of one letter wait for each other. */
  void lockLetter(String letter) {
    jdbc.query("SELECT 1 FROM naskah_letter WHERE uuid = ? FOR UPDATE", row -> {}, letter);
  }

  long add(
      String letter, SecurityLevel from, SecurityLevel to, String reason, String by, Instant at) {
    return jdbc.queryForObject(
        "INSERT INTO naskah_declassification"
            + " (letter, from_level, to_level, reason, state, proposed_by, proposed_at)"
            + " VALUES (?, ?, ?, ?, 'proposed', ?, ?) RETURNING id",
        Long.class,
        letter,
        from.code(),
        to.code(),
        reason,
        by,
        Timestamp.from(at));
  }

  void decide(long id, State state, String by, Instant at) {
    jdbc.update(
        "UPDATE naskah_declassification SET state = ?, decided_by = ?, decided_at = ? WHERE id = ?",
        state.code(),
        by,
        Timestamp.from(at),
        id);
  }

  Optional<Declassification> find(long id) {
    return jdbc.query(SELECT + " WHERE id = ?", DeclassificationTable::read, id).stream()
        .findFirst();
  }

  Optional<Declassification> open(String letter) {
    return jdbc
        .query(
            SELECT + " WHERE letter = ? AND state = 'proposed'",
            DeclassificationTable::read,
            letter)
        .stream()
        .findFirst();
  }

  /** Those of a letter, the newest first. */
  List<Declassification> of(String letter) {
    return jdbc.query(
        SELECT + " WHERE letter = ? ORDER BY id DESC", DeclassificationTable::read, letter);
  }

  private static Declassification read(ResultSet row, int i) throws SQLException {
    Timestamp decided = row.getTimestamp("decided_at");
    return new Declassification(
        row.getLong("id"),
        row.getString("letter"),
        SecurityLevel.orOrdinary(row.getString("from_level")),
        SecurityLevel.orOrdinary(row.getString("to_level")),
        row.getString("reason"),
        State.of(row.getString("state")),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("decided_by"),
        decided == null ? null : decided.toInstant());
  }
}
