package id.naskah.drafting;

import id.naskah.letter.protection.LetterKeeper;
import id.naskah.platform.RuleViolation;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Keeps letters that are with their officials: one of them may be reading it, a provider may be
 * signing it, and a number may be kept for it.
 */
class DraftKeeper implements LetterKeeper {
  private final DraftTable drafts;

  public DraftKeeper(DraftTable drafts) {
    this.drafts = drafts;
  }

  @Override
  public void refuseIfHeld(NodeRef letter) {
    if (drafts.find(letter.getId()).filter(draft -> draft.stage().isUnderWay()).isPresent()) {
      throw RuleViolation.conflict("letter", "naskah.draft.withOfficials");
    }
  }
}
