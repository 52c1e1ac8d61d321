package id.naskah.drafting;

import id.naskah.drafting.DraftStep.State;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.platform.OfficeClock;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** Whose turn it is: initials one after the other, then signatures, in turn or together. */
class Turns {
  private final DraftTable drafts;
  private final StepTable steps;
  private final DraftDigest digest;
  private final Marks marks;
  private final OfficeClock clock;
  private List<DraftListener> listeners = List.of();

  public Turns(
      DraftTable drafts, StepTable steps, DraftDigest digest, Marks marks, OfficeClock clock) {
    this.drafts = drafts;
    this.steps = steps;
    this.digest = digest;
    this.marks = marks;
    this.clock = clock;
  }

  public void setListeners(List<DraftListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /** The steps of the last round that somebody still has to do, in their order. */
  List<DraftStep> open(Draft draft) {
    return round(draft).stream().filter(DraftStep::isOpen).toList();
  }

  /** The steps of the last round. */
  List<DraftStep> round(Draft draft) {
    return steps.of(draft.letter()).stream().filter(step -> step.round() == draft.round()).toList();
  }

  /**
   * Makes it the turn of who is next, and tells them.
   *
   * @return whether anybody is
   */
  boolean next(NodeRef letter) {
    Draft draft = drafts.find(letter.getId()).orElseThrow();
    List<DraftStep> open = open(draft);
    if (open.isEmpty()) {
      return false;
    }
    Task task = open.get(0).task();
    boolean all = task == Task.SIGN && draft.together();
    List<DraftStep> turn =
        all ? open.stream().filter(step -> step.task() == task).toList() : open.subList(0, 1);
    List<DraftStep> fresh = turn.stream().filter(step -> step.state() == State.WAITING).toList();
    fresh.forEach(step -> steps.makeCurrent(step.id(), clock.now()));
    Stage stage = task == Task.INITIAL ? Stage.INITIALLING : Stage.SIGNING;
    drafts.stand(letter.getId(), stage, digest.of(letter));
    marks.stage(letter, stage);
    if (!fresh.isEmpty()) {
      listeners.forEach(listener -> listener.turn(letter, fresh));
    }
    return true;
  }

  void tell(NodeRef letter, DraftListener.Became what, List<String> people) {
    if (!people.isEmpty()) {
      int round = drafts.find(letter.getId()).orElseThrow().round();
      listeners.forEach(listener -> listener.became(letter, what, round, people));
    }
  }
}
