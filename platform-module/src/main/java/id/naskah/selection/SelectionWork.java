package id.naskah.selection;

import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import id.naskah.platform.worker.Workers;
import id.naskah.task.Asker;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.beans.factory.DisposableBean;

/**
 * Signs the letters of a selection in their order, in the name of who asked and by what that person
 * may do at that moment. The parameter is the number of the selection.
 *
 * <p>A signature can't be rolled back, so each letter is signed ahead of the task's transaction,
 * and what became of it is written down at once. That transaction only counts.
 *
 * <p>Two at a time, the next two when both have ended: while one letter waits for the database, the
 * other gets its seal.
 */
class SelectionWork implements TaskWork, DisposableBean {
  /** Few enough that other tasks have their turn soon. */
  private static final int CHUNK = 10;

  private static final int AT_ONCE = 2;

  private final Transactions transactions;
  private final SelectionTable table;
  private final OneLetter one;
  private final Asker asker;
  private final OfficeClock clock;
  private final ExecutorService others =
      Workers.few("naskah-signing", AT_ONCE - 1, new LinkedBlockingQueue<>());

  public SelectionWork(
      Transactions transactions,
      SelectionTable table,
      OneLetter one,
      Asker asker,
      OfficeClock clock) {
    this.transactions = transactions;
    this.table = table;
    this.one = one;
    this.asker = asker;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "sign";
  }

  /** It is that person's step with each letter. */
  @Override
  public String sender(Task task) {
    return task.askedBy();
  }

  @Override
  public void ahead(Task task) {
    Selection selection = transactions.inNewReadOnly(() -> selection(task));
    Messages.in(
        selection.language(),
        () -> {
          transactions.inNewReadOnly(
              () -> {
                asker.requireThere(task.askedBy());
                return null;
              });
          return some(selection);
        });
  }

  /** Signs some; those that have to be tried later are passed by until the next time. */
  private int some(Selection selection) {
    int ended = 0;
    int place = 0;
    while (ended < CHUNK && !Thread.currentThread().isInterrupted()) {
      // Asked for each: the rest may have been taken back meanwhile.
      int after = place;
      List<SelectedLetter> next =
          transactions.inNewReadOnly(() -> table.waiting(selection.id(), after, AT_ONCE));
      if (next.isEmpty()) {
        return ended;
      }
      place = next.get(next.size() - 1).place();
      ended += together(selection, next);
    }
    return ended;
  }

  /** Signs letters at the same time; answers how many have ended. */
  private int together(Selection selection, List<SelectedLetter> letters) {
    CountDownLatch numbered = new CountDownLatch(1);
    List<Future<Boolean>> rest =
        letters.stream()
            .skip(1)
            .map(each -> others.submit(() -> aside(selection, each, numbered)))
            .toList();
    int ended = 0;
    try {
      ended = signed(selection, letters.get(0), numbered::countDown) ? 1 : 0;
    } finally {
      // Also after one that got no number.
      numbered.countDown();
      // Waited for in any case: the next chunk must not begin beside it.
      for (Future<Boolean> other : rest) {
        ended += hasEnded(other) ? 1 : 0;
      }
    }
    return ended;
  }

  /** In another thread, where nobody has logged in yet. */
  private boolean aside(Selection selection, SelectedLetter letter, CountDownLatch before) {
    try {
      before.await();
    } catch (InterruptedException e) {
      // The server stops.
      Thread.currentThread().interrupt();
      return false;
    }
    return RunAs.sentBy(
        selection.askedBy(),
        () -> Messages.in(selection.language(), () -> signed(selection, letter, () -> {})));
  }

  private static boolean hasEnded(Future<Boolean> other) {
    try {
      return other.get();
    } catch (InterruptedException e) {
      // The server stops.
      other.cancel(true);
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private boolean signed(Selection selection, SelectedLetter letter, Runnable numbered) {
    Outcome outcome = one.sign(letter.letter(), letter.seen(), numbered);
    if (Thread.currentThread().isInterrupted() && outcome.state() == Outcome.State.REFUSED) {
      // The server stops: that is no refusal. It is done again when it runs.
      return false;
    }
    if (outcome.isOver()) {
      transactions.inNew(
          () -> {
            table.end(selection.id(), letter.place(), outcome, clock.now());
            return null;
          });
    }
    return outcome.isOver();
  }

  @Override
  public Progress next(Task task) {
    SelectionCounts counts = table.counts(selection(task).id());
    if (counts.waiting() > 0 && counts.ended() == task.place()) {
      return null;
    }
    return new Progress(
        counts.ended(),
        (int) (counts.signed() - task.doneItems()),
        (int) (counts.notSigned() - task.failedItems()),
        counts.waiting() > 0);
  }

  @Override
  public void destroy() {
    others.shutdownNow();
  }

  private Selection selection(Task task) {
    return table.find(Long.parseLong(task.parameters())).orElseThrow();
  }
}
