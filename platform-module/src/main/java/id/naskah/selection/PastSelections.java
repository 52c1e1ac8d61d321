package id.naskah.selection;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import java.time.Duration;

/**
 * Forgets selections that have ended long ago. What was signed is written down with each letter;
 * these rows only say what became of one press of a button.
 */
class PastSelections implements Runnable {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int CHUNK = 50;

  private final SelectionTable table;
  private final Transactions transactions;
  private final OfficeClock clock;

  public PastSelections(SelectionTable table, Transactions transactions, OfficeClock clock) {
    this.table = table;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void run() {
    int forgotten;
    do {
      forgotten = transactions.inNew(() -> table.forget(clock.now().minus(KEPT), CHUNK));
    } while (forgotten == CHUNK && !Thread.currentThread().isInterrupted());
  }
}
