package id.naskah.drafting;

import id.naskah.numbering.Series;
import id.naskah.platform.Days;
import id.naskah.platform.database.Columns;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_draft. Whoever writes has locked the letter. */
class DraftTable {
  private static final String SELECT =
      "SELECT letter, stage, round, together, digest, begun_by, begun_at, series, series_year,"
          + " serial, letter_number, letter_date, signed_at, sent_at FROM naskah_draft WHERE letter = ?";

  private final JdbcTemplate jdbc;

  public DraftTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins one; what has begun stays as it is. */
  void begin(String letter, String by, Instant at) {
    jdbc.update(
        "INSERT INTO naskah_draft (letter, stage, round, together, begun_by, begun_at)"
            + " VALUES (?, ?, 0, FALSE, ?, ?) ON CONFLICT DO NOTHING",
        letter,
        Stage.WRITING.code(),
        by,
        Timestamp.from(at));
  }

  Optional<Draft> find(String letter) {
    return jdbc.query(SELECT, DraftTable::read, letter).stream().findFirst();
  }

  /** Gives it to the officials of a new round. */
  void beginRound(String letter, int round, boolean together) {
    jdbc.update(
        "UPDATE naskah_draft SET round = ?, together = ? WHERE letter = ?",
        round,
        together,
        letter);
  }

  /**
   * Says where it stands.
   *
   * @param digest null while nobody's turn it is
   */
  void stand(String letter, Stage stage, String digest) {
    jdbc.update(
        "UPDATE naskah_draft SET stage = ?, digest = ? WHERE letter = ?",
        stage.code(),
        digest,
        letter);
  }

  /**
   * Keeps what a signature took, or forgets it.
   *
   * @param taken null to forget
   */
  void take(String letter, Draft.Taken taken) {
    jdbc.update(
        "UPDATE naskah_draft SET series = ?, series_year = ?, serial = ?, letter_number = ?,"
            + " letter_date = ? WHERE letter = ?",
        taken == null ? null : taken.series().name(),
        taken == null ? null : taken.series().year(),
        taken == null ? null : taken.serial(),
        taken == null ? null : taken.number(),
        taken == null ? null : Date.valueOf(taken.day()),
        letter);
  }

  /** Says that it has all its signatures. */
  void signed(String letter, Instant at) {
    jdbc.update(
        "UPDATE naskah_draft SET stage = ?, digest = NULL, signed_at = ? WHERE letter = ?",
        Stage.SIGNED.code(),
        Timestamp.from(at),
        letter);
  }

  /**
   * Says since when it is sent; of a letter that was not written here nothing is said.
   *
   * @param at null for one that is not sent after all
   */
  void sent(String letter, Instant at) {
    jdbc.update(
        "UPDATE naskah_draft SET sent_at = ? WHERE letter = ?",
        at == null ? null : Timestamp.from(at),
        letter);
  }

  static Draft read(ResultSet row, int i) throws SQLException {
    Long serial = Columns.number(row, "serial");
    return new Draft(
        row.getString("letter"),
        Stage.of(row.getString("stage")),
        row.getInt("round"),
        row.getBoolean("together"),
        row.getString("digest"),
        row.getString("begun_by"),
        Columns.instant(row, "begun_at"),
        serial == null
            ? null
            : new Draft.Taken(
                new Series(row.getString("series"), row.getInt("series_year")),
                serial.intValue(),
                row.getString("letter_number"),
                Days.of(row.getDate("letter_date"))),
        Columns.instant(row, "signed_at"),
        Columns.instant(row, "sent_at"));
  }
}
