package id.naskah.drafting;

import id.naskah.access.LetterLock;
import id.naskah.audit.Audit;
import id.naskah.configuration.Direction;
import id.naskah.drafting.DraftStep.State;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.drafting.StepTable.Done;
import id.naskah.history.ReplacedFiles;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * The steps of a letter that the office writes, up to its signature: given to the officials of its
 * chain, initialled by each, sent back, taken back.
 */
public class Drafting {
  private static final int LONGEST_REASON = 1000;

  private final NodeService nodeService;
  private final Leads leads;
  private final LetterService service;
  private final LetterLock lock;
  private final DraftTable drafts;
  private final StepTable steps;
  private final Turns turns;
  private final Progress progress;
  private final DraftWatch watch;
  private final Chains chains;
  private final TakenNumber taken;
  private final Manuscripts manuscripts;
  private final ReplacedFiles files;
  private final Marks marks;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: that the user may is asked first
   */
  public Drafting(
      NodeService nodeService,
      Leads leads,
      LetterService service,
      LetterLock lock,
      DraftTable drafts,
      StepTable steps,
      Turns turns,
      Progress progress,
      DraftWatch watch,
      Chains chains,
      TakenNumber taken,
      Manuscripts manuscripts,
      ReplacedFiles files,
      Marks marks,
      Audit audit,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.leads = leads;
    this.service = service;
    this.lock = lock;
    this.drafts = drafts;
    this.steps = steps;
    this.turns = turns;
    this.progress = progress;
    this.watch = watch;
    this.chains = chains;
    this.taken = taken;
    this.manuscripts = manuscripts;
    this.files = files;
    this.marks = marks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives a draft to the officials of a chain, the first of whom is told.
   *
   * @param named null for the chain that chains.csv says
   * @throws RuleViolation 400 for what the letter lacks and for a chain that can't be; 403 for who
   *     may not write it; 409 for what is no draft of an outgoing or internal letter with a
   *     document, or is under way
   */
  public void submit(String id, Chain named) {
    NodeRef letter = leads.require(id);
    lock.lock(id);
    requireDraft(letter);
    service.requireComplete(letter);
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    manuscripts.requireWritten(letter, (String) now.get(ContentModel.PROP_NAME));
    taken.expected(now);
    drafts.begin(id, RunAs.sender(), clock.now());
    Draft draft = drafts.find(id).orElseThrow();
    if (draft.stage() != Stage.WRITING) {
      throw RuleViolation.conflict("stage", "naskah.draft.underWay");
    }
    Chain chain = chains.checked(named == null ? configured(letter) : named);
    int round = draft.round() + 1;
    drafts.beginRound(id, round, chain.together());
    steps.add(id, round, 1, chain.steps());
    marks.name(letter, chain.all());
    // With the signature another file takes its place, while the signatory waits.
    files.keepNow(letter);
    turns.next(letter);
    audit.record(letter, "submitted, round " + round);
  }

  /**
   * Says since when a letter is sent; whoever asks has locked it, and asked whether the user may.
   *
   * @param at null for one that is not sent after all
   */
  public void sent(String letter, Instant at) {
    drafts.sent(letter, at);
  }

  private Chain configured(NodeRef letter) {
    return chains
        .configured(nodeService.getProperties(letter))
        .orElseThrow(() -> RuleViolation.invalid("signatories", "naskah.draft.noChain"));
  }

  private void requireDraft(NodeRef letter) {
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    if (!LetterStatus.DRAFT.code().equals(now.get(LetterModel.STATUS))) {
      throw RuleViolation.conflict("status", "naskah.draft.registered");
    }
    if (Direction.INCOMING.code().equals(now.get(LetterModel.DIRECTION))) {
      throw RuleViolation.conflict("direction", "naskah.draft.incoming");
    }
    boolean empty =
        !(now.get(ContentModel.PROP_CONTENT) instanceof ContentData content)
            || content.getContentUrl() == null
            || content.getSize() == 0;
    if (empty) {
      throw RuleViolation.conflict("content", "naskah.draft.empty");
    }
  }

  /**
   * Whether a letter is no longer what was initialled, through a door that tells nobody, such as
   * that of its attachments; if so the initials have fallen when this transaction is committed.
   *
   * @throws RuleViolation 404 for who may not read it
   */
  public boolean haveInitialsFallen(String id) {
    NodeRef letter = progress.locked(id);
    return drafts.find(id).filter(draft -> watch.settle(letter, draft, false)).isPresent();
  }

  /**
   * Initials a letter, as it is now, for who is next.
   *
   * @param seen what the official has read, as {@link DraftView#seen} says it; null for what is
   *     there now
   * @throws RuleViolation 404 for who may not read it; 403 for whose turn it is not; 409 if it was
   *     changed since
   */
  public void initial(String id, String seen) {
    Progress.Turn turn = progress.turn(id, Task.INITIAL);
    Progress.requireSeen(turn, seen);
    progress.end(turn, State.DONE, null);
    turns.next(turn.letter());
    audit.record(turn.letter(), "initialled for " + turn.step().official());
  }

  /**
   * Sends a letter back to who wrote it.
   *
   * @throws RuleViolation as {@link #initial}; 400 without a reason
   */
  public void giveBack(String id, String reason) {
    String why = Texts.required("reason", reason, LONGEST_REASON);
    Progress.Turn turn = progress.turn(id, null);
    progress.end(turn, State.RETURNED, why);
    progress.endRound(turn.letter(), turn.draft());
    turns.tell(turn.letter(), DraftListener.Became.GIVEN_BACK, progress.concerned(turn.draft()));
    audit.record(turn.letter(), "given back by " + turn.step().official() + ": " + why);
  }

  /**
   * Takes a letter back from its officials, for who may write it.
   *
   * @throws RuleViolation 409 for one that nobody has
   */
  public void takeBack(String id, String reason) {
    String why = Texts.required("reason", reason, LONGEST_REASON);
    NodeRef letter = leads.require(id);
    lock.lock(id);
    Draft draft = progress.underWay(id);
    progress.endRound(letter, draft);
    audit.record(letter, "taken back: " + why);
  }

  /**
   * Gives what is left of the way of a letter to others; what was initialled stays so.
   *
   * @throws RuleViolation 400 for a chain that can't be and without a reason; 409 for a letter that
   *     nobody has, or whose signing has begun
   */
  public void changeChain(String id, Chain chain, String reason) {
    String why = Texts.required("reason", reason, LONGEST_REASON);
    NodeRef letter = leads.require(id);
    lock.lock(id);
    Draft draft = progress.underWay(id);
    if (draft.isBeingSigned()) {
      throw RuleViolation.conflict("stage", "naskah.draft.beingSigned");
    }
    Chain checked = chains.checked(chain);
    List<DraftStep> round = turns.round(draft);
    Done dropped = new Done(RunAs.sender(), null, clock.now(), why);
    turns.open(draft).forEach(step -> steps.end(step.id(), State.DROPPED, dropped));
    drafts.beginRound(id, draft.round(), checked.together());
    steps.add(id, draft.round(), round.get(round.size() - 1).place() + 1, checked.steps());
    marks.name(letter, checked.all());
    turns.next(letter);
    audit.record(letter, "chain changed: " + why);
  }
}
