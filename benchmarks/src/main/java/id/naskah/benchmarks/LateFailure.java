package id.naskah.benchmarks;

import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.util.transaction.TransactionListenerAdapter;

/** Spoils a transaction when its number has been taken already. */
final class LateFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private LateFailure() {
    super("Rolled back on purpose");
  }

  /** Bound after the letter's own listener, so called after it. */
  static void bind() {
    AlfrescoTransactionSupport.bindListener(
        new TransactionListenerAdapter() {
          @Override
          public void beforeCommit(boolean readOnly) {
            throw new LateFailure();
          }
        });
  }
}
