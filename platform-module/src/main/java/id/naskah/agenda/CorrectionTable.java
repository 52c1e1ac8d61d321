package id.naskah.agenda;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.numbering.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_agenda_correction, to which the database lets nobody do more than append. */
class CorrectionTable {
  private static final String ADD =
      "INSERT INTO naskah_agenda_correction (closing_id, letter, series, year, serial, field,"
          + " old_value, new_value, done_by, done_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String OF_CLOSING =
      "SELECT c.field, c.old_value, c.new_value, c.done_by, c.done_at, c.series, c.year, c.serial,"
          + " l.uuid, l.owner, n.acl_id AS acl FROM naskah_agenda_correction c"
          + " JOIN naskah_letter l ON l.uuid = c.letter"
          + AlfrescoSql.node("l.node_id")
          + " WHERE c.closing_id = ? ORDER BY c.id";

  private final JdbcTemplate jdbc;
  private final ReadableLetters letters;

  public CorrectionTable(JdbcTemplate jdbc, ReadableLetters letters) {
    this.jdbc = jdbc;
    this.letters = letters;
  }

  /** The number that a letter has in the book. */
  record Numbered(String letter, Series series, int number) {}

  void add(Closing closing, Numbered letter, Correction correction) {
    jdbc.update(
        ADD,
        closing.id(),
        letter.letter(),
        letter.series().name(),
        letter.series().year(),
        letter.number(),
        correction.field(),
        correction.before(),
        correction.after(),
        correction.by(),
        Timestamp.from(correction.at()));
  }

  /** The corrections of a month, the oldest first, of letters that the user may read. */
  void each(long closing, Predicate<CorrectedNumber> lines) {
    letters.each(OF_CLOSING, List.of(closing), row -> lines.test(corrected(row)));
  }

  private static CorrectedNumber corrected(ResultSet row) throws SQLException {
    return new CorrectedNumber(
        row.getString("uuid"),
        new Series(row.getString("series"), row.getInt("year")),
        row.getInt("serial"),
        new Correction(
            row.getString("field"),
            row.getString("old_value"),
            row.getString("new_value"),
            row.getString("done_by"),
            row.getTimestamp("done_at").toInstant()));
  }
}
