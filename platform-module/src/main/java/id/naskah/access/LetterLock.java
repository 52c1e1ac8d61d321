package id.naskah.access;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes all who work on one letter wait for each other until their transaction ends, so that each
 * decides by what the other has done.
 *
 * <p>What is read of the letter afterwards is not older than what the other has left: where a cache
 * still knows the letter from before, the transaction begins anew.
 */
public class LetterLock {
  private static final String FIND = "SELECT node_id, status FROM naskah_letter WHERE ";

  private final JdbcTemplate jdbc;
  private final AsCommitted asCommitted;

  public LetterLock(JdbcTemplate jdbc, AsCommitted asCommitted) {
    this.jdbc = jdbc;
    this.asCommitted = asCommitted;
  }

  /**
   * Waits for a letter as a client named it. Without a row nobody waits.
   *
   * @param letter id of the letter's node
   */
  public void lock(String letter) {
    locked("uuid = ?", letter);
  }

  /**
   * Waits for a letter.
   *
   * @return its status as committed; nothing for what is no listed letter
   */
  public Optional<String> lock(long letter) {
    return locked("node_id = ?", letter);
  }

  private Optional<String> locked(String condition, Object letter) {
    List<Row> rows =
        jdbc.query(
            FIND + condition + " FOR UPDATE",
            (row, i) -> new Row(row.getLong("node_id"), row.getString("status")),
            letter);
    rows.forEach(row -> asCommitted.require(row.node()));
    return rows.stream().map(Row::status).findFirst();
  }

  private record Row(long node, String status) {}
}
