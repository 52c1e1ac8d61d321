package id.naskah.retention.effect;

import id.naskah.audit.Audit;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.recompute.RecomputeWork;
import id.naskah.retention.schedule.EditionFile;
import id.naskah.retention.schedule.ScheduleMarks;
import id.naskah.retention.schedule.ScheduleProblem;
import id.naskah.retention.schedule.ScheduleStatus;
import id.naskah.retention.schedule.Schedules;
import id.naskah.task.TaskService;

/** Brings editions of the schedule into force. */
public class Enactment {
  private static final int LONGEST_REASON = 500;

  private final RecordsRoles roles;
  private final Schedules schedules;
  private final ScheduleMarks marks;
  private final ScheduleEffects effects;
  private final TaskService tasks;
  private final RecomputeWork recompute;
  private final Audit audit;
  private final OfficeClock clock;

  public Enactment(
      RecordsRoles roles,
      Schedules schedules,
      ScheduleMarks marks,
      ScheduleEffects effects,
      TaskService tasks,
      RecomputeWork recompute,
      Audit audit,
      OfficeClock clock) {
    this.roles = roles;
    this.schedules = schedules;
    this.marks = marks;
    this.effects = effects;
    this.tasks = tasks;
    this.recompute = recompute;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Brings a draft into force from today on, in place of the edition that is; the dates of records
   * follow in the background. What it means is in the audit, in the same transaction.
   *
   * <p>Of two at the same moment one is first, and the other replaces it, or is refused if it is
   * the same. Cost: each record once, to say what it means.
   *
   * @param keepLonger whether records that would go earlier keep their own edition and date
   * @param reason needed to let them go earlier, else it may be null
   * @return the id of the task that computes the dates
   * @throws RuleViolation 400 without a reason that is needed; 403 for who does not keep records;
   *     404 if there is no such edition; 409 if it is no draft, or its report has errors
   */
  public long bringIntoForce(String code, boolean keepLonger, String reason) {
    roles.requireManager();
    if (reason == null && !keepLonger) {
      throw RuleViolation.invalid("reason", "naskah.schedule.reason");
    } else if (reason != null) {
      Texts.check("reason", reason, LONGEST_REASON, false);
    }
    EditionFile draft = schedules.file(code);
    checkReady(draft);
    EffectSummary summary = effects.whole(schedules.content(draft).edition());
    String before = schedules.bringIntoForce(draft, marks, clock.today(), user());
    audit.record(
        "schedule " + code,
        "in force"
            + (before == null ? "" : " in place of " + before)
            + (keepLonger ? ", kept where shorter: " : ", also where shorter: ")
            + summary
            + (reason == null ? "" : ": " + reason));
    return tasks.begin(recompute, RecomputeWork.parameters(code, keepLonger));
  }

  private void checkReady(EditionFile draft) {
    if (draft.status() != ScheduleStatus.DRAFT) {
      throw RuleViolation.conflict(
          "status", "naskah.schedule.step", draft.code(), draft.status().code());
    }
    long errors = schedules.problems(draft).stream().filter(ScheduleProblem::isError).count();
    if (errors > 0) {
      throw RuleViolation.conflict("status", "naskah.schedule.errors", draft.code(), errors);
    }
  }

  private static String user() {
    return RunAs.sender();
  }
}
