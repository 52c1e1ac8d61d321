package id.naskah.signature;

import id.naskah.platform.database.Columns;
import id.naskah.signature.SigningJob.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_signature. */
class SigningTable {
  private static final String SELECT =
      "SELECT id, letter, place, provider, signatory, sha256, state, begun_at, changed_at, why,"
          + " remark FROM naskah_signature";

  private final JdbcTemplate jdbc;

  public SigningTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a job that was asked for; nothing if this place has one that is not over. */
  Optional<Long> add(SigningOrder order, String provider, String sha256, Instant now) {
    return jdbc
        .queryForList(
            "INSERT INTO naskah_signature (letter, place, provider, signatory, sha256, state,"
                + " begun_at, changed_at) VALUES (?, ?, ?, ?, ?, 'asked', ?, ?)"
                + " ON CONFLICT DO NOTHING RETURNING id",
            Long.class,
            order.letter(),
            order.place(),
            provider,
            order.login(),
            sha256,
            Timestamp.from(now),
            Timestamp.from(now))
        .stream()
        .findFirst();
  }

  Optional<SigningJob> find(long id) {
    return jdbc.query(SELECT + " WHERE id = ?", SigningTable::read, id).stream().findFirst();
  }

  /** The one of a place that is not over, or ended in a signature. */
  Optional<SigningJob> of(String letter, int place) {
    return jdbc
        .query(
            SELECT
                + " WHERE letter = ? AND place = ?"
                + " AND state IN ('asked', 'signed', 'unknown', 'kept')",
            SigningTable::read,
            letter,
            place)
        .stream()
        .findFirst();
  }

  /** All of a letter, the newest first. */
  List<SigningJob> of(String letter) {
    return jdbc.query(SELECT + " WHERE letter = ? ORDER BY id DESC", SigningTable::read, letter);
  }

  /** Those of which nobody knows, the oldest first; also those that were cut off. */
  List<SigningJob> unknown(Instant begunBefore, int most) {
    return jdbc.query(
        SELECT
            + " WHERE state = 'unknown' OR state = 'asked' AND changed_at < ?"
            + " ORDER BY id LIMIT ?",
        SigningTable::read,
        Timestamp.from(begunBefore),
        most);
  }

  /** Takes a job over that was cut off; answers whether nobody else did. */
  boolean takeOver(SigningJob cutOff, String sha256, Instant now) {
    return jdbc.update(
            "UPDATE naskah_signature SET changed_at = ?, sha256 = ? WHERE id = ?"
                + " AND state = 'asked' AND changed_at = ?",
            Timestamp.from(now),
            sha256,
            cutOff.id(),
            Timestamp.from(cutOff.since()))
        > 0;
  }

  /** Notes the signed file; answers whether it was still open. */
  boolean signed(long id, byte[] file, Instant now) {
    return jdbc.update(
            "UPDATE naskah_signature SET state = 'signed', file = ?, changed_at = ?, remark = NULL"
                + " WHERE id = ? AND state IN ('asked', 'unknown')",
            file,
            Timestamp.from(now),
            id)
        > 0;
  }

  Optional<byte[]> file(long id) {
    return jdbc
        .queryForList(
            "SELECT file FROM naskah_signature WHERE id = ? AND file IS NOT NULL", byte[].class, id)
        .stream()
        .findFirst();
  }

  /** Ends an open job otherwise; answers whether it was still open. */
  boolean end(long id, State state, String why, String remark, Instant now) {
    return jdbc.update(
            "UPDATE naskah_signature SET state = ?, why = ?, remark = ?, changed_at = ?"
                + " WHERE id = ? AND state IN ('asked', 'unknown')",
            state.code(),
            why,
            remark,
            Timestamp.from(now),
            id)
        > 0;
  }

  /** The letter has the file; answers whether it was waiting for that. */
  boolean kept(long id, Instant now) {
    return jdbc.update(
            "UPDATE naskah_signature SET state = 'kept', file = NULL, changed_at = ?"
                + " WHERE id = ? AND state = 'signed'",
            Timestamp.from(now),
            id)
        > 0;
  }

  /** Frees the place of a signed file that nobody can use; answers whether it was waiting. */
  boolean forget(long id, String remark, Instant now) {
    return jdbc.update(
            "UPDATE naskah_signature SET state = 'dropped', file = NULL, remark = ?, changed_at = ?"
                + " WHERE id = ? AND state = 'signed'",
            remark,
            Timestamp.from(now),
            id)
        > 0;
  }

  /** Frees the places of a letter whose signed files hold no longer; answers how many. */
  int drop(String letter, String remark, Instant now) {
    return jdbc.update(
        "UPDATE naskah_signature SET state = 'dropped', file = NULL, remark = ?, changed_at = ?"
            + " WHERE letter = ? AND state IN ('signed', 'kept')",
        remark,
        Timestamp.from(now),
        letter);
  }

  private static SigningJob read(ResultSet row, int i) throws SQLException {
    return new SigningJob(
        row.getLong("id"),
        row.getString("letter"),
        row.getInt("place"),
        row.getString("provider"),
        row.getString("signatory"),
        row.getString("sha256"),
        State.of(row.getString("state")),
        Columns.instant(row, "begun_at"),
        Columns.instant(row, "changed_at"),
        row.getString("why"),
        row.getString("remark"));
  }
}
