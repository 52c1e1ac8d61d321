package id.naskah.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_seal, to which the database lets nobody do more than append. */
public class SealTable {
  private static final String SELECT =
      "SELECT id, sealed_at, entries, last_entry, covered, open_ids, encode(leaves, 'hex'),"
          + " encode(previous, 'hex'), encode(root, 'hex') FROM naskah_seal";

  private final JdbcTemplate jdbc;

  public SealTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds one; its number is refused if somebody else was quicker. */
  void add(Seal seal) {
    jdbc.update(
        "INSERT INTO naskah_seal"
            + " (id, sealed_at, entries, last_entry, covered, open_ids, leaves, previous, root)"
            + " VALUES (?, ?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'), decode(?, 'hex'))",
        seal.id(),
        Timestamp.from(seal.sealedAt()),
        seal.entries(),
        seal.lastEntry(),
        seal.covered(),
        seal.openIds(),
        seal.leaves(),
        seal.previous(),
        seal.root());
  }

  /** The newest. */
  public Optional<Seal> last() {
    return newest(0, 1).stream().findFirst();
  }

  /** The newest first. */
  public List<Seal> newest(int skip, int most) {
    return jdbc.query(
        SELECT + " ORDER BY id DESC LIMIT ? OFFSET ?", (row, i) -> seal(row), most, skip);
  }

  /** Those before a number, the newest first. */
  public List<Seal> before(long id, int most) {
    return jdbc.query(
        SELECT + " WHERE id < ? ORDER BY id DESC LIMIT ?", (row, i) -> seal(row), id, most);
  }

  /** The one with this number. */
  public Optional<Seal> find(long id) {
    return jdbc.query(SELECT + " WHERE id = ?", (row, i) -> seal(row), id).stream().findFirst();
  }

  /** Those after a number, in order. */
  List<Seal> after(long id, int most) {
    return jdbc.query(
        SELECT + " WHERE id > ? ORDER BY id LIMIT ?", (row, i) -> seal(row), id, most);
  }

  /** The highest entry that was covered at this time; 0 if there was no seal then. */
  long lastEntryAt(Instant time) {
    return jdbc
        .query(
            "SELECT last_entry FROM naskah_seal WHERE sealed_at <= ? ORDER BY id DESC LIMIT 1",
            (row, i) -> row.getLong(1),
            Timestamp.from(time))
        .stream()
        .findFirst()
        .orElse(0L);
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getLong(1),
        row.getTimestamp(2).toInstant(),
        row.getInt(3),
        row.getLong(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }
}
