package id.naskah.retention.disposal;

import id.naskah.audit.Audit;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.disposal.DisposalTable.Deed;
import id.naskah.task.Task;
import id.naskah.task.TaskService;

/**
 * The front door for batches: propose, appraise, approve, carry out (docs/rules.md#rule-6).
 *
 * <p>Whoever approves has never proposed, decided or packed anything of it, overruled or sent back
 * as it may be, and sees all that is in it, if only by its number. What was approved does not
 * change any more; it can only be sent back as a whole.
 */
public class DisposalService {
  private static final int LONGEST_TITLE = 255;
  private static final int LONGEST_REASON = 1000;

  private final DisposalTable disposals;
  private final ItemTable items;
  private final DueTable due;
  private final DisposalReader reader;
  private final Proposals proposals;
  private final Execution execution;
  private final ProofFiling filing;
  private final TaskService tasks;
  private final RecordsRoles roles;
  private final Audit audit;
  private final OfficeClock clock;

  public DisposalService(
      DisposalTable disposals,
      ItemTable items,
      DueTable due,
      DisposalReader reader,
      Proposals proposals,
      Execution execution,
      ProofFiling filing,
      TaskService tasks,
      RecordsRoles roles,
      Audit audit,
      OfficeClock clock) {
    this.disposals = disposals;
    this.items = items;
    this.due = due;
    this.reader = reader;
    this.proposals = proposals;
    this.execution = execution;
    this.filing = filing;
    this.tasks = tasks;
    this.roles = roles;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Proposes what is due, seen by the user, if only by its number, and under no hold. A few records
   * are in the batch at once; of many the rest follows in the background.
   *
   * @return the number of the batch
   * @throws RuleViolation 400 for a title that is none, 403 for who keeps no records, 409 when
   *     nothing is due
   */
  public long propose(DisposalKind kind, String title, DisposalScope scope) {
    roles.requireManager();
    String called = Texts.trimmed(title);
    if (called == null) {
      throw RuleViolation.invalid("title", "naskah.missing");
    }
    Texts.check("title", called, LONGEST_TITLE, false);
    long id = disposals.add(kind, called, scope, user(), clock.now());
    disposals.note(id, user(), Deed.PROPOSED, clock.now());
    Disposal batch = disposals.lock(id).orElseThrow();
    var progress = proposals.gather(batch, 0);
    if (progress.more()) {
      disposals.setTask(id, tasks.begin(proposals, String.valueOf(id)));
    } else if (progress.done() == 0) {
      throw RuleViolation.conflict("where", "naskah.disposal.nothing");
    }
    audit.record("disposal " + id, "proposed: " + called);
    return id;
  }

  /**
   * Takes a step with a batch.
   *
   * @param reason of sending back and withdrawing; of no other step
   * @throws RuleViolation 400 without the reason that is needed, 403 for who may not, 409 for a
   *     step that can't be taken
   */
  public void step(long id, DisposalStep step, String reason) {
    require(step.role());
    String why = reason(step, reason);
    Disposal before = find(id);
    step.checkFrom(before);
    // The work locks its task before the batch. Whoever stops the work does the same, or both
    // would wait for each other.
    if (step == DisposalStep.PAUSE || step == DisposalStep.EXECUTE) {
      run(before, step);
      return;
    }
    Disposal batch = disposals.lock(id).orElseThrow();
    step.checkFrom(batch);
    switch (step) {
      case APPRAISE -> appraise(batch);
      case APPROVE -> approve(batch);
      case SEND_BACK -> disposals.sentBack(id, why);
      default -> {
        due.freeAll(id);
        // A package holds copies of records that may be destroyed one day.
        String document = disposals.takePackage(id);
        if (document != null) {
          filing.remove(document);
        }
        disposals.setRemark(id, why);
      }
    }
    disposals.move(id, step.to());
    audit.record("disposal " + id, why == null ? step.code() : step.code() + ": " + why);
  }

  private void require(DisposalStep.Role role) {
    switch (role) {
      case MANAGER -> roles.requireManager();
      case APPROVER -> roles.requireApprover();
      default -> roles.requireEither();
    }
  }

  private static String reason(DisposalStep step, String given) {
    String reason = Texts.trimmed(given);
    if (reason == null && step.needsReason()) {
      throw RuleViolation.invalid("reason", "naskah.missing");
    }
    if (reason != null) {
      if (!step.needsReason()) {
        throw RuleViolation.invalid("reason", "naskah.disposal.noReason", step.code());
      }
      Texts.check("reason", reason, LONGEST_REASON, true);
    }
    return reason;
  }

  private Disposal find(long id) {
    return disposals
        .find(id)
        .orElseThrow(() -> RuleViolation.notFound("disposal", String.valueOf(id)));
  }

  private void appraise(Disposal batch) {
    if (items.isEmpty(batch.id())) {
      throw RuleViolation.conflict("status", "naskah.disposal.empty");
    }
    if (items.hasUndecided(batch.id())) {
      throw RuleViolation.conflict("status", "naskah.disposal.undecided");
    }
    disposals.appraised(batch.id(), user(), clock.now());
    disposals.note(batch.id(), user(), Deed.APPRAISED, clock.now());
  }

  private void approve(Disposal batch) {
    String user = user();
    if (disposals.hadAHand(batch.id(), user)) {
      throw RuleViolation.forbidden("naskah.disposal.samePerson");
    }
    if (!reader.seesAll(batch.id())) {
      throw RuleViolation.forbidden("naskah.disposal.unreadable");
    }
    items.noteAmendments(batch.id());
    disposals.approved(batch.id(), user, clock.now());
  }

  private void run(Disposal before, DisposalStep step) {
    long id = before.id();
    if (before.state() == DisposalState.EXECUTING) {
      if (step == DisposalStep.PAUSE) {
        tasks.pause(before.taskId());
      } else {
        tasks.resume(before.taskId());
      }
    } else {
      Disposal batch = disposals.lock(id).orElseThrow();
      // Another transaction was quicker and has taken the step already.
      if (batch.state() != DisposalState.APPROVED) {
        throw RuleViolation.conflict(
            "status", "naskah.disposal.step", batch.state().code(), step.code(), "–");
      }
      disposals.setTask(id, tasks.begin(execution, String.valueOf(id)));
      disposals.move(id, step.to());
    }
    audit.record("disposal " + id, step.code());
  }

  /** How far the work on a batch is; null while there is none. */
  public Task task(Disposal batch) {
    return batch.taskId() == null ? null : tasks.get(batch.taskId());
  }

  private static String user() {
    return RunAs.sender();
  }
}
