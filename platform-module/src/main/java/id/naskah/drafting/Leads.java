package id.naskah.drafting;

import id.naskah.configuration.UnitRights;
import id.naskah.letter.LetterReader;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Who says which way a letter goes: who may write it and began it, or registers letters of its
 * unit. Officials may write what they initial and sign, and stay named on it; their way with it is
 * to send it back.
 */
class Leads {
  private final NodeService nodeService;
  private final LetterReader letters;
  private final DraftTable drafts;
  private final UnitRights units;

  /**
   * @param nodeService the one that checks no permission: that is asked here
   */
  public Leads(NodeService nodeService, LetterReader letters, DraftTable drafts, UnitRights units) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.drafts = drafts;
    this.units = units;
  }

  /** Whether the user does. */
  boolean may(NodeRef letter) {
    return letters.mayWrite(letter) && isOwn(letter);
  }

  /**
   * The letter with this id, for who does.
   *
   * @throws RuleViolation 404 if there is none for this user; 403 for who may not write it, or has
   *     it as an official only
   */
  NodeRef require(String id) {
    NodeRef letter = letters.findWritable(id);
    if (!isOwn(letter)) {
      throw RuleViolation.forbidden("naskah.draft.notTheirs");
    }
    return letter;
  }

  private boolean isOwn(NodeRef letter) {
    String unit = (String) nodeService.getProperty(letter, LetterModel.UNIT);
    return unit == null
        || units.mayRegister(unit)
        || drafts
            .find(letter.getId())
            .filter(draft -> RunAs.sender().equals(draft.begunBy()))
            .isPresent();
  }
}
