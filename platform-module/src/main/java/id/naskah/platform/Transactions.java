package id.naskah.platform;

import id.naskah.platform.database.DatabaseGone;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.transaction.TransactionService;

/** Work in a transaction of its own, retried when another one was quicker. */
public class Transactions {
  private static final String BEGIN = "getNonPropagatingUserTransaction";

  private final RetryingTransactionHelper helper;
  private final ThreadLocal<Boolean> again = new ThreadLocal<>();

  public Transactions(RetryingTransactionHelper helper) {
    this.helper = helper;
  }

  private Transactions(TransactionService service, Database database) {
    // This helper is ours alone, with Alfresco's settings: how often, how long.
    helper = service.getRetryingTransactionHelper();
    helper.setTransactionService(
        (TransactionService)
            Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {TransactionService.class},
                (proxy, method, arguments) -> {
                  if (BEGIN.equals(method.getName())) {
                    refuseIfGone(database);
                  }
                  return call(service, method, arguments);
                }));
  }

  /**
   * For somebody who waits for the answer: retried as well, but not for a database that is gone.
   *
   * <p>Whether it is gone is asked before a second attempt only; a first one costs nothing more.
   */
  public static Transactions forSomebodyWaiting(TransactionService service, Database database) {
    return new Transactions(service, database);
  }

  /**
   * Runs the work in a new transaction, committed when this returns.
   *
   * <p>The number of a letter is allocated as its transaction ends; only after that is it known.
   */
  public <T> T inNew(Callable<T> work) {
    return run(work, false);
  }

  /** Runs the work in a new transaction that can't write. */
  public <T> T inNewReadOnly(Callable<T> work) {
    return run(work, true);
  }

  private <T> T run(Callable<T> work, boolean readOnly) {
    again.remove();
    try {
      return helper.doInTransaction(work::call, readOnly, true);
    } finally {
      again.remove();
    }
  }

  private void refuseIfGone(Database database) {
    if (again.get() != null && database.isGone()) {
      throw new DatabaseGone();
    }
    again.set(true);
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
