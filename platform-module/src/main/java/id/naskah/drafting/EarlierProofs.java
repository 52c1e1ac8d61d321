package id.naskah.drafting;

import id.naskah.letter.QuietWriter;
import id.naskah.model.DraftingModel;
import java.nio.file.Path;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * What earlier builds kept in a property of the letter, by whose name anybody could fetch it who
 * read the letter. Nothing is written there any more.
 */
class EarlierProofs {
  private final NodeService storedNodes;
  private final ContentService contentService;
  private final QuietWriter writer;

  /**
   * @param storedNodes the one that checks no permission, and writes to versions and the trash as
   *     they are stored
   * @param contentService the one that checks no permission: it is the user's turn to sign
   */
  public EarlierProofs(NodeService storedNodes, ContentService contentService, QuietWriter writer) {
    this.storedNodes = storedNodes;
    this.contentService = contentService;
    this.writer = writer;
  }

  /** Copies what is there; answers whether something was. */
  boolean copy(NodeRef letter, Path target) {
    ContentReader proof = contentService.getReader(letter, DraftingModel.PROOF);
    if (proof == null || !proof.exists()) {
      return false;
    }
    proof.getContent(target.toFile());
    return true;
  }

  /** Takes it off a letter, a version of one or a letter in the trash. */
  void drop(NodeRef node) {
    if (storedNodes.getProperty(node, DraftingModel.PROOF) != null) {
      writer.unnoticed(node, () -> storedNodes.removeProperty(node, DraftingModel.PROOF));
    }
  }
}
