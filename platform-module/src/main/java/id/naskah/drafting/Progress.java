package id.naskah.drafting;

import id.naskah.access.LetterLock;
import id.naskah.delegation.Mandate;
import id.naskah.drafting.DraftStep.State;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.drafting.StepTable.Done;
import id.naskah.letter.LetterReader;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;

/** Whose turn the user has with a letter, and how a turn and a round end. */
class Progress {
  private final LetterReader letters;
  private final LetterLock lock;
  private final DraftTable drafts;
  private final StepTable steps;
  private final Turns turns;
  private final Marks marks;
  private final DraftDigest digest;
  private final Abandoned abandoned;
  private final OwnSteps ownSteps;
  private final OfficeClock clock;

  public Progress(
      LetterReader letters,
      LetterLock lock,
      DraftTable drafts,
      StepTable steps,
      Turns turns,
      Marks marks,
      DraftDigest digest,
      Abandoned abandoned,
      OwnSteps ownSteps,
      OfficeClock clock) {
    this.letters = letters;
    this.lock = lock;
    this.drafts = drafts;
    this.steps = steps;
    this.turns = turns;
    this.marks = marks;
    this.digest = digest;
    this.abandoned = abandoned;
    this.ownSteps = ownSteps;
    this.clock = clock;
  }

  /** The draft of a letter that some official has. */
  Draft underWay(String id) {
    return drafts
        .find(id)
        .filter(draft -> draft.stage().isUnderWay())
        .orElseThrow(() -> RuleViolation.conflict("stage", "naskah.draft.notUnderWay"));
  }

  /** A letter, and the step in it that is the user's to do now. */
  record Turn(NodeRef letter, Draft draft, DraftStep step, Mandate mandate) {}

  /** A letter that the user may read. */
  NodeRef find(String id) {
    return letters.find(id);
  }

  /** A letter that the user may read; others who take a step with it wait. */
  NodeRef locked(String id) {
    NodeRef letter = letters.find(id);
    lock.lock(id);
    return letter;
  }

  /**
   * The user's turn with a letter, which stays locked until the transaction ends.
   *
   * @param task null for whichever it is
   */
  Turn turn(String id, Task task) {
    NodeRef letter = locked(id);
    Draft draft = underWay(id);
    OwnSteps.Own own =
        ownSteps.among(turns.open(draft)).stream()
            .filter(each -> task == null || each.step().task() == task)
            .findFirst()
            .orElseThrow(() -> RuleViolation.forbidden("naskah.draft.notYourTurn"));
    requireUnchanged(letter, draft);
    return new Turn(letter, draft, own.step(), own.mandate());
  }

  /**
   * Refuses an official who has read something else than what is there now.
   *
   * @param seen null from who does not say
   */
  static void requireSeen(Turn turn, String seen) {
    if (seen != null && !seen.equals(turn.draft().digest())) {
      throw RuleViolation.conflict("content", "naskah.draft.other");
    }
  }

  private void requireUnchanged(NodeRef letter, Draft draft) {
    if (!digest.of(letter).equals(draft.digest())) {
      throw RuleViolation.conflict("content", "naskah.draft.changed");
    }
  }

  /** Ends the user's step. */
  void end(Turn turn, State state, String note) {
    String mandate = turn.mandate().basis().name().toLowerCase(Locale.ROOT);
    steps.end(turn.step().id(), state, new Done(RunAs.sender(), mandate, clock.now(), note));
  }

  /** Back to who writes it; what a signature has taken is given up. */
  void endRound(NodeRef letter, Draft draft) {
    Done dropped = new Done(null, null, clock.now(), null);
    turns.open(draft).forEach(step -> steps.end(step.id(), State.DROPPED, dropped));
    abandoned.giveUp(letter, draft);
    drafts.stand(letter.getId(), Stage.WRITING, null);
    marks.stage(letter, Stage.WRITING);
  }

  /** Who wrote a letter and who has initialled it, without the user. */
  List<String> concerned(Draft draft) {
    Set<String> people = new LinkedHashSet<>();
    people.add(draft.begunBy());
    turns.round(draft).stream()
        .filter(step -> step.doneBy() != null)
        .forEach(step -> people.add(step.doneBy()));
    people.remove(RunAs.sender());
    return List.copyOf(people);
  }
}
