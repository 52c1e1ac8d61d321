package id.naskah.rest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.service.transaction.TransactionService;

/**
 * What our web scripts have in place of Alfresco's transactions: none.
 *
 * <p>{@link Answers} begins and ends the one transaction that a request needs. A second one around
 * it would hold a second connection, try for most of a minute to reach a database that is gone, and
 * repeat a request that was carried out if the database goes just then.
 */
public final class OneTransaction {
  private OneTransaction() {}

  /** Alfresco's service in everything but the helper, which runs the work and no more. */
  public static TransactionService of(TransactionService service) {
    RetryingTransactionHelper none = new NoTransaction();
    return (TransactionService)
        Proxy.newProxyInstance(
            OneTransaction.class.getClassLoader(),
            new Class<?>[] {TransactionService.class},
            (proxy, method, arguments) -> {
              if ("getRetryingTransactionHelper".equals(method.getName())) {
                return none;
              }
              try {
                return method.invoke(service, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static final class NoTransaction extends RetryingTransactionHelper {
    @Override
    public <R> R doInTransaction(
        RetryingTransactionCallback<R> work, boolean readOnly, boolean requiresNew) {
      try {
        return work.execute();
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
