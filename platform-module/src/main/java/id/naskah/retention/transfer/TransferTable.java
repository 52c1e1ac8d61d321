package id.naskah.retention.transfer;

import id.naskah.retention.disposal.DisposalItem;
import id.naskah.retention.disposal.Proof;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The columns of naskah_disposal about a transfer, and the table naskah_transfer. */
class TransferTable {
  private final JdbcTemplate jdbc;

  public TransferTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Transfer> find(long batch) {
    return jdbc
        .query(
            "SELECT id, package, package_hash, sent_by, sent_at, received_by, received_at,"
                + " archive_reference FROM naskah_disposal WHERE id = ?",
            TransferTable::transfer,
            batch)
        .stream()
        .findFirst();
  }

  private static Transfer transfer(ResultSet row, int i) throws SQLException {
    return new Transfer(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        instant(row.getTimestamp(5)),
        row.getString(6),
        instant(row.getTimestamp(7)),
        row.getString(8));
  }

  private static Instant instant(Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  /** Forgets what was packed before: the package is made anew. */
  void begin(long batch) {
    jdbc.update("DELETE FROM naskah_transfer WHERE batch_id = ?", batch);
  }

  /** Notes what a record was when it was packed. */
  void packed(DisposalItem item, String fingerprint) {
    jdbc.update(
        "INSERT INTO naskah_transfer (batch_id, position, fingerprint) VALUES (?, ?, ?)",
        item.batch(),
        item.position(),
        fingerprint);
  }

  /** What a record was when it was packed; nothing for one that was not. */
  Optional<String> fingerprint(DisposalItem item) {
    return jdbc
        .queryForList(
            "SELECT fingerprint FROM naskah_transfer WHERE batch_id = ? AND position = ?",
            String.class,
            item.batch(),
            item.position())
        .stream()
        .findFirst();
  }

  void setPackage(long batch, Proof proof) {
    jdbc.update(
        "UPDATE naskah_disposal SET package = ?, package_hash = ? WHERE id = ?",
        proof.node().getId(),
        proof.sha256(),
        batch);
  }

  /** The package is no more; its hash stays on record. */
  void removePackage(long batch) {
    jdbc.update("UPDATE naskah_disposal SET package = NULL WHERE id = ?", batch);
  }

  void sent(long batch, String user, Instant now) {
    jdbc.update(
        "UPDATE naskah_disposal SET sent_by = ?, sent_at = ? WHERE id = ?",
        user,
        Timestamp.from(now),
        batch);
  }

  void received(long batch, String user, Instant now, String reference) {
    jdbc.update(
        "UPDATE naskah_disposal SET received_by = ?, received_at = ?, archive_reference = ?"
            + " WHERE id = ?",
        user,
        Timestamp.from(now),
        reference,
        batch);
  }
}
