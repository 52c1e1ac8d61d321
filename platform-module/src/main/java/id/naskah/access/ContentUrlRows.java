package id.naskah.access;

import java.util.List;
import org.alfresco.util.Pair;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alfresco's rows about files in the content store, each of which any number of nodes may use. */
public class ContentUrlRows {
  private final JdbcTemplate jdbc;

  public ContentUrlRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Ids of the rows of a file, kept from others until the transaction ends.
   *
   * @param key the end of the url and its checksum, as Alfresco makes them
   */
  public List<Long> lock(Pair<String, Long> key) {
    return jdbc.queryForList(
        "SELECT id FROM alf_content_url WHERE content_url_short = ? AND content_url_crc = ?"
            + " FOR UPDATE",
        Long.class,
        key.getFirst(),
        key.getSecond());
  }

  /** Whether any node uses the file of a row. */
  public boolean isUsed(long id) {
    return !jdbc.queryForList(
            "SELECT 1 FROM alf_content_data WHERE content_url_id = ? LIMIT 1", Integer.class, id)
        .isEmpty();
  }

  /** Forgets a file that is gone. */
  public void delete(long id) {
    jdbc.update("DELETE FROM alf_content_url WHERE id = ?", id);
  }
}
