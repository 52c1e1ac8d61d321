package id.naskah.fixity;

import id.naskah.model.LetterModel;
import id.naskah.retention.record.EarlierContent;
import id.naskah.retention.record.StoredNodes;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** The files of a letter: its own, attachments, those of reports, and what these held before. */
class LetterFiles {
  private final NodeService nodeService;
  private final StoredNodes stored;
  private final EarlierContent earlier;

  /**
   * @param nodeService the one that checks no permission: a check looks at all
   */
  public LetterFiles(NodeService nodeService, EarlierContent earlier) {
    this.nodeService = nodeService;
    this.stored = new StoredNodes(nodeService);
    this.earlier = earlier;
  }

  /**
   * Where a file lies.
   *
   * @param isCurrent false for what the file held before, which may have been cleaned away
   */
  record Stored(NodeRef file, String url, boolean isCurrent) {}

  /** All of a letter. */
  List<Stored> of(NodeRef letter) {
    List<Stored> files = new ArrayList<>();
    for (NodeRef node : stored.tree(letter)) {
      QName type = nodeService.getType(node);
      boolean isFile =
          LetterModel.TYPE_LETTER.equals(type) || ContentModel.TYPE_CONTENT.equals(type);
      if (isFile
          && nodeService.getProperty(node, ContentModel.PROP_CONTENT) instanceof ContentData content
          && content.getContentUrl() != null) {
        files.add(new Stored(node, content.getContentUrl(), true));
      }
    }
    earlier.of(letter.getId()).forEach(url -> files.add(new Stored(letter, url, false)));
    return files;
  }
}
