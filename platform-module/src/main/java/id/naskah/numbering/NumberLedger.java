package id.naskah.numbering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables naskah_series and naskah_number, in the caller's transaction.
 *
 * <p>Who takes a number holds the row lock of its series until the transaction ends; a rollback
 * gives the number back. The primary key (series, serial, event) makes a second issue of one number
 * impossible, whatever the program does.
 */
public class NumberLedger {
  private static final String TAKE =
      "INSERT INTO naskah_series AS s (name, year, last_serial) VALUES (?, ?, ?)"
          + " ON CONFLICT (name, year) DO UPDATE SET last_serial = s.last_serial + ?"
          + " RETURNING id, last_serial";
  private static final String RECORD =
      "INSERT INTO naskah_number"
          + " (series_id, serial, event, letter, number_text, done_by, done_at, reason)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String RECORD_TAKEN =
      ", line AS (INSERT INTO naskah_number"
          + " (series_id, serial, event, letter, done_by, done_at)"
          + " SELECT id, last_serial, ?, ?, ?, CAST(? AS timestamptz) FROM taken)";
  private static final String TAKE_AND_RECORD =
      "WITH taken AS (" + TAKE + ")" + RECORD_TAKEN + " SELECT id, last_serial FROM taken";
  private static final String TAKE_IF_FREE =
      "WITH free AS (SELECT id FROM naskah_series WHERE name = ? AND year = ?"
          + " FOR UPDATE SKIP LOCKED), taken AS (UPDATE naskah_series s"
          + " SET last_serial = s.last_serial + 1 FROM free WHERE s.id = free.id"
          + " RETURNING s.id, s.last_serial)";
  private static final String TAKE_AND_RECORD_IF_FREE =
      TAKE_IF_FREE + RECORD_TAKEN + " SELECT id, last_serial FROM taken";
  private static final String COLUMNS =
      "SELECT n.serial, n.event, n.letter, n.number_text, n.done_by, n.done_at, n.reason";
  private static final String FROM =
      " FROM naskah_number n JOIN naskah_series s ON s.id = n.series_id";
  private static final String EVENTS = COLUMNS + FROM;
  private static final String RESERVED =
      COLUMNS
          + ", EXISTS (SELECT 1 FROM naskah_number u WHERE u.series_id = n.series_id"
          + " AND u.serial = n.serial AND u.event = 'issued')"
          + ", EXISTS (SELECT 1 FROM naskah_number g WHERE g.series_id = n.series_id"
          + " AND g.serial = n.serial AND g.event = 'givenUp')"
          + FROM
          + " WHERE s.name = ? AND s.year = ? AND n.event = 'reserved' AND n.letter IS NULL ORDER BY n.serial";

  private final JdbcTemplate jdbc;

  public NumberLedger(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The next serials of a series: its row, and the last of the {@code count} taken. */
  record Taken(long seriesId, int last) {}

  Taken take(Series series, int count) {
    return jdbc.queryForObject(
        TAKE, NumberLedger::taken, series.name(), series.year(), count, count);
  }

  /**
   * Takes the next serial and records what for, in one statement: a series is locked from here on,
   * so each one counts.
   *
   * @param event without text and reason; its serial is not looked at
   */
  Taken takeAndRecord(Series series, NumberEvent event) {
    return jdbc.queryForObject(
        TAKE_AND_RECORD,
        NumberLedger::taken,
        series.name(),
        series.year(),
        1,
        1,
        event.event(),
        event.letter(),
        event.by(),
        Timestamp.from(event.at()));
  }

  /** The same if the series has begun and nobody else holds it; waits for nobody. */
  Optional<Taken> takeAndRecordIfFree(Series series, NumberEvent event) {
    return jdbc
        .query(
            TAKE_AND_RECORD_IF_FREE,
            NumberLedger::taken,
            series.name(),
            series.year(),
            event.event(),
            event.letter(),
            event.by(),
            Timestamp.from(event.at()))
        .stream()
        .findFirst();
  }

  /** The next serial, if the series has begun and nobody else holds it; waits for nobody. */
  Optional<Taken> takeIfFree(Series series) {
    return jdbc
        .query(
            TAKE_IF_FREE + " SELECT id, last_serial FROM taken",
            NumberLedger::taken,
            series.name(),
            series.year())
        .stream()
        .findFirst();
  }

  private static Taken taken(ResultSet row, int i) throws SQLException {
    return new Taken(row.getLong(1), row.getInt(2));
  }

  void record(long seriesId, NumberEvent e) {
    jdbc.update(
        RECORD,
        seriesId,
        e.serial(),
        e.event(),
        e.letter(),
        e.text(),
        e.by(),
        Timestamp.from(e.at()),
        e.reason());
  }

  /**
   * The row of a series, locked until the transaction ends so that a reserved number is assigned
   * once.
   */
  Optional<Long> lock(Series series) {
    return jdbc
        .query(
            "SELECT id FROM naskah_series WHERE name = ? AND year = ? FOR UPDATE",
            (row, i) -> row.getLong(1),
            series.name(),
            series.year())
        .stream()
        .findFirst();
  }

  /** Whether this number, and no other, was issued to a letter. An index has it. */
  boolean isIssued(String letter, Series series, int serial) {
    return jdbc.queryForObject(
        "SELECT EXISTS (SELECT 1 FROM naskah_number n JOIN naskah_series s ON s.id = n.series_id"
            + " WHERE n.letter = ? AND n.event = 'issued' AND s.name = ? AND s.year = ?"
            + " AND n.serial = ?)",
        Boolean.class,
        letter,
        series.name(),
        series.year(),
        serial);
  }

  /**
   * What happened to the numbers from the first to the last, in their order.
   *
   * <p>Cost: the rows returned; the primary key finds the first.
   */
  public List<NumberEvent> events(Series series, int first, int last) {
    return jdbc.query(
        EVENTS
            + " WHERE s.name = ? AND s.year = ? AND n.serial BETWEEN ? AND ?"
            + " ORDER BY n.serial, n.done_at",
        NumberLedger::event,
        series.name(),
        series.year(),
        first,
        last);
  }

  /**
   * All numbers of a series that were set aside for no letter in particular, in their order. Cost:
   * the numbers of the series.
   */
  List<ReservedBlock.Reserved> reserved(Series series) {
    return jdbc.query(
        RESERVED,
        (row, i) -> new ReservedBlock.Reserved(event(row, i), row.getBoolean(8), row.getBoolean(9)),
        series.name(),
        series.year());
  }

  /** The last serial taken; 0 when the series has not begun. */
  public int lastSerial(Series series) {
    return jdbc
        .query(
            "SELECT last_serial FROM naskah_series WHERE name = ? AND year = ?",
            (row, i) -> row.getInt(1),
            series.name(),
            series.year())
        .stream()
        .findFirst()
        .orElse(0);
  }

  /** Every series that has begun, by year and name, the newest year first. */
  public List<Series> all() {
    return jdbc.query(
        "SELECT name, year FROM naskah_series ORDER BY year DESC, name",
        (row, i) -> new Series(row.getString(1), row.getInt(2)));
  }

  private static NumberEvent event(ResultSet row, int i) throws SQLException {
    Instant at = row.getTimestamp(6).toInstant();
    return new NumberEvent(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        at,
        row.getString(7));
  }
}
