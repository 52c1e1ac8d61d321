package id.naskah.selection;

import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import id.naskah.task.Asker;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.util.List;

/**
 * Signs the letters of a selection in their order, in the name of who asked and by what that person
 * may do at that moment. The parameter is the number of the selection.
 *
 * <p>A signature can't be rolled back, so each letter is signed ahead of the task's transaction,
 * and what became of it is written down at once. That transaction only counts.
 *
 * <p>One letter after the other: each takes a number of a series, for which all who sign wait.
 */
class SelectionWork implements TaskWork {
  /** Few enough that other tasks have their turn soon. */
  private static final int CHUNK = 10;

  private final Transactions transactions;
  private final SelectionTable table;
  private final OneLetter one;
  private final Asker asker;
  private final OfficeClock clock;

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
          transactions.inNewReadOnly(() -> table.waiting(selection.id(), after, 1));
      if (next.isEmpty()) {
        return ended;
      }
      SelectedLetter letter = next.get(0);
      place = letter.place();
      if (signed(selection, letter)) {
        ended++;
      }
    }
    return ended;
  }

  private boolean signed(Selection selection, SelectedLetter letter) {
    Outcome outcome = one.sign(letter.letter(), letter.seen());
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

  private Selection selection(Task task) {
    return table.find(Long.parseLong(task.parameters())).orElseThrow();
  }
}
