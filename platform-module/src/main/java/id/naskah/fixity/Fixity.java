package id.naskah.fixity;

import id.naskah.audit.Audit;
import id.naskah.platform.Hashes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares content with what was stored, for those who are about to say what it is. */
public class Fixity {
  private static final Logger LOG = LoggerFactory.getLogger(Fixity.class);

  private final ContentHashes hashes;
  private final NodeService nodeService;
  private final ContentService contentService;
  private final Audit audit;

  /**
   * @param nodeService the one that checks no permission, so with contentService: whoever asks may
   *     end or hand over the file
   */
  public Fixity(
      ContentHashes hashes, NodeService nodeService, ContentService contentService, Audit audit) {
    this.hashes = hashes;
    this.nodeService = nodeService;
    this.contentService = contentService;
    this.audit = audit;
  }

  /**
   * Compares a hash that was just taken. Content of which none was taken when it was stored is
   * taken for what it is.
   *
   * @param name what the file is called
   * @throws ContentChanged if it is not the one that the content had
   */
  public void require(String name, String url, String sha256) {
    if (hashes.find(url).filter(stored -> !stored.equals(sha256)).isPresent()) {
      throw new ContentChanged(name, url);
    }
  }

  /** The same of a file, which is read for it. */
  public void require(NodeRef file) {
    ContentReader reader = contentService.getReader(file, ContentModel.PROP_CONTENT);
    try (InputStream in = reader.getContentInputStream()) {
      String name = (String) nodeService.getProperty(file, ContentModel.PROP_NAME);
      require(name, reader.getContentUrl(), Hashes.of(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts it on record that a file of a letter is not what was stored. */
  public void report(NodeRef letter, ContentChanged changed) {
    if (hashes.mark(changed.url(), true)) {
      audit.record(letter, "content changed on disk: " + changed.name());
      LOG.error("{}, of the letter {}", changed.getMessage(), letter);
    }
  }
}
