package id.naskah.task;

import id.naskah.platform.Transactions;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that goes from node to node in the order of their ids, some in each transaction. One that
 * fails does not stop the others: its transaction is done again one by one, and the node that fails
 * is passed over with its reason in the audit.
 *
 * @param <T> a node with what is known of it
 */
public abstract class NodeByNode<T> implements TaskWork {
  /** Few enough that a lock on a letter is not felt, many enough that a commit does not count. */
  public static final int CHUNK = 50;

  private static final Logger LOG = LoggerFactory.getLogger(NodeByNode.class);

  private final Transactions transactions;
  private final Failures failures;

  /** Records in the audit that a node was passed over. */
  public interface Failures {
    /** Called in a transaction of its own. */
    void record(NodeRef node, String event);
  }

  protected NodeByNode(Transactions transactions, Failures failures) {
    this.transactions = transactions;
    this.failures = failures;
  }

  /** The next nodes after the task's place, at most so many. */
  protected abstract List<T> next(Task task, int most);

  /** The place of a task that has come as far as this node. */
  protected abstract long place(T item);

  /** The node that stands for an item in the audit. */
  protected abstract NodeRef node(T item);

  /** Does the work for these items. */
  protected abstract Count work(Task task, List<T> items);

  /** How many items were done, and how many could not be done. */
  public record Count(int done, int failed) {
    Count plus(Count other) {
      return new Count(done + other.done, failed + other.failed);
    }
  }

  /** Called after the last node. */
  protected Long after(Task task) {
    return null;
  }

  @Override
  public Progress next(Task task) {
    List<T> items = next(task, CHUNK);
    if (items.isEmpty()) {
      return ended(task);
    }
    return progress(items, work(task, items));
  }

  private Progress ended(Task task) {
    Long next = after(task);
    return next == null ? Progress.finished(task.place()) : new Progress(next, 0, 0, true);
  }

  private Progress progress(List<T> items, Count count) {
    return new Progress(place(items.get(items.size() - 1)), count.done(), count.failed(), true);
  }

  @Override
  public Progress afterFailure(Task task, Exception failure) {
    List<T> items = next(task, CHUNK);
    if (items.isEmpty()) {
      return null;
    }
    LOG.info("The task {} goes on one by one", task.id(), failure);
    Count count = new Count(0, 0);
    for (T item : items) {
      count = count.plus(alone(task, item));
    }
    return progress(items, count);
  }

  private Count alone(Task task, T item) {
    try {
      return transactions.inNew(() -> work(task, List.of(item)));
    } catch (Exception e) {
      transactions.inNew(
          () -> {
            passedOver(task, item, e);
            return null;
          });
      return new Count(0, 1);
    }
  }

  /** Puts on record that an item could not be done, and why; in a transaction of its own. */
  protected void passedOver(Task task, T item, Exception failure) {
    LOG.error("The task {} passes over {}", task.id(), node(item), failure);
    failures.record(node(item), kind() + " failed: " + failure.getMessage());
  }
}
