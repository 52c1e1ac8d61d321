package id.naskah.fake;

import id.naskah.platform.Transactions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.alfresco.repo.transaction.RetryingTransactionHelper;

/**
 * Transactions without a database: what is in memory is put back when the work fails. Each is tried
 * once; retrying is Alfresco's and tested with it.
 */
public final class MemoryTransactions extends RetryingTransactionHelper {
  private final List<Supplier<Runnable>> memories = new ArrayList<>();
  private final Deque<Boolean> open = new ArrayDeque<>();
  private Runnable afterRollback = () -> {};
  private int committed;
  private int rolledBack;

  /**
   * Adds something that follows the transaction.
   *
   * @param memory gives, as a transaction begins, what puts back the state of that moment
   */
  public void keeping(Supplier<Runnable> memory) {
    memories.add(memory);
  }

  /** As Naskah's classes ask for transactions. */
  public Transactions transactions() {
    return new Transactions(this);
  }

  /** How many that may write were committed. */
  public int committed() {
    return committed;
  }

  public int rolledBack() {
    return rolledBack;
  }

  /** What somebody else does in the moment after the next transaction is rolled back. */
  public void afterRollback(Runnable work) {
    afterRollback = work;
  }

  /** Fails a test that writes outside of a transaction, or in one that is for reading. */
  public void mustWrite() {
    if (open.isEmpty() || open.peek()) {
      throw new AssertionError("There is no transaction that may write");
    }
  }

  @Override
  public <R> R doInTransaction(
      RetryingTransactionCallback<R> work, boolean readOnly, boolean requiresNew) {
    List<Runnable> undo = memories.stream().map(Supplier::get).toList();
    open.push(readOnly);
    try {
      R result = work.execute();
      committed += readOnly ? 0 : 1;
      return result;
    } catch (Throwable e) {
      rolledBack++;
      undo.forEach(Runnable::run);
      Runnable meanwhile = afterRollback;
      afterRollback = () -> {};
      meanwhile.run();
      return raise(e);
    } finally {
      open.pop();
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // to throw it as it came
  private static <R, E extends Throwable> R raise(Throwable e) throws E {
    throw (E) e;
  }
}
