package id.naskah.telling;

import id.naskah.platform.Days;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table naskah_message, in the caller's transaction. */
class Outbox {
  private static final String COLUMNS =
      "SELECT id, person, occasion, letter, disposition, day, due, done_by, not_before, created_at,"
          + " attempts FROM naskah_message";
  private static final String INSERT =
      "INSERT INTO naskah_message (person, occasion, letter, disposition, day, due, done_by,"
          + " not_before, created_at, changed_at, in_feed) ";
  private static final String ONCE = " ON CONFLICT DO NOTHING";

  /** The first half of the database's advisory locks that are one for each person or batch. */
  private static final int LOCKS = Outbox.class.getName().hashCode();

  private static final Comparator<Message> KEY =
      Comparator.comparing((Message m) -> String.valueOf(m.disposition()))
          .thenComparing(Message::letter)
          .thenComparing(Message::occasion)
          .thenComparing(Message::person);

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;

  public Outbox(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.named = new NamedParameterJdbcTemplate(jdbc);
  }

  /** Queues messages, in one round trip; what is queued already stays as it is. */
  void add(List<Message> messages) {
    if (messages.isEmpty()) {
      return;
    }
    // In one order everywhere: two who queue the same wait for each other, but never in a circle.
    List<Object[]> values =
        messages.stream().sorted(KEY).map(Outbox::values).collect(Collectors.toList());
    jdbc.batchUpdate(INSERT + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + ONCE, values);
  }

  private static Object[] values(Message m) {
    return new Object[] {
      m.person(),
      m.occasion().code(),
      m.letter(),
      m.disposition() == null ? "" : m.disposition(),
      Date.valueOf(m.day()),
      m.due() == null ? null : Date.valueOf(m.due()),
      m.by(),
      Timestamp.from(m.notBefore()),
      Timestamp.from(m.createdAt()),
      Timestamp.from(m.createdAt()),
      m.occasion().activity().isEmpty()
    };
  }

  /**
   * Something was taken back: who was told of it is told that, and who was not never hears of it.
   *
   * @param after what to tell; the person in it is the one who is not told
   */
  void takeBack(Message after) {
    Timestamp now = Timestamp.from(after.createdAt());
    jdbc.update(
        "UPDATE naskah_message SET state = 'dropped', in_feed = TRUE, changed_at = ?"
            + " WHERE disposition = ? AND state = 'waiting'",
        now,
        after.disposition());
    jdbc.update(
        INSERT
            + "SELECT DISTINCT person, CAST(? AS VARCHAR), letter, disposition, CAST(? AS DATE),"
            + " CAST(? AS DATE), CAST(? AS VARCHAR), CAST(? AS TIMESTAMPTZ),"
            + " CAST(? AS TIMESTAMPTZ), CAST(? AS TIMESTAMPTZ), TRUE FROM naskah_message"
            + " WHERE disposition = ? AND occasion = 'received' AND state IN ('sent', 'sending')"
            + " AND person <> ?"
            + ONCE,
        after.occasion().code(),
        Date.valueOf(after.day()),
        after.due() == null ? null : Date.valueOf(after.due()),
        after.by(),
        Timestamp.from(after.notBefore()),
        now,
        now,
        after.disposition(),
        after.person());
  }

  /** Those for whom something can be sent now, who waits longest first. Cost: what can be sent. */
  List<String> people(Instant now, int most) {
    return jdbc.queryForList(
        "SELECT person FROM naskah_message WHERE state = 'waiting' AND not_before <= ?"
            + " GROUP BY person ORDER BY MIN(not_before), person LIMIT ?",
        String.class,
        Timestamp.from(now),
        most);
  }

  /**
   * What waits for one person, locked for this transaction; nothing while another is at it: of two
   * who lock row by row each may get a part, and the person two mails.
   */
  List<Message> take(String person, Instant now, int most) {
    if (!isAlone(person)) {
      return List.of();
    }
    return jdbc.query(
        COLUMNS
            + " WHERE state = 'waiting' AND person = ? AND not_before <= ? ORDER BY id LIMIT ?"
            + " FOR UPDATE SKIP LOCKED",
        Outbox::message,
        person,
        Timestamp.from(now),
        most);
  }

