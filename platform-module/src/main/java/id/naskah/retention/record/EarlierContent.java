package id.naskah.retention.record;

import id.naskah.platform.OfficeClock;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table naskah_earlier_content: where content lies that a letter and what hangs on it had
 * before. Alfresco no longer knows whose it was, and keeps the file for weeks, or as a version.
 */
public class EarlierContent {
  private final JdbcTemplate jdbc;
  private final OfficeClock clock;

  public EarlierContent(JdbcTemplate jdbc, OfficeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes urls of content that was a letter's until now. */
  void note(String letter, Collection<String> urls) {
    Timestamp now = Timestamp.from(clock.now());
    jdbc.batchUpdate(
        "INSERT INTO naskah_earlier_content (letter, url, noted_at) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        urls.stream().map(url -> new Object[] {letter, url, now}).toList());
  }

  /** All urls that were noted of the letter with this id. */
  public List<String> of(String letter) {
    return jdbc.queryForList(
        "SELECT url FROM naskah_earlier_content WHERE letter = ? ORDER BY url",
        String.class,
        letter);
  }

  /** Once the letter is gone, and its files are on their way. */
  public void forget(String letter) {
    jdbc.update("DELETE FROM naskah_earlier_content WHERE letter = ?", letter);
  }
}
