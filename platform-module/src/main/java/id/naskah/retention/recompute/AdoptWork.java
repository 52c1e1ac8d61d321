package id.naskah.retention.recompute;

import id.naskah.audit.Audit;
import id.naskah.platform.Transactions;
import id.naskah.retention.clock.RetentionClock;
import id.naskah.retention.recompute.RecordWalk.Step;
import id.naskah.task.NodeByNode;
import id.naskah.task.Task;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Makes records of the letters that were settled or voided before there were any. Its place is the
 * id of the last letter's node.
 */
class AdoptWork extends NodeByNode<Step> {
  static final String KIND = "adopt";

  private final RecordWalk walk;
  private final Recomputing recomputing;
  private final RetentionClock clock;

  public AdoptWork(
      Transactions transactions,
      Audit audit,
      RecordWalk walk,
      Recomputing recomputing,
      RetentionClock clock) {
    super(transactions, audit::record);
    this.walk = walk;
    this.recomputing = recomputing;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  protected List<Step> next(Task task, int most) {
    return walk.missing(task.place(), most);
  }

  @Override
  protected long place(Step item) {
    return item.nodeId();
  }

  @Override
  protected NodeRef node(Step item) {
    return item.node();
  }

  @Override
  protected Count work(Task task, List<Step> items) {
    recomputing.letters(items, clock::keeping).forEach(clock::recompute);
    return new Count(items.size(), 0);
  }
}
