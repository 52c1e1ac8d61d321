package id.naskah.retention.disposal;

import id.naskah.fixity.ContentChanged;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.util.List;

/**
 * Carries out an approved batch, a few items in one transaction (docs/rules.md#rule-5 to 7).
 *
 * <p>The outcome of an item, its stub, its audit and its end are one transaction, and so is which
 * files are then to be shredded: cut off anywhere, each item is done once or not yet. When all are
 * done, it is looked for what is left of them, and the certificate is written.
 *
 * <p>One that fails is listed with its reason and stops no other.
 */
class Execution implements TaskWork {
  private static final int CHUNK = 20;

  private final DisposalTable disposals;
  private final ItemTable items;
  private final Clearance clearance;
  private final Clearance.Further further;
  private final ItemEnd end;
  private final Shredder shredder;
  private final Verification verification;
  private final Certificates certificates;
  private final HoldGuard holds;
  private final Transactions transactions;

  public Execution(
      DisposalTable disposals,
      ItemTable items,
      Clearance clearance,
      Clearance.Further further,
      ItemEnd end,
      Shredder shredder,
      Verification verification,
      Certificates certificates,
      HoldGuard holds,
      Transactions transactions) {
    this.disposals = disposals;
    this.items = items;
    this.clearance = clearance;
    this.further = further;
    this.end = end;
    this.shredder = shredder;
    this.verification = verification;
    this.certificates = certificates;
    this.holds = holds;
    this.transactions = transactions;
  }

  @Override
  public String kind() {
    return "disposal";
  }

  @Override
  public Progress next(Task task) {
    long id = batch(task);
    Disposal batch = disposals.find(id).orElse(null);
    if (batch == null || batch.state() != DisposalState.EXECUTING) {
      return Progress.finished(task.place());
    }
    // Files of records that are gone already, if this was cut off between the two.
    boolean shredded = shredder.shred(id);
    List<DisposalItem> open = items.open(id, CHUNK);
    if (!open.isEmpty()) {
      Progress progress = carryOut(batch, open);
      return new Progress(task.place(), progress.done(), progress.failed(), true);
    }
    if (!shredded) {
      return new Progress(task.place(), 0, 0, true);
    }
    if (task.place() == 0) {
      shredder.retry(id);
      shredder.shred(id);
    }
    int verified = verification.verify(id, (int) task.place());
    if (verified > task.place()) {
      return new Progress(verified, 0, 0, true);
    }
    certificates.issue(batch);
    return Progress.finished(task.place());
  }

  private Progress carryOut(Disposal batch, List<DisposalItem> open) {
    holds.keepHoldsOut();
    Clearance.Checked checked = clearance.check(open);
    int failed = 0;
    for (DisposalItem item : open) {
      Clearance.Refusal refusal = checked.refusals().get(item.nodeId());
      if (refusal == null) {
        refusal = further.refusal(batch, item);
      }
      if (refusal == null) {
        end.carryOut(batch, item);
      } else {
        end.leave(item, refusal.outcome(), refusal.reason());
        failed++;
      }
    }
    return new Progress(0, open.size() - failed, failed, true);
  }

  /**
   * Carries out the same items one by one, each in its own transaction, so that one that fails does
   * not keep the others.
   */
  @Override
  public Progress afterFailure(Task task, Exception failure) {
    long id = batch(task);
    List<DisposalItem> open = items.open(id, CHUNK);
    Disposal batch = disposals.find(id).orElse(null);
    if (open.isEmpty() || batch == null || batch.state() != DisposalState.EXECUTING) {
      return null;
    }
    int done = 0;
    int failed = 0;
    for (DisposalItem item : open) {
      try {
        Progress one = transactions.inNew(() -> carryOut(batch, List.of(item)));
        done += one.done();
        failed += one.failed();
      } catch (RuntimeException e) {
        transactions.inNew(
            () -> {
              leave(item, e);
              return null;
            });
        failed++;
      }
    }
    return new Progress(task.place(), done, failed, true);
  }

  private void leave(DisposalItem item, RuntimeException failure) {
    if (failure instanceof ContentChanged changed) {
      end.leave(item, changed);
    } else {
      end.leaveFailed(item, reason(failure));
    }
  }

  private static String reason(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof RuleViolation violation) {
        return violation.text();
      }
    }
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  /** The files go as soon as it is certain that their records have gone. */
  @Override
  public void committed(Task task) {
    long id = batch(task);
    boolean done = false;
    while (!done) {
      done = transactions.inNew(() -> shredder.shred(id));
    }
  }

  private static long batch(Task task) {
    return Long.parseLong(task.parameters());
  }
}
