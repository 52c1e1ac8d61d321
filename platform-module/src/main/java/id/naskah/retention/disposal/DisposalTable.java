package id.naskah.retention.disposal;

import id.naskah.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_disposal. */
public class DisposalTable {
  private static final String SELECT =
      "SELECT id, kind, title, state, scope, proposed_by, proposed_at, appraised_by, appraised_at,"
          + " approved_by, approved_at, finished_at, task_id, remark, certificate,"
          + " certificate_hash, certificate_csv, certificate_csv_hash,"
          + " archive_reference FROM naskah_disposal";

  private final JdbcTemplate jdbc;

  public DisposalTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  long add(DisposalKind kind, String title, DisposalScope scope, String user, Instant now) {
    return jdbc.queryForObject(
        "INSERT INTO naskah_disposal (kind, title, state, scope, proposed_by, proposed_at)"
            + " VALUES (?, ?, 'proposing', ?, ?, ?) RETURNING id",
        Long.class,
        kind.code(),
        title,
        scope.json(),
        user,
        Timestamp.from(now));
  }

  /** The batch with this number. */
  public Optional<Disposal> find(long id) {
    return jdbc.query(SELECT + " WHERE id = ?", DisposalTable::disposal, id).stream().findFirst();
  }

  /**
   * Finds a batch and locks its row: no other transaction changes the batch before this one ends.
   */
  public Optional<Disposal> lock(long id) {
    return jdbc.query(SELECT + " WHERE id = ? FOR UPDATE", DisposalTable::disposal, id).stream()
        .findFirst();
  }

  /**
   * The newest first.
   *
   * @param kind only batches of this kind; null for all
   * @param states only batches that stand there; empty for all
   */
  List<Disposal> newest(DisposalKind kind, Collection<DisposalState> states, int skip, int most) {
    StringBuilder sql = new StringBuilder(SELECT).append(" WHERE TRUE");
    List<Object> values = new ArrayList<>();
    if (kind != null) {
      sql.append(" AND kind = ?");
      values.add(kind.code());
    }
    if (!states.isEmpty()) {
      sql.append(" AND state IN (")
          .append(String.join(", ", Collections.nCopies(states.size(), "?")))
          .append(')');
      states.forEach(state -> values.add(state.code()));
    }
    values.add(most);
    values.add(skip);
    return jdbc.query(
        sql.append(" ORDER BY id DESC LIMIT ? OFFSET ?").toString(),
        DisposalTable::disposal,
        values.toArray());
  }

  /** A deed after which a person may not approve the batch. */
  public enum Deed {
    PROPOSED,
    DECIDED,
    APPRAISED,
    PACKED
  }

  /** Notes for good that somebody had a hand in a batch. */
  public void note(long id, String person, Deed deed, Instant now) {
    jdbc.update(
        "INSERT INTO naskah_disposal_hand (batch_id, person, deed, first_at) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        id,
        person,
        deed.name().toLowerCase(Locale.ROOT),
        Timestamp.from(now));
  }

  /** Whether somebody ever had a hand in a batch, however the name is written. */
  boolean hadAHand(long id, String person) {
    return !jdbc.queryForList(
            "SELECT 1 FROM naskah_disposal_hand WHERE batch_id = ? AND lower(person) = lower(?)"
                + " LIMIT 1",
            Integer.class,
            id,
            person)
        .isEmpty();
  }

  /** Moves a batch that the caller has locked. */
  public void move(long id, DisposalState state) {
    jdbc.update("UPDATE naskah_disposal SET state = ? WHERE id = ?", state.code(), id);
  }

  /** Sets the work that a batch waits for. */
  public void setTask(long id, long task) {
    jdbc.update("UPDATE naskah_disposal SET task_id = ? WHERE id = ?", task, id);
  }

  void setRemark(long id, String remark) {
    jdbc.update("UPDATE naskah_disposal SET remark = ? WHERE id = ?", remark, id);
  }

  void appraised(long id, String user, Instant now) {
    jdbc.update(
        "UPDATE naskah_disposal SET appraised_by = ?, appraised_at = ?, remark = NULL"
            + " WHERE id = ?",
        user,
        Timestamp.from(now),
        id);
  }

  void approved(long id, String user, Instant now) {
    jdbc.update(
        "UPDATE naskah_disposal SET approved_by = ?, approved_at = ? WHERE id = ?",
        user,
        Timestamp.from(now),
        id);
  }

  /** Takes appraisal and approval back. */
  void sentBack(long id, String reason) {
    jdbc.update(
        "UPDATE naskah_disposal SET appraised_by = NULL, appraised_at = NULL, approved_by = NULL,"
            + " approved_at = NULL, remark = ? WHERE id = ?",
        reason,
        id);
  }

  void finished(long id, Proof pdf, Proof csv, Instant now) {
    jdbc.update(
        "UPDATE naskah_disposal SET state = 'executed', finished_at = ?, certificate = ?,"
            + " certificate_hash = ?, certificate_csv = ?, certificate_csv_hash = ? WHERE id = ?",
        Timestamp.from(now),
        pdf.node().getId(),
        pdf.sha256(),
        csv.node().getId(),
        csv.sha256(),
        id);
  }

  /** Takes the package of a transfer out of a batch; answers its id, null if there was none. */
  String takePackage(long id) {
    String document =
        jdbc.queryForObject("SELECT package FROM naskah_disposal WHERE id = ?", String.class, id);
    jdbc.update("UPDATE naskah_disposal SET package = NULL WHERE id = ?", id);
    return document;
  }

  private static Disposal disposal(ResultSet row, int i) throws SQLException {
    return new Disposal(
        row.getLong("id"),
        DisposalKind.of(row.getString("kind")),
        row.getString("title"),
        DisposalState.of(row.getString("state")),
        DisposalScope.ofJson(row.getString("scope")),
        row.getString("proposed_by"),
        Columns.instant(row, "proposed_at"),
        row.getString("appraised_by"),
        Columns.instant(row, "appraised_at"),
        row.getString("approved_by"),
        Columns.instant(row, "approved_at"),
        Columns.instant(row, "finished_at"),
        Columns.number(row, "task_id"),
        row.getString("remark"),
        row.getString("certificate"),
        row.getString("certificate_hash"),
        row.getString("certificate_csv"),
        row.getString("certificate_csv_hash"),
        row.getString("archive_reference"));
  }
}
