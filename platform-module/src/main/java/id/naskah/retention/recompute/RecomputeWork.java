package id.naskah.retention.recompute;

import id.naskah.audit.Audit;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import id.naskah.retention.recompute.RecordWalk.Step;
import id.naskah.retention.schedule.Edition;
import id.naskah.retention.schedule.Schedules;
import id.naskah.task.NodeByNode;
import id.naskah.task.Task;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Takes all records and dossiers over to an edition of the schedule (docs/rules.md#rule-1).
 *
 * <p>The parameters are as {@link #parameters} writes them. The place is the id of the last
 * letter's node, then, below zero, that of the last dossier's less one: dossiers come when all
 * letters are right.
 */
public class RecomputeWork extends NodeByNode<Step> {
  private static final String KEEP = "keep";
  private static final String APPLY = "apply";

  /** A dossier can hold thousands. */
  private static final int DOSSIERS_AT_ONCE = 1;

  private final RecordWalk walk;
  private final Recomputing recomputing;
  private final Schedules schedules;
  private final OfficeClock clock;

  /** Wires it. */
  public RecomputeWork(
      Transactions transactions,
      Audit audit,
      RecordWalk walk,
      Recomputing recomputing,
      Schedules schedules,
      OfficeClock clock) {
    super(transactions, audit::record);
    this.walk = walk;
    this.recomputing = recomputing;
    this.schedules = schedules;
    this.clock = clock;
  }

  /**
   * The parameters of a task.
   *
   * @param edition code
   * @param keepLonger whether records that would go earlier stay with their own edition
   */
  public static String parameters(String edition, boolean keepLonger) {
    return (keepLonger ? KEEP : APPLY) + " " + edition;
  }

  @Override
  public String kind() {
    return "recompute";
  }

  @Override
  protected List<Step> next(Task task, int most) {
    // One that was stopped and goes on after the next edition came: that one has a task of its own.
    if (schedules.inForce().filter(edition -> edition.code().equals(edition(task))).isEmpty()) {
      return List.of();
    }
    return isAtDossiers(task)
        ? recomputing.dossiersAfter(-task.place() - 1, DOSSIERS_AT_ONCE)
        : walk.records(task.place(), most);
  }

  private static boolean isAtDossiers(Task task) {
    return task.place() < 0;
  }

  @Override
  protected Long after(Task task) {
    return isAtDossiers(task) ? null : -1L;
  }

  @Override
  protected long place(Step item) {
    return isDossier(item) ? -item.nodeId() - 1 : item.nodeId();
  }

  private static boolean isDossier(Step item) {
    return item.dossierId() != null && item.dossierId() == item.nodeId();
  }

  @Override
  protected NodeRef node(Step item) {
    return item.node();
  }

  @Override
  protected Count work(Task task, List<Step> items) {
    EditionChange change = change(task);
    if (isAtDossiers(task)) {
      items.forEach(item -> recomputing.dossier(item.nodeId(), change::dates));
    } else {
      recomputing.letters(items, change::dates);
    }
    return new Count(items.size(), 0);
  }

  private EditionChange change(Task task) {
    Edition edition = schedules.edition(edition(task)).orElseThrow();
    return new EditionChange(edition, task.parameters().startsWith(KEEP), clock.today());
  }

  private static String edition(Task task) {
    return task.parameters().substring(task.parameters().indexOf(' ') + 1);
  }
}
