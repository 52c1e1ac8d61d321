package id.naskah.retention.disposal;

import id.naskah.access.ContentUrlRows;
import id.naskah.fixity.ContentHashes;
import java.util.Collection;
import java.util.List;
import org.alfresco.repo.content.ContentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Deletes the files of destroyed records, which Alfresco would leave for weeks and then move aside;
 * also those that it has moved aside already.
 *
 * <p>Which ones is written in the transaction that destroys the record, and they are deleted in one
 * after it: no file goes before its record, and none is forgotten. A copied document shares its
 * file with the original; a file that any node still uses stays. Alfresco's row of the file is
 * locked while that is decided, so nobody begins to use it meanwhile.
 */
class Shredder {
  private static final int MOST = 100;
  private static final Logger LOG = LoggerFactory.getLogger(Shredder.class);

  private final JdbcTemplate jdbc;
  private final ContentUrlRows urls;
  private final ContentHashes hashes;
  private final ContentStore store;
  private final ContentStore deleted;

  /**
   * @param deleted where Alfresco moves content that no node uses any more
   */
  public Shredder(
      JdbcTemplate jdbc,
      ContentUrlRows urls,
      ContentHashes hashes,
      ContentStore store,
      ContentStore deleted) {
    this.jdbc = jdbc;
    this.urls = urls;
    this.hashes = hashes;
    this.store = store;
    this.deleted = deleted;
  }

  /** Notes files to be deleted once this transaction is committed. */
  void add(long batch, int position, Collection<String> urls) {
    if (!urls.isEmpty()) {
      jdbc.batchUpdate(
          "INSERT INTO naskah_shred (batch_id, position, url) VALUES (?, ?, ?)",
          urls.stream().map(url -> new Object[] {batch, position, url}).toList());
    }
  }

  private record File(int position, String url) {}

  /**
   * Deletes some of the files.
   *
   * @return whether none is left to try
   */
  boolean shred(long batch) {
    List<File> files =
        jdbc.query(
            "SELECT position, url FROM naskah_shred WHERE batch_id = ? AND failure IS NULL"
                + " ORDER BY position, url LIMIT ? FOR UPDATE SKIP LOCKED",
            (row, i) -> new File(row.getInt(1), row.getString(2)),
            batch,
            MOST);
    for (File file : files) {
      String failure = shred(file.url());
      if (failure == null) {
        jdbc.update(
            "DELETE FROM naskah_shred WHERE batch_id = ? AND position = ? AND url = ?",
            batch,
            file.position(),
            file.url());
      } else {
        jdbc.update(
            "UPDATE naskah_shred SET failure = ? WHERE batch_id = ? AND position = ? AND url = ?",
            failure,
            batch,
            file.position(),
            file.url());
      }
    }
    return files.size() < MOST;
  }

  /**
   * The reason why a file could not be deleted; null if the file is gone, or if it stays because a
   * node uses it.
   */
  private String shred(String url) {
    List<Long> row = urls.lock(url);
    for (Long id : row) {
      if (urls.isUsed(id)) {
        return null;
      }
    }
    try {
      if (!isGone(store, url)) {
        return "The content store keeps it";
      }
      if (!isGone(deleted, url)) {
        return "The store of deleted content keeps it";
      }
    } catch (RuntimeException e) {
      LOG.error("The content {} of a destroyed record could not be deleted", url, e);
      return ItemTable.fitting(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    row.forEach(urls::delete);
    hashes.forget(url);
    return null;
  }

  private static boolean isGone(ContentStore from, String url) {
    if (!from.exists(url)) {
      return true;
    }
    from.delete(url);
    return !from.exists(url);
  }

  /** How many files of an item could not be deleted. */
  int left(long batch, int position) {
    return jdbc.queryForObject(
        "SELECT COUNT(*) FROM naskah_shred WHERE batch_id = ? AND position = ?",
        Integer.class,
        batch,
        position);
  }

  /** Lets those that could not be deleted be tried again. */
  void retry(long batch) {
    jdbc.update("UPDATE naskah_shred SET failure = NULL WHERE batch_id = ?", batch);
  }
}
