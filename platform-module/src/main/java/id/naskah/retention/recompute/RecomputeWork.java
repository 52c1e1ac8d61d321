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
 * <p>The parameters are a {@link RecomputePlan}, the place a {@link RecomputePlace}: dossiers come
 * when all letters are right.
 */
public class RecomputeWork extends NodeByNode<Step> {
  /** A dossier can hold thousands. */
  private static final int DOSSIERS_AT_ONCE = 1;

  private final RecordWalk walk;
  private final Recomputing recomputing;
  private final Schedules schedules;
  private final OfficeClock clock;

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
    return new RecomputePlan(edition, keepLonger).text();
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
    RecomputePlace place = RecomputePlace.of(task.place());
    return place.atDossiers()
        ? recomputing.dossiersAfter(place.after(), DOSSIERS_AT_ONCE)
        : walk.records(place.after(), most);
  }

  private static boolean isAtDossiers(Task task) {
    return RecomputePlace.of(task.place()).atDossiers();
  }

  @Override
  protected Long after(Task task) {
    return isAtDossiers(task) ? null : RecomputePlace.beforeDossiers().stored();
  }

  @Override
  protected long place(Step item) {
    return new RecomputePlace(isDossier(item), item.nodeId()).stored();
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
    RecomputePlan plan = RecomputePlan.of(task.parameters());
    Edition edition = schedules.edition(plan.edition()).orElseThrow();
    return new EditionChange(edition, plan.keepLonger(), clock.today());
  }

  private static String edition(Task task) {
    return RecomputePlan.of(task.parameters()).edition();
  }
}
