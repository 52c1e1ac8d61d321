package id.naskah.task;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import id.naskah.task.TaskWork.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;

/**
 * Does the tasks that wait, a few things of each in turn, so that a short one need not wait for a
 * long one.
 *
 * <p>Each few things are one transaction together with how far the task has come: killed anywhere,
 * it goes on from there, with nothing lost or done twice, on whichever node.
 */
public class TaskRunner implements Runnable, ApplicationContextAware {
  private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

  private final TaskTable table;
  private final Transactions transactions;
  private final OfficeClock clock;
  private final UnknownKinds unknown = new UnknownKinds();
  private ApplicationContext context;

  public TaskRunner(TaskTable table, Transactions transactions, OfficeClock clock) {
    this.table = table;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void setApplicationContext(ApplicationContext context) {
    this.context = context;
  }

  /** Goes on until no task waits. */
  @Override
  public void run() {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = false;
      for (Task task : transactions.inNewReadOnly(table::waiting)) {
        more |= step(task.id());
      }
    }
  }

  /** Does a few things of one task; false when it has nothing left, or may not go on. */
  public boolean step(long id) {
    Task before = transactions.inNewReadOnly(() -> table.find(id).orElse(null));
    if (before == null) {
      return false;
    }
    TaskWork work = works().get(before.kind());
    if (work == null) {
      // The task waits: another version of Naskah on another node of the cluster may know the kind.
      if (unknown.isNew(before.kind())) {
        LOG.error(
            "The task {} waits, because nothing here does work of kind {}", id, before.kind());
      }
      return false;
    }
    unknown.isKnown(before.kind());
    boolean more;
    try {
      more =
          named(
              work,
              before,
              () -> {
                if (before.state() == Task.State.WAITING) {
                  work.ahead(before);
                }
                return advance(id, work::next);
              });
    } catch (Exception e) {
      return named(work, before, () -> afterFailure(id, work, e));
    }
    committed(work, before);
    return more;
  }

  /** The whole step, with its transaction, in the name of whom the work is done for. */
  private static <T> T named(TaskWork work, Task task, Supplier<T> step) {
    String sender = work.sender(task);
    return sender == null ? step.get() : RunAs.sentBy(sender, step);
  }

  /** What was committed is done, whatever fails after it. */
  private static void committed(TaskWork work, Task task) {
    try {
      work.committed(task);
    } catch (RuntimeException e) {
      LOG.error("What follows a commit of the task {} has failed", task.id(), e);
    }
  }

  /** The tasks that wait although nothing here does work of their kind. */
  public List<Task> stranded() {
    Set<String> known = works().keySet();
    return transactions.inNewReadOnly(
        () -> table.waiting().stream().filter(task -> !known.contains(task.kind())).toList());
  }

  private boolean afterFailure(long id, TaskWork work, Exception failure) {
    if (RetryingTransactionHelper.extractRetryCause(failure) != null) {
      // Others were quicker, again and again: the next run tries anew.
      LOG.info("The task {} gave way to others and is tried again", id, failure);
      return false;
    }
    try {
      boolean[] handled = {true};
      boolean more =
          advance(
              id,
              task -> {
                Progress progress = work.afterFailure(task, failure);
                handled[0] = progress != null;
                return progress;
              });
      if (handled[0]) {
        return more;
      }
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
    LOG.error("The task {} has failed", id, failure);
    transactions.inNew(
        () -> {
          table.state(id, Task.State.FAILED, failure.getMessage(), clock.now());
          return null;
        });
    return false;
  }

  private interface Work {
    Progress on(Task task);
  }

  /** Whoever locks the row is the only one at work on the task, whichever node holds the job. */
  private boolean advance(long id, Work work) {
    return transactions.inNew(
        () -> {
          Optional<Task> task = table.lock(id).filter(t -> t.state() == Task.State.WAITING);
          Progress progress = task.map(work::on).orElse(null);
          if (progress == null) {
            return false;
          }
          table.progress(task.get(), progress, clock.now());
          return progress.more();
        });
  }

  private Map<String, TaskWork> works() {
    return context.getBeansOfType(TaskWork.class).values().stream()
        .collect(Collectors.toMap(TaskWork::kind, work -> work, (one, other) -> one));
  }
}