  private boolean isAlone(String with) {
    return jdbc.queryForObject(
        "SELECT pg_try_advisory_xact_lock(?, hashtext(?))", Boolean.class, LOCKS, with);
  }

  /** The batches whose sending began before this moment and has no end. */
  List<String> interrupted(Instant before) {
    return jdbc.queryForList(
        "SELECT DISTINCT batch FROM naskah_message WHERE state = 'sending' AND changed_at < ?",
        String.class,
        Timestamp.from(before));
  }

  /** One of them, locked for this transaction; empty when another was quicker. */
  List<Message> takeInterrupted(String batch, Instant before) {
    if (!isAlone(batch)) {
      return List.of();
    }
    return jdbc.query(
        COLUMNS
            + " WHERE state = 'sending' AND batch = ? AND changed_at < ? ORDER BY id"
            + " FOR UPDATE SKIP LOCKED",
        Outbox::message,
        batch,
        Timestamp.from(before));
  }

  void sending(List<Message> messages, String batch, Instant now) {
    update("state = 'sending', attempts = attempts + 1, batch = :batch", messages, batch, now);
  }

  void dropped(List<Message> messages, Instant now) {
    update("state = 'dropped'", messages, null, now);
  }

  /** They are sent later; that is not counted as an attempt. */
  void postpone(List<Message> messages, Instant until, Instant now) {
    update("not_before = :until", messages, null, now, Map.of("until", Timestamp.from(until)));
  }

  private void update(String what, List<Message> messages, String batch, Instant now) {
    update(what, messages, batch, now, Map.of());
  }

  private void update(
      String what, List<Message> messages, String batch, Instant now, Map<String, ?> more) {
    if (!messages.isEmpty()) {
      Map<String, Object> values = new java.util.HashMap<>(more);
      values.put("batch", batch);
      values.put("now", Timestamp.from(now));
      values.put("ids", messages.stream().map(Message::id).toList());
      named.update(
          "UPDATE naskah_message SET " + what + ", changed_at = :now WHERE id IN (:ids)", values);
    }
  }

  void sent(String batch, Instant now) {
    jdbc.update(
        "UPDATE naskah_message SET state = 'sent', changed_at = ?"
            + " WHERE state = 'sending' AND batch = ?",
        Timestamp.from(now),
        batch);
  }

  /** It was not sent; tried again later as a new batch. */
  void failed(String batch, Instant retryAt, Instant now) {
    jdbc.update(
        "UPDATE naskah_message SET state = 'waiting', batch = NULL, not_before = ?, changed_at = ?"
            + " WHERE state = 'sending' AND batch = ?",
        Timestamp.from(retryAt),
        Timestamp.from(now),
        batch);
  }

  /** The next that belong in activity feeds, marked as being there. */
  List<Message> takeForFeeds(int most) {
    List<Message> messages =
        jdbc.query(
            COLUMNS + " WHERE NOT in_feed ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED",
            Outbox::message,
            most);
    if (!messages.isEmpty()) {
      named.update(
          "UPDATE naskah_message SET in_feed = TRUE WHERE id IN (:ids)",
          Map.of("ids", messages.stream().map(Message::id).toList()));
    }
    return messages;
  }

  /** Forgets what was over by this moment; answers how many. */
  int prune(Instant before, int most) {
    return jdbc.update(
        "DELETE FROM naskah_message WHERE id IN (SELECT id FROM naskah_message"
            + " WHERE state IN ('sent', 'dropped') AND changed_at < ? LIMIT ?)",
        Timestamp.from(before),
        most);
  }

  private static Message message(ResultSet row, int i) throws SQLException {
    String disposition = row.getString(5);
    return new Message(
        row.getLong(1),
        row.getString(2),
        Occasion.of(row.getString(3)),
        row.getString(4),
        disposition.isEmpty() ? null : disposition,
        row.getDate(6).toLocalDate(),
        Days.of(row.getDate(7)),
        row.getString(8),
        row.getTimestamp(9).toInstant(),
        row.getTimestamp(10).toInstant(),
        row.getInt(11));
  }
}
