package id.naskah.verification;

import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.RecordsRoles;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Who may do what about codes: who reads a letter sees them, and who may write it, and so void it,
 * gives and ends them. Of a letter that is gone those who keep records do both.
 */
class VerificationRights {
  private final NodeService nodeService;
  private final LetterReader letters;
  private final RecordsRoles roles;

  /**
   * @param nodeService the one that checks no permission: it is asked here
   */
  public VerificationRights(NodeService nodeService, LetterReader letters, RecordsRoles roles) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.roles = roles;
  }

  /** Whether the user may know of codes of this letter. */
  boolean mayKnow(String letter) {
    return LetterReader.isId(letter)
        && (letters.isReadable(Nodes.live(letter)) || isGoneForKeeper(letter));
  }

  /** Whether a letter has not been signed yet. */
  boolean isDraft(String letter) {
    NodeRef node = Nodes.live(letter);
    return nodeService.exists(node)
        && LetterStatus.DRAFT.code().equals(nodeService.getProperty(node, LetterModel.STATUS));
  }

  /** Whether the user may give and end them. */
  boolean mayWrite(String letter) {
    NodeRef node = Nodes.live(letter);
    return nodeService.exists(node) ? letters.mayWrite(node) : roles.isManager();
  }

  /** Refuses who may not: 403. */
  void requireWrite(String letter) {
    if (!mayWrite(letter)) {
      throw RuleViolation.forbidden("naskah.forbidden");
    }
  }

  private boolean isGoneForKeeper(String letter) {
    return !nodeService.exists(Nodes.live(letter)) && roles.isManager();
  }
}
