package id.naskah.fixity;

import id.naskah.fixity.ContentHashes.Pending;
import id.naskah.platform.Hashes;
import id.naskah.platform.Nodes;
import id.naskah.platform.Transactions;
import java.io.IOException;
import java.util.List;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the hashes of content that came, in the background. Files are read outside of any
 * transaction, so that a large one holds none open. Cost: what came since.
 */
public class Hashing implements Runnable {
  private static final int CHUNK = 100;
  private static final Logger LOG = LoggerFactory.getLogger(Hashing.class);

  private final ContentHashes hashes;
  private final ContentService contentService;
  private final Transactions transactions;

  /**
   * @param contentService the one that checks no permission: all content is hashed
   */
  public Hashing(ContentHashes hashes, ContentService contentService, Transactions transactions) {
    this.hashes = hashes;
    this.contentService = contentService;
    this.transactions = transactions;
  }

  @Override
  public void run() {
    Pending last = null;
    List<Pending> some = next(null);
    while (!some.isEmpty() && !Thread.currentThread().isInterrupted()) {
      some.forEach(this::hash);
      last = some.get(some.size() - 1);
      some = next(last);
    }
  }

  private List<Pending> next(Pending after) {
    return transactions.inNewReadOnly(() -> hashes.pending(after, CHUNK));
  }

  private void hash(Pending pending) {
    try {
      ContentReader reader = contentService.getRawReader(pending.url());
      // Discarded meanwhile, and cleaned away.
      String sha256 = reader.exists() ? Hashes.of(reader.getContentInputStream()) : null;
      transactions.inNew(
          () -> {
            if (sha256 == null) {
              hashes.forget(pending.url());
            } else {
              hashes.put(node(pending.file()), pending.url(), sha256);
            }
            return null;
          });
    } catch (IOException | ContentIOException e) {
      LOG.warn("The content {} can't be read, and is tried again", pending.url(), e);
    }
  }

  private static NodeRef node(String id) {
    return Nodes.live(id);
  }
}
