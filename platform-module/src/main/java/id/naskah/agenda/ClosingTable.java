package id.naskah.agenda;

import id.naskah.configuration.Direction;
import id.naskah.platform.database.Cursor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables naskah_agenda_closing and naskah_agenda_row, to which the database lets nobody do more
 * than append.
 */
class ClosingTable {
  private static final String SELECT =
      "SELECT id, unit, direction, month, numbers, sha256, closed_by, closed_at"
          + " FROM naskah_agenda_closing";

  /** Half of the keys of PostgreSQL's advisory locks: no other lock of the database has it. */
  private static final int LOCKS = "naskah/agenda".hashCode();

  private static final List<String> HASHED =
      List.of(
          "series",
          "year",
          "serial",
          "state",
          "letter",
          "day",
          "letter_number",
          "letter_date",
          "party",
          "subject",
          "kind",
          "reason");

  private final JdbcTemplate jdbc;

  public ClosingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits until nobody writes a letter of the month, and keeps all from it until the transaction
   * ends.
   */
  void lock(String unit, Direction direction, YearMonth month) {
    lock("pg_advisory_xact_lock", unit, direction, month);
  }

  /** Waits until nobody is closing the month, and keeps all from it until the transaction ends. */
  void share(String unit, Direction direction, YearMonth month) {
    lock("pg_advisory_xact_lock_shared", unit, direction, month);
  }

  private void lock(String function, String unit, Direction direction, YearMonth month) {
    int book = (unit + '/' + direction.code() + '/' + month).hashCode();
    jdbc.query("SELECT " + function + "(?, ?)", row -> {}, LOCKS, book);
  }

  long nextId() {
    return jdbc.queryForObject(
        "SELECT nextval(pg_get_serial_sequence('naskah_agenda_closing', 'id'))", Long.class);
  }

  /** Stores the lines that a statement made by {@link BookStatement#closing} has. */
  int addRows(BookStatement statement, String sql) {
    return jdbc.update(sql, statement.values().toArray());
  }

  /** Adds the signature under the lines. */
  void add(Closing closing) {
    jdbc.update(
        "INSERT INTO naskah_agenda_closing"
            + " (id, unit, direction, month, numbers, sha256, closed_by, closed_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        closing.id(),
        closing.unit(),
        closing.direction().code(),
        Date.valueOf(closing.month().atDay(1)),
        closing.numbers(),
        closing.sha256(),
        closing.by(),
        Timestamp.from(closing.at()));
  }

  /** The SHA-256 over the lines of a closed month as they are stored, see docs/agenda.md. */
  String hash(long id) {
    MessageDigest digest = sha256();
    Cursor.read(
        jdbc,
        "SELECT "
            + String.join(", ", HASHED)
            + " FROM naskah_agenda_row WHERE closing_id = ?"
            + " ORDER BY year, series COLLATE \"C\", serial",
        List.of(id),
        row -> {
          digest.update(line(row).getBytes(StandardCharsets.UTF_8));
          return true;
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String line(ResultSet row) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (String column : HASHED) {
      String value = row.getString(column);
      line.append(line.length() == 0 ? "" : "\t")
          .append(value == null ? "" : value.replace('\t', ' ').replace('\n', ' '));
    }
    return line.append('\n').toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<Closing> find(long id) {
    return jdbc.query(SELECT + " WHERE id = ?", ClosingTable::closing, id).stream().findFirst();
  }

  Optional<Closing> find(String unit, Direction direction, YearMonth month) {
    return jdbc
        .query(
            SELECT + " WHERE unit = ? AND direction = ? AND month = ?",
            ClosingTable::closing,
            unit,
            direction.code(),
            Date.valueOf(month.atDay(1)))
        .stream()
        .findFirst();
  }

  /** The closed months of a book, the newest first. A month each: a dozen a year. */
  List<Closing> of(Book book) {
    return jdbc.query(
        SELECT + " WHERE unit = ? AND direction = ? AND month BETWEEN ? AND ? ORDER BY month DESC",
        ClosingTable::closing,
        book.unit(),
        book.direction().code(),
        Date.valueOf(book.from().withDayOfMonth(1)),
        Date.valueOf(book.to()));
  }

  /** In which closed months a letter stands, signed or added since. Indexes have them. */
  List<Closing> with(String letter) {
    return jdbc.query(
        SELECT
            + " WHERE id IN (SELECT closing_id FROM naskah_agenda_row WHERE letter = ?"
            + " UNION SELECT closing_id FROM naskah_agenda_correction"
            + " WHERE letter = ? AND field = 'row')",
        ClosingTable::closing,
        letter,
        letter);
  }

  private static Closing closing(ResultSet row, int i) throws SQLException {
    LocalDate month = row.getDate(4).toLocalDate();
    return new Closing(
        row.getLong(1),
        row.getString(2),
        Direction.of(row.getString(3)).orElseThrow(),
        YearMonth.from(month),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getTimestamp(8).toInstant());
  }
}
