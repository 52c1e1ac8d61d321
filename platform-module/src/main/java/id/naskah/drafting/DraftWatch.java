package id.naskah.drafting;

import id.naskah.access.LetterLock;
import id.naskah.audit.Audit;
import id.naskah.drafting.DraftStep.State;
import id.naskah.letter.LetterChange;
import id.naskah.letter.LetterListener;
import id.naskah.model.DraftingModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Keeps what officials have initialled as they have initialled it, whichever door writes it: what
 * the one corrects whose turn it is stands; by anybody else's change the initials fall. And a
 * letter that is under way is registered by its signature alone.
 */
class DraftWatch implements LetterListener {
  private final LetterLock lock;
  private final DraftTable drafts;
  private final StepTable steps;
  private final Turns turns;
  private final Progress progress;
  private final DraftDigest digest;
  private final OwnSteps ownSteps;
  private final Audit audit;
  private final SignedWords signed;

  public DraftWatch(
      LetterLock lock,
      DraftTable drafts,
      StepTable steps,
      Turns turns,
      Progress progress,
      DraftDigest digest,
      OwnSteps ownSteps,
      Audit audit,
      SignedWords signed) {
    this.lock = lock;
    this.drafts = drafts;
    this.steps = steps;
    this.turns = turns;
    this.progress = progress;
    this.digest = digest;
    this.ownSteps = ownSteps;
    this.audit = audit;
    this.signed = signed;
  }

  @Override
  public void drafted(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    if (!before.isEmpty() && isUnderWay(now)) {
      lock.lock(node.getId());
      settle(node, drafts.find(node.getId()).orElseThrow(), true);
    }
  }

  @Override
  public void registered(NodeRef node, Map<QName, Serializable> now) {
    if (isUnderWay(now) && !BeingSigned.is(node)) {
      throw RuleViolation.conflict("status", "naskah.draft.notSigned");
    }
  }

  @Override
  public void changed(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    if (!Stage.SIGNED.code().equals(now.get(DraftingModel.STAGE))) {
      return;
    }
    if (!ByNaskah.isWriting() && LetterChange.isChanged(before, now, ContentModel.PROP_CONTENT)) {
      throw RuleViolation.conflict("content", "naskah.draft.signedStays");
    }
    signed.requireUnchanged(before, now);
  }

  /** By what stands on the letter: most letters never go through this room. */
  private static boolean isUnderWay(Map<QName, Serializable> letter) {
    return letter.get(DraftingModel.STAGE) instanceof String code && Stage.of(code).isUnderWay();
  }

  /**
   * Looks whether a letter is what was initialled, and lets the initials fall if it is not and
   * somebody else changed it than whose turn it is. The caller has locked the letter.
   *
   * @param byUser whether it is the user who changed it, just now
   * @return whether initials fell
   */
  boolean settle(NodeRef letter, Draft draft, boolean byUser) {
    String now = digest.of(letter);
    if (!draft.stage().isUnderWay() || now.equals(draft.digest())) {
      return false;
    }
    if (draft.isBeingSigned()) {
      throw RuleViolation.conflict("content", "naskah.draft.beingSigned");
    }
    List<DraftStep> round = turns.round(draft);
    boolean none = round.stream().noneMatch(step -> step.state() == State.DONE);
    if (none || (byUser && !ownSteps.among(round).isEmpty())) {
      drafts.stand(letter.getId(), draft.stage(), now);
      return false;
    }
    List<String> concerned = progress.concerned(draft);
    beginAgain(draft, round);
    turns.next(letter);
    turns.tell(letter, DraftListener.Became.CHANGED, concerned);
    audit.record(letter, "changed, initials fell");
    return true;
  }

  /** The same officials in their order, in another round. */
  private void beginAgain(Draft draft, List<DraftStep> round) {
    List<StepTable.Planned> again = new ArrayList<>();
    for (DraftStep step : round) {
      boolean isDone = step.state() == State.DONE;
      if (step.state() == State.CURRENT) {
        steps.makeWait(step.id());
      }
      if (isDone || step.isOpen()) {
        steps.set(step.id(), isDone ? State.FALLEN : State.DROPPED);
        again.add(new StepTable.Planned(step.task(), step.official()));
      }
    }
    int next = draft.round() + 1;
    drafts.beginRound(draft.letter(), next, draft.together());
    steps.add(draft.letter(), next, 1, again);
  }
}
