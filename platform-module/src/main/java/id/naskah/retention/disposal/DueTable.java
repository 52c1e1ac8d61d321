package id.naskah.retention.disposal;

import java.sql.Date;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The part of the table naskah_retention that disposal works on: what is due, and in a batch. */
class DueTable {
  private final JdbcTemplate jdbc;

  public DueTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next ones that are due and in no batch, in the order of their days; locked, so that no two
   * batches take the same.
   *
   * <p>An index has them; the cost is theirs, however large the archive. From where the last ones
   * ended, not by a number of rows: what was taken meanwhile makes nothing be skipped.
   */
  List<DueRecord> next(DisposalKind kind, DisposalScope scope, Cursor after, int most) {
    StringBuilder sql = new StringBuilder(DueRecord.SELECT);
    List<Object> values = new ArrayList<>();
    sql.append(" WHERE r.batch_id IS NULL AND r.eligible_on IS NOT NULL");
    sql.append(" AND (r.eligible_on, r.node_id) > (?, ?) AND r.action IN (");
    values.add(Date.valueOf(after.day()));
    values.add(after.nodeId());
    kind.actions().forEach(action -> values.add(action.code()));
    sql.append("?, ".repeat(kind.actions().size() - 1)).append("?)");
    scope.sql(sql, values, "r", "l");
    sql.append(" ORDER BY r.eligible_on, r.node_id LIMIT ? FOR UPDATE OF r");
    values.add(most);
    return jdbc.query(sql.toString(), DueRecord::of, values.toArray());
  }

  /** How far the records that are due were walked. */
  record Cursor(LocalDate day, long nodeId) {
    private static final int NODE_BITS = 40;
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** The place for the number that a task keeps; 0 is before the first record. */
    static Cursor of(long place) {
      return new Cursor(FIRST_DAY.plusDays(place >> NODE_BITS), place & ((1L << NODE_BITS) - 1));
    }

    long place() {
      return (ChronoUnit.DAYS.between(FIRST_DAY, day) << NODE_BITS) | nodeId;
    }
  }

  /** Puts records into a batch. */
  void take(long batch, List<DueRecord> records) {
    jdbc.update(
        "UPDATE naskah_retention SET batch_id = ? WHERE node_id = ANY (?)",
        batch,
        records.stream().mapToLong(DueRecord::nodeId).toArray());
  }

  /** The rows of some items as they are now, locked until the transaction ends; by node. */
  Map<Long, DueRecord> lock(Collection<DisposalItem> items) {
    long[] nodes = items.stream().mapToLong(DisposalItem::nodeId).sorted().toArray();
    return jdbc
        .query(
            DueRecord.SELECT + " WHERE r.node_id = ANY (?) ORDER BY r.node_id FOR UPDATE OF r",
            DueRecord::of,
            nodes)
        .stream()
        .collect(Collectors.toMap(DueRecord::nodeId, Function.identity()));
  }

  /** The last amendment of each of some items that has any, by the letter's id. */
  Map<String, Long> lastAmendments(Collection<DisposalItem> items) {
    String[] letters = items.stream().map(DisposalItem::uuid).toArray(String[]::new);
    return jdbc
        .query(
            "SELECT letter, MAX(id) FROM naskah_amendment WHERE letter = ANY (?) GROUP BY letter",
            (row, i) -> Map.entry(row.getString(1), row.getLong(2)),
            (Object) letters)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Lets a record be proposed again. */
  void free(long nodeId) {
    jdbc.update("UPDATE naskah_retention SET batch_id = NULL WHERE node_id = ?", nodeId);
  }

  /** Lets all records of a batch be proposed again. */
  void freeAll(long batch) {
    jdbc.update("UPDATE naskah_retention SET batch_id = NULL WHERE batch_id = ?", batch);
  }

  /** Removes what Naskah's tables say of a letter that is gone; the ledger of numbers stays. */
  void forget(long nodeId) {
    for (String table :
        List.of(
            "naskah_retention WHERE node_id",
            "naskah_letter WHERE node_id",
            "naskah_filed WHERE letter_id",
            "naskah_disposition WHERE letter_id",
            "naskah_trash WHERE letter_id")) {
      jdbc.update("DELETE FROM " + table + " = ?", nodeId);
    }
  }

  /** Attachments of a letter that were deleted before, by their ids. */
  List<String> trashed(long nodeId) {
    return jdbc.queryForList(
        "SELECT uuid FROM naskah_trash WHERE letter_id = ?", String.class, nodeId);
  }
}
