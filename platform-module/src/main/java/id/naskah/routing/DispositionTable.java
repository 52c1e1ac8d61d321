package id.naskah.routing;

import id.naskah.access.LetterLock;
import id.naskah.configuration.Recipient;
import id.naskah.platform.Days;
import id.naskah.platform.database.Columns;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table naskah_disposition: what inboxes and rules read, written in the transaction of the
 * node.
 */
class DispositionTable {
  private static final String ADD =
      "INSERT INTO naskah_disposition (node_id, uuid, letter_id, above_id, recipient, responsible,"
          + " status, sender, sent_for, sent_at, due, instructions)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ROWS =
      "SELECT node_id, uuid, letter_id, above_id, recipient, responsible, status, sender, sent_for,"
          + " due FROM naskah_disposition";

  private final JdbcTemplate jdbc;
  private final LetterLock letters;

  public DispositionTable(JdbcTemplate jdbc, LetterLock letters) {
    this.jdbc = jdbc;
    this.letters = letters;
  }

  /** The letter's status as committed, once nobody else works on it: {@link LetterLock}. */
  Optional<String> lockLetter(long letterId) {
    return letters.lock(letterId);
  }

  /** Adds dispositions to the table, in one round trip to the database. */
  void add(List<DispositionRow> rows, Instant sentAt, List<String> instructions) {
    List<Object[]> values = new ArrayList<>();
    for (DispositionRow row : rows) {
      values.add(
          new Object[] {
            row.nodeId(),
            row.uuid(),
            row.letterId(),
            row.aboveId(),
            row.recipient().toString(),
            row.responsible(),
            row.status().code(),
            row.sender(),
            row.sentFor(),
            Timestamp.from(sentAt),
            date(row.due()),
            String.join(" ", instructions)
          });
    }
    jdbc.batchUpdate(ADD, values);
  }

  /**
   * Writes a step of a disposition. The time at which a disposition was read or closed stays,
   * unless the disposition is reopened.
   */
  void move(long nodeId, DispositionStatus status, Instant at) {
    jdbc.update(
        "UPDATE naskah_disposition SET status = ?,"
            + " read_at = CASE WHEN ? THEN COALESCE(read_at, ?) ELSE read_at END,"
            + " closed_at = CASE WHEN ? THEN NULL ELSE CAST(? AS timestamptz) END"
            + " WHERE node_id = ?",
        status.code(),
        status != DispositionStatus.WITHDRAWN,
        Timestamp.from(at),
        status.isOpen(),
        Timestamp.from(at),
        nodeId);
  }

  void setDue(long nodeId, LocalDate due) {
    jdbc.update("UPDATE naskah_disposition SET due = ? WHERE node_id = ?", date(due), nodeId);
  }

  Optional<DispositionRow> find(long nodeId) {
    return jdbc.query(ROWS + " WHERE node_id = ?", DispositionTable::row, nodeId).stream()
        .findFirst();
  }

  /** All dispositions of a letter, oldest first. Cost: their number. */
  List<DispositionRow> ofLetter(long letterId) {
    return jdbc.query(
        ROWS + " WHERE letter_id = ? ORDER BY node_id", DispositionTable::row, letterId);
  }

  /**
   * To whom a user passed letters on last, each once, the last first. Cost: the parts looked at.
   *
   * @param parts so many of the parts that the user sent last are looked at
   */
  List<Recipient> lately(String user, int parts) {
    return jdbc
        .queryForList(
            "SELECT recipient FROM naskah_disposition WHERE sender = ?"
                + " ORDER BY sent_at DESC, node_id DESC LIMIT ?",
            String.class,
            user,
            parts)
        .stream()
        .distinct()
        .map(text -> Recipient.parse(text).orElseThrow())
        .toList();
  }

  private static DispositionRow row(ResultSet row, int i) throws SQLException {
    return new DispositionRow(
        row.getLong("node_id"),
        row.getString("uuid"),
        row.getLong("letter_id"),
        Columns.number(row, "above_id"),
        Recipient.parse(row.getString("recipient")).orElseThrow(),
        row.getBoolean("responsible"),
        DispositionStatus.of(row.getString("status")),
        row.getString("sender"),
        row.getString("sent_for"),
        Days.of(row.getDate("due")));
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
