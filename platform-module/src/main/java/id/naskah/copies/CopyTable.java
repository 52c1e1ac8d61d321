package id.naskah.copies;

import id.naskah.copies.NumberedCopy.State;
import id.naskah.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_copy. */
class CopyTable {
  private static final String SELECT =
      "SELECT c.id, c.letter, c.number, c.holder, c.outsider, c.given_by, c.given_at, c.state,"
          + " c.ended_by, c.ended_at, c.note, (SELECT MAX(a.number) FROM naskah_copy a"
          + " WHERE a.letter = c.letter) AS given FROM naskah_copy c";

  private final JdbcTemplate jdbc;

  public CopyTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the next copy of a letter that is locked; answers its id. */
  long add(String letter, String holder, String outsider, String by, Instant at) {
    return jdbc.queryForObject(
        "INSERT INTO naskah_copy (letter, number, holder, outsider, given_by, given_at, state)"
            + " SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ?, ?, 'held' FROM naskah_copy"
            + " WHERE letter = ? RETURNING id",
        Long.class,
        letter,
        holder,
        outsider,
        by,
        Timestamp.from(at),
        letter);
  }

  /** Ends a copy; answers whether somebody held it until now. */
  boolean end(long id, State state, String by, Instant at, String note) {
    return jdbc.update(
            "UPDATE naskah_copy SET state = ?, ended_by = ?, ended_at = ?, note = ?"
                + " WHERE id = ? AND state = 'held'",
            state.code(),
            by,
            Timestamp.from(at),
            note,
            id)
        > 0;
  }

  Optional<NumberedCopy> find(long id) {
    return jdbc.query(SELECT + " WHERE c.id = ?", CopyTable::read, id).stream().findFirst();
  }

  /** Those of a letter, by number. */
  List<NumberedCopy> of(String letter) {
    return jdbc.query(SELECT + " WHERE c.letter = ? ORDER BY c.number", CopyTable::read, letter);
  }

  private static NumberedCopy read(ResultSet row, int i) throws SQLException {
    return new NumberedCopy(
        row.getLong("id"),
        row.getString("letter"),
        row.getInt("number"),
        row.getInt("given"),
        row.getString("holder"),
        row.getString("outsider"),
        row.getString("given_by"),
        Columns.instant(row, "given_at"),
        State.of(row.getString("state")),
        row.getString("ended_by"),
        Columns.instant(row, "ended_at"),
        row.getString("note"));
  }
}
