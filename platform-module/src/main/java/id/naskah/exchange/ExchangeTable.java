package id.naskah.exchange;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.exchange.Manifest.Answered;
import id.naskah.letter.LetterTable;
import id.naskah.platform.Nodes;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_exchange: which letters came as packages of other offices. */
class ExchangeTable {
  /** Half of the keys of PostgreSQL's advisory locks: no other lock of the database has it. */
  private static final int LOCKS = "naskah/exchange".hashCode();

  private static final int MOST = 50;

  private static final String ANSWERED =
      "SELECT l.uuid, l.owner, n.acl_id AS acl FROM naskah_letter l"
          + AlfrescoSql.node("l.node_id")
          + " WHERE l.number_key = ? AND l.direction <> 'incoming'"
          + " AND (CAST(? AS date) IS NULL OR l.letter_date = CAST(? AS date))"
          + " ORDER BY l.node_id DESC LIMIT "
          + MOST;

  private final JdbcTemplate jdbc;
  private final ReadableLetters readable;

  public ExchangeTable(JdbcTemplate jdbc, ReadableLetters readable) {
    this.jdbc = jdbc;
    this.readable = readable;
  }

  /**
   * A letter that came in as a package.
   *
   * @param letter id of its node here
   * @param identifier that the office which sent it gave it
   * @param manifest id of the file of the letter that is the manifest
   * @param sha256 of the manifest
   */
  record Row(
      String letter, String identifier, String manifest, String sha256, String by, Instant at) {}

  /** Makes all who import the same letter wait for each other until their transactions end. */
  void lock(String identifier) {
    jdbc.query("SELECT pg_advisory_xact_lock(?, hashtext(?))", row -> {}, LOCKS, identifier);
  }

  void add(Row row) {
    jdbc.update(
        "INSERT INTO naskah_exchange"
            + " (letter, identifier, manifest, manifest_sha256, imported_by, imported_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        row.letter(),
        row.identifier(),
        row.manifest(),
        row.sha256(),
        row.by(),
        Timestamp.from(row.at()));
  }

  /** The letters that came with this identifier, the newest first; also such as are gone. */
  List<NodeRef> with(String identifier) {
    return jdbc.query(
        "SELECT letter FROM naskah_exchange WHERE identifier = ? ORDER BY id DESC LIMIT " + MOST,
        (row, i) -> Nodes.live(row.getString(1)),
        identifier);
  }

  /** What is known of a letter here. */
  Optional<Row> of(String letter) {
    return jdbc
        .query(
            "SELECT letter, identifier, manifest, manifest_sha256, imported_by, imported_at"
                + " FROM naskah_exchange WHERE letter = ?",
            (row, i) ->
                new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getTimestamp(6).toInstant()),
            letter)
        .stream()
        .findFirst();
  }

  /** The letters of the office with this number that the user may read. */
  List<NodeRef> answered(Answered letter) {
    List<Object> values = new ArrayList<>();
    values.add(LetterTable.numberKey(letter.number()));
    Date date = letter.date() == null ? null : Date.valueOf(letter.date());
    values.add(date);
    values.add(date);
    List<NodeRef> found = new ArrayList<>();
    readable.each(
        ANSWERED,
        values,
        row -> {
          found.add(Nodes.live(row.getString("uuid")));
          return true;
        });
    return found;
  }
}
