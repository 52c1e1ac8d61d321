package id.naskah.platform;

import java.util.concurrent.Callable;
import org.alfresco.repo.transaction.RetryingTransactionHelper;

/** Work in a transaction of its own, retried when another one was quicker. */
public class Transactions {
  private final RetryingTransactionHelper helper;

  public Transactions(RetryingTransactionHelper helper) {
    this.helper = helper;
  }

  /**
   * Runs the work in a new transaction, committed when this returns.
   *
   * <p>The number of a letter is allocated as its transaction ends; only after that is it known.
   */
  public <T> T inNew(Callable<T> work) {
    return helper.doInTransaction(work::call, false, true);
  }

  /** Runs the work in a new transaction that can't write. */
  public <T> T inNewReadOnly(Callable<T> work) {
    return helper.doInTransaction(work::call, true, true);
  }
}
