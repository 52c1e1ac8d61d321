package id.naskah.sending;

import id.naskah.platform.Days;
import id.naskah.platform.database.Columns;
import id.naskah.sending.Sending.Delivered;
import id.naskah.sending.Sending.State;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_sending. Whoever writes for a letter has locked it. */
class SendingTable {
  private static final String SELECT =
      "SELECT id, letter, way, recipient, copy, receipt, note, state, sent_by, sent_at, arrived,"
          + " delivered_on, received_by, attempts, failure FROM naskah_sending";

  private final JdbcTemplate jdbc;

  public SendingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds a row; answers its id.
   *
   * @param arrived id of the unit's letter; null on other ways
   */
  long add(String letter, Addressee to, State state, String arrived, String by, Instant at) {
    return jdbc.queryForObject(
        "INSERT INTO naskah_sending (letter, way, recipient, copy, receipt, note, state, arrived,"
            + " sent_by, sent_at, attempts, not_before)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) RETURNING id",
        Long.class,
        letter,
        to.way().code(),
        to.recipient(),
        to.copy(),
        to.receipt(),
        to.note(),
        state.code(),
        arrived,
        by,
        Timestamp.from(at),
        state == State.WAITING ? Timestamp.from(at) : null);
  }

  /** All of a letter, in the order in which it was sent. */
  List<Sending> of(String letter) {
    return jdbc.query(SELECT + " WHERE letter = ? ORDER BY id", SendingTable::read, letter);
  }

  /** That by which a letter came to its unit. */
  Optional<Sending> thatBrought(String letter) {
    return jdbc.query(SELECT + " WHERE arrived = ?", SendingTable::read, letter).stream()
        .findFirst();
  }

  Optional<Sending> find(long id) {
    return jdbc.query(SELECT + " WHERE id = ?", SendingTable::read, id).stream().findFirst();
  }

  /** Since when a letter is sent: the first of its sendings that is not taken back or failed. */
  Instant since(String letter) {
    Timestamp first =
        jdbc.queryForObject(
            "SELECT min(sent_at) FROM naskah_sending WHERE letter = ?"
                + " AND state NOT IN ('failed', 'cancelled')",
            Timestamp.class,
            letter);
    return first == null ? null : first.toInstant();
  }

  /** Says that it is there; answers whether it still stood as it was read. */
  boolean delivered(Sending seen, Delivered delivered, String by, Instant at) {
    return jdbc.update(
            "UPDATE naskah_sending SET state = 'delivered', delivered_on = ?, received_by = ?,"
                + " changed_by = ?, changed_at = ? WHERE id = ? AND state = ?",
            Date.valueOf(delivered.on()),
            delivered.receivedBy(),
            by,
            Timestamp.from(at),
            seen.id(),
            seen.state().code())
        > 0;
  }

  /** Takes it back; answers whether it still stood as it was read. */
  boolean cancelled(Sending seen, String by, Instant at) {
    return jdbc.update(
            "UPDATE naskah_sending SET state = 'cancelled', changed_by = ?, changed_at = ?"
                + " WHERE id = ? AND state = ?",
            by,
            Timestamp.from(at),
            seen.id(),
            seen.state().code())
        > 0;
  }

  /** Lets an e-mail wait once more; answers whether it still stood as it was read. */
  boolean again(Sending seen, String by, Instant at) {
    return jdbc.update(
            "UPDATE naskah_sending SET state = 'waiting', attempts = 0, not_before = ?,"
                + " reference = NULL, failure = NULL, changed_by = ?, changed_at = ?"
                + " WHERE id = ? AND state = ?",
            Timestamp.from(at),
            by,
            Timestamp.from(at),
            seen.id(),
            seen.state().code())
        > 0;
  }

  static Sending read(ResultSet row, int i) throws SQLException {
    Date delivered = row.getDate("delivered_on");
    return new Sending(
        row.getLong("id"),
        row.getString("letter"),
        new Addressee(
            Way.of(row.getString("way")),
            row.getString("recipient"),
            row.getBoolean("copy"),
            row.getString("receipt"),
            row.getString("note")),
        State.of(row.getString("state")),
        row.getString("sent_by"),
        Columns.instant(row, "sent_at"),
        row.getString("arrived"),
        delivered == null ? null : new Delivered(Days.of(delivered), row.getString("received_by")),
        row.getInt("attempts"),
        row.getString("failure"));
  }
}
