package id.naskah.delegation;

import id.naskah.configuration.Recipient;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_substitution, in the caller's transaction. Nothing is deleted from it. */
public class SubstitutionTable {
  private static final String COLUMNS =
      "SELECT id, absent, substitute, capacity, from_day, until_day, reason, made_by, made_at,"
          + " ended_by, ended_at FROM naskah_substitution";

  private final JdbcTemplate jdbc;

  public SubstitutionTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Makes those who plan substitutions wait for each other until their transaction ends: two that
   * exclude one another are never both stored.
   */
  void lock() {
    jdbc.execute("LOCK TABLE naskah_substitution IN SHARE ROW EXCLUSIVE MODE");
  }

  long add(Substitution s) {
    return jdbc.queryForObject(
        "INSERT INTO naskah_substitution (absent, substitute, capacity, from_day, until_day,"
            + " reason, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        Long.class,
        s.absent().toString(),
        s.substitute(),
        s.capacity().code(),
        Date.valueOf(s.from()),
        Date.valueOf(s.until()),
        s.reason(),
        s.madeBy(),
        Timestamp.from(s.madeAt()));
  }

  /**
   * Makes what concerns substitutes wait until a plan that is being stored is there, without
   * keeping others of its kind waiting.
   */
  public void awaitPlans() {
    jdbc.execute("LOCK TABLE naskah_substitution IN ROW EXCLUSIVE MODE");
  }

  /** Ends it now; the authority is over at once. One that was ended before stays as it is. */
  void end(long id, String by, Instant at) {
    jdbc.update(
        "UPDATE naskah_substitution SET ended_by = ?, ended_at = ?"
            + " WHERE id = ? AND ended_at IS NULL",
        by,
        Timestamp.from(at),
        id);
  }

  Optional<Substitution> find(long id) {
    return jdbc.query(COLUMNS + " WHERE id = ?", SubstitutionTable::read, id).stream().findFirst();
  }

  /** In force on this day, for this recipient. */
  List<Substitution> standingIn(Recipient absent, LocalDate day) {
    return jdbc.query(
        COLUMNS
            + " WHERE absent = ? AND until_day >= ? AND from_day <= ? AND ended_at IS NULL"
            + " ORDER BY id",
        SubstitutionTable::read,
        absent.toString(),
        Date.valueOf(day),
        Date.valueOf(day));
  }

  /** All that are in force on this day. */
  List<Substitution> inForce(LocalDate day) {
    return jdbc.query(
        COLUMNS + " WHERE until_day >= ? AND from_day <= ? AND ended_at IS NULL ORDER BY id",
        SubstitutionTable::read,
        Date.valueOf(day),
        Date.valueOf(day));
  }

  /** Those that are not over on this day, soonest first. */
  List<Substitution> notOver(LocalDate day) {
    return jdbc.query(
        COLUMNS + " WHERE until_day >= ? AND ended_at IS NULL ORDER BY from_day, id",
        SubstitutionTable::read,
        Date.valueOf(day));
  }

  private static Substitution read(ResultSet row, int i) throws SQLException {
    Timestamp ended = row.getTimestamp(11);
    return new Substitution(
        row.getLong(1),
        Recipient.parse(row.getString(2)).orElseThrow(),
        row.getString(3),
        Capacity.of(row.getString(4)),
        row.getDate(5).toLocalDate(),
        row.getDate(6).toLocalDate(),
        row.getString(7),
        row.getString(8),
        row.getTimestamp(9).toInstant(),
        row.getString(10),
        ended == null ? null : ended.toInstant());
  }
}
