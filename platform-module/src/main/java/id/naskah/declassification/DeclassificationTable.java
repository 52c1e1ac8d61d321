package id.naskah.declassification;

import id.naskah.configuration.SecurityLevel;
import id.naskah.declassification.Declassification.State;
import id.naskah.platform.Days;
import id.naskah.platform.database.Columns;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_declassification. */
class DeclassificationTable {
  private static final String COLUMNS =
      "d.id, d.letter, d.from_level, d.to_level, d.reason, d.planned_for, d.state, d.proposed_by,"
          + " d.proposed_at, d.decided_by, d.decided_at";
  private static final String FROM = " FROM naskah_declassification d";
  private static final String SELECT = "SELECT " + COLUMNS + FROM;

  /** Proposals with their letters as {@code l}; the node, an order and what else is to be added. */
  static final String SELECT_WAITING =
      "SELECT "
          + COLUMNS
          + ", l.uuid, l.series, l.agenda_number, l.owner, n.acl_id AS acl"
          + FROM
          + " JOIN naskah_letter l ON l.uuid = d.letter AND d.state = 'proposed'";

  private final JdbcTemplate jdbc;

  public DeclassificationTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds one.
   *
   * @param made its id, state and decision don't count
   */
  long add(Declassification made) {
    return jdbc.queryForObject(
        "INSERT INTO naskah_declassification"
            + " (letter, from_level, to_level, reason, planned_for, state, proposed_by, proposed_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        Long.class,
        made.letter(),
        made.from().code(),
        made.to().code(),
        made.reason(),
        made.on() == null ? null : Date.valueOf(made.on()),
        made.state().code(),
        made.proposedBy(),
        Timestamp.from(made.proposedAt()));
  }

  /** Turns what was planned into a proposal, from the level that the letter has now. */
  void propose(long id, SecurityLevel from) {
    jdbc.update(
        "UPDATE naskah_declassification SET state = 'proposed', from_level = ? WHERE id = ?",
        from.code(),
        id);
  }

  /** Those that were planned for a day or before it, the oldest first, at most so many. */
  List<Declassification> planned(LocalDate until, int most) {
    return jdbc.query(
        SELECT + " WHERE state = 'planned' AND planned_for <= ? ORDER BY planned_for, id LIMIT ?",
        DeclassificationTable::read,
        Date.valueOf(until),
        most);
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

  /** The one that waits for its day or for a decision. */
  Optional<Declassification> open(String letter) {
    return jdbc
        .query(
            SELECT + " WHERE letter = ? AND state IN ('planned', 'proposed')",
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

  static Declassification read(ResultSet row, int i) throws SQLException {
    return new Declassification(
        row.getLong("id"),
        row.getString("letter"),
        SecurityLevel.orOrdinary(row.getString("from_level")),
        SecurityLevel.orOrdinary(row.getString("to_level")),
        row.getString("reason"),
        Days.of(row.getDate("planned_for")),
        State.of(row.getString("state")),
        row.getString("proposed_by"),
        row.getTimestamp("proposed_at").toInstant(),
        row.getString("decided_by"),
        Columns.instant(row, "decided_at"));
  }
}
