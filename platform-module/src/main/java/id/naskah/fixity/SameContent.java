package id.naskah.fixity;

import id.naskah.platform.Hashes;
import id.naskah.platform.Nodes;
import id.naskah.retention.record.Belongings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** Which letters have the same file, as the document itself or as an attachment. */
public class SameContent {
  private static final int MOST = 100;
  private static final long LARGEST_TO_READ = 64L << 20;

  private final ContentHashes hashes;
  private final NodeService nodeService;
  private final Belongings belongings;

  /**
   * For whoever then asks which of the letters may be shown.
   *
   * @param nodeService the one that checks no permission
   */
  public SameContent(ContentHashes hashes, NodeService nodeService, Belongings belongings) {
    this.hashes = hashes;
    this.nodeService = nodeService;
    this.belongings = belongings;
  }

  /**
   * The hash of content. What came a moment ago has none yet, and is read now, unless it is large:
   * then it has one soon.
   */
  public Optional<String> hash(ContentReader content) {
    Optional<String> known = hashes.find(content.getContentUrl());
    if (known.isPresent() || !content.exists() || content.getSize() > LARGEST_TO_READ) {
      return known;
    }
    try {
      return Optional.of(Hashes.of(content.getContentInputStream()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Ids of the newest letters that have it now, whoever may read them; a hundred at most. */
  public List<String> letters(String sha256) {
    return hashes.withHash(sha256, MOST).stream()
        .filter(this::isCurrent)
        .flatMap(noted -> belongings.of(node(noted)).stream())
        .map(belonging -> belonging.letter().getId())
        .distinct()
        .toList();
  }

  private boolean isCurrent(ContentHashes.Noted noted) {
    NodeRef file = node(noted);
    return nodeService.exists(file)
        && nodeService.getProperty(file, ContentModel.PROP_CONTENT) instanceof ContentData content
        && noted.url().equals(content.getContentUrl());
  }

  private static NodeRef node(ContentHashes.Noted noted) {
    return Nodes.live(noted.file());
  }
}
