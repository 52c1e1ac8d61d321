package id.naskah.retention.disposal;

import id.naskah.platform.Days;
import id.naskah.platform.database.Columns;
import id.naskah.platform.database.Cursor;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_disposal_item. */
public class ItemTable {
  static final String COLUMNS =
      "i.batch_id, i.position, i.node_id, i.uuid, i.edition, i.rule, i.eligible_on, i.action,"
          + " i.amended, i.decision, i.keep_until, i.reason, i.decided_by, i.decided_at,"
          + " i.outcome, i.outcome_reason, i.sha256, i.done_at, i.verified_at, i.remains";
  private static final String SELECT = "SELECT " + COLUMNS + " FROM naskah_disposal_item i";
  private static final int LONGEST_REASON = 1000;
  private final JdbcTemplate jdbc;

  public ItemTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds records to a batch, in one round trip. */
  void add(long batch, List<DueRecord> records) {
    Integer last =
        jdbc.queryForObject(
            "SELECT COALESCE(MAX(position), 0) FROM naskah_disposal_item WHERE batch_id = ?",
            Integer.class,
            batch);
    int[] position = {last};
    List<Object[]> rows =
        records.stream()
            .map(
                r ->
                    new Object[] {
                      batch,
                      ++position[0],
                      r.nodeId(),
                      r.uuid(),
                      r.edition(),
                      r.rule(),
                      Date.valueOf(r.eligibleOn()),
                      r.action()
                    })
            .toList();
    jdbc.batchUpdate(
        "INSERT INTO naskah_disposal_item"
            + " (batch_id, position, node_id, uuid, edition, rule, eligible_on, action)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** The first items that are not carried out yet. The database has an index of them. */
  public List<DisposalItem> open(long batch, int most) {
    return jdbc.query(
        SELECT + " WHERE i.batch_id = ? AND i.outcome IS NULL ORDER BY i.position LIMIT ?",
        ItemTable::item,
        batch,
        most);
  }

  Optional<DisposalItem> find(long batch, int position) {
    return jdbc
        .query(
            SELECT + " WHERE i.batch_id = ? AND i.position = ?", ItemTable::item, batch, position)
        .stream()
        .findFirst();
  }

  /** The next items after a position. */
  public List<DisposalItem> after(long batch, int position, int most) {
    return jdbc.query(
        SELECT + " WHERE i.batch_id = ? AND i.position > ? ORDER BY i.position LIMIT ?",
        ItemTable::item,
        batch,
        position,
        most);
  }

  /** Takes each item of a batch in turn, a few at a time in memory. */
  void each(long batch, Rows rows) {
    Cursor.read(
        jdbc,
        SELECT + " WHERE i.batch_id = ? ORDER BY i.position",
        List.of(batch),
        row -> {
          rows.row(item(row, 0));
          return true;
        });
  }

  /** What is done with each row. */
  interface Rows {
    void row(DisposalItem item);
  }

  boolean hasUndecided(long batch) {
    return !jdbc.queryForList(
            "SELECT 1 FROM naskah_disposal_item WHERE batch_id = ? AND decision IS NULL LIMIT 1",
            Integer.class,
            batch)
        .isEmpty();
  }

  boolean isEmpty(long batch) {
    return jdbc.queryForList(
            "SELECT 1 FROM naskah_disposal_item WHERE batch_id = ? LIMIT 1", Integer.class, batch)
        .isEmpty();
  }

  /** The users who decided about items, by name. */
  List<String> appraisers(long batch) {
    return jdbc.queryForList(
        "SELECT DISTINCT decided_by FROM naskah_disposal_item"
            + " WHERE batch_id = ? AND decided_by IS NOT NULL ORDER BY 1",
        String.class,
        batch);
  }

  void decide(long batch, int[] positions, Verdict verdict, String user, Instant now) {
    jdbc.update(
        "UPDATE naskah_disposal_item SET decision = ?, keep_until = ?, reason = ?,"
            + " decided_by = ?, decided_at = ? WHERE batch_id = ? AND position = ANY (?)",
        verdict.decision().code(),
        verdict.keepUntil() == null ? null : Date.valueOf(verdict.keepUntil()),
        verdict.reason(),
        user,
        Timestamp.from(now),
        batch,
        positions);
  }

  /** Notes which amendments the approver could know of. */
  public void noteAmendments(long batch) {
    jdbc.update(
        "UPDATE naskah_disposal_item i SET amended = a.last FROM (SELECT x.position, MAX(m.id) AS"
            + " last FROM naskah_disposal_item x LEFT JOIN naskah_amendment m ON m.letter = x.uuid"
            + " WHERE x.batch_id = ? GROUP BY x.position) a"
            + " WHERE i.batch_id = ? AND i.position = a.position"
            + " AND i.amended IS DISTINCT FROM a.last",
        batch,
        batch);
  }

  /** Writes what became of an item that has no outcome yet; false if it has one. */
  public boolean done(
      DisposalItem item, Outcome outcome, String reason, String sha256, Instant at) {
    return jdbc.update(
            "UPDATE naskah_disposal_item SET outcome = ?, outcome_reason = ?, sha256 = ?,"
                + " done_at = ? WHERE batch_id = ? AND position = ? AND outcome IS NULL",
            outcome.code(),
            fitting(reason),
            sha256,
            Timestamp.from(at),
            item.batch(),
            item.position())
        == 1;
  }

  void verified(DisposalItem item, String remains, Instant at) {
    jdbc.update(
        "UPDATE naskah_disposal_item SET verified_at = ?, remains = ?"
            + " WHERE batch_id = ? AND position = ?",
        Timestamp.from(at),
        fitting(remains),
        item.batch(),
        item.position());
  }

  static String fitting(String reason) {
    return reason == null || reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, LONGEST_REASON);
  }

  static DisposalItem item(ResultSet row, int i) throws SQLException {
    return new DisposalItem(
        row.getLong("batch_id"),
        row.getInt("position"),
        row.getLong("node_id"),
        row.getString("uuid"),
        row.getString("edition"),
        row.getString("rule"),
        Days.of(row.getDate("eligible_on")),
        row.getString("action"),
        Columns.number(row, "amended"),
        Decision.stored(row.getString("decision")),
        Days.of(row.getDate("keep_until")),
        row.getString("reason"),
        row.getString("decided_by"),
        Columns.instant(row, "decided_at"),
        Outcome.of(row.getString("outcome")),
        row.getString("outcome_reason"),
        row.getString("sha256"),
        Columns.instant(row, "done_at"),
        Columns.instant(row, "verified_at"),
        row.getString("remains"));
  }
}
