package id.naskah.fixity;

import id.naskah.platform.OfficeClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table naskah_content_hash. Content of a url never changes: whoever stores something else gets
 * another url.
 */
public class ContentHashes {
  private final JdbcTemplate jdbc;
  private final OfficeClock clock;

  public ContentHashes(JdbcTemplate jdbc, OfficeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Content of which the hash is not known yet. */
  record Pending(String url, String file, Instant notedAt) {}

  /**
   * A file that is not what was stored.
   *
   * @param file id of the node that had it first
   * @param since when that was found
   */
  public record Changed(String file, String url, Instant since) {}

  /** Notes content of which the hash is to be taken. A copy of it is noted already. */
  void note(NodeRef file, String url) {
    jdbc.update(
        "INSERT INTO naskah_content_hash (url, file, noted_at) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        url,
        file.getId(),
        now());
  }

  /** The oldest that have no hash yet, after one of them; null for the first. An index has them. */
  List<Pending> pending(Pending after, int most) {
    return jdbc.query(
        "SELECT url, file, noted_at FROM naskah_content_hash WHERE sha256 IS NULL"
            + " AND (noted_at, url) > (?, ?) ORDER BY noted_at, url LIMIT ?",
        (row, i) ->
            new Pending(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
        Timestamp.from(after == null ? Instant.EPOCH : after.notedAt()),
        after == null ? "" : after.url(),
        most);
  }

  /** Keeps a hash, unless there is one. */
  void put(NodeRef file, String url, String sha256) {
    jdbc.update(
        "INSERT INTO naskah_content_hash AS h (url, file, noted_at, sha256, hashed_at)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE SET sha256 = excluded.sha256,"
            + " hashed_at = excluded.hashed_at WHERE h.sha256 IS NULL",
        url,
        file.getId(),
        now(),
        sha256,
        now());
  }

  /** The hash that content had when it was stored, as far as it is known. */
  Optional<String> find(String url) {
    return jdbc
        .queryForList(
            "SELECT sha256 FROM naskah_content_hash WHERE url = ? AND sha256 IS NOT NULL",
            String.class,
            url)
        .stream()
        .findFirst();
  }

  /** A file and the content with which it was noted. */
  record Noted(String file, String url) {}

  /** The newest files with this content, as they were noted; an index has them. */
  List<Noted> withHash(String sha256, int most) {
    return jdbc.query(
        "SELECT file, url FROM naskah_content_hash WHERE sha256 = ?"
            + " ORDER BY noted_at DESC LIMIT ?",
        (row, i) -> new Noted(row.getString(1), row.getString(2)),
        sha256,
        most);
  }

  /**
   * Notes whether content is what it was.
   *
   * @return whether the answer is another one than before
   */
  boolean mark(String url, boolean isChanged) {
    return isChanged
        ? jdbc.update(
                "UPDATE naskah_content_hash SET changed_at = ?"
                    + " WHERE url = ? AND changed_at IS NULL",
                now(),
                url)
            > 0
        : jdbc.update(
                "UPDATE naskah_content_hash SET changed_at = NULL"
                    + " WHERE url = ? AND changed_at IS NOT NULL",
                url)
            > 0;
  }

  /** Files that are not what was stored, the newest finding first. An index has them. */
  public List<Changed> changed(int most) {
    return jdbc.query(
        "SELECT file, url, changed_at FROM naskah_content_hash WHERE changed_at IS NOT NULL"
            + " ORDER BY changed_at DESC LIMIT ?",
        (row, i) ->
            new Changed(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
        most);
  }

  /** Once the content is gone for good. */
  public void forget(String url) {
    jdbc.update("DELETE FROM naskah_content_hash WHERE url = ?", url);
  }

  private Timestamp now() {
    return Timestamp.from(clock.now());
  }
}
