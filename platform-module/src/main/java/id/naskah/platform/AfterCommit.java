package id.naskah.platform;

import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.util.transaction.TransactionListenerAdapter;

/**
 * What other threads may know only once it is committed, such as a node that was found by its name.
 *
 * <p>The transaction that found a node may be the one that made it. Who asks Alfresco whether such
 * a node exists before it is committed is told until the end of their transaction that it does not.
 */
public final class AfterCommit {
  private AfterCommit() {}

  /** Runs the work when the transaction has been committed; at once where there is none. */
  public static void run(Runnable work) {
    if (AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_NONE) {
      work.run();
    } else {
      AlfrescoTransactionSupport.bindListener(new Committed(work));
    }
  }

  private static final class Committed extends TransactionListenerAdapter {
    private final Runnable work;

    private Committed(Runnable work) {
      this.work = work;
    }

    @Override
    public void afterCommit() {
      work.run();
    }
  }
}
