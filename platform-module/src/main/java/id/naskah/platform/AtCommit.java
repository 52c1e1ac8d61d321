package id.naskah.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.util.transaction.TransactionListenerAdapter;

/**
 * Work put off to the end of the transaction, where it can still refuse it.
 *
 * <p>Alfresco's own frequency TRANSACTION_COMMIT would do, but 5.0 wraps what is thrown there into
 * an error without a kind, and a client would be told "500" instead of what was wrong.
 */
public final class AtCommit {
  private static final String KEY = AtCommit.class.getName();

  private AtCommit() {}

  /** Runs the work once before the transaction commits, however often it is asked for by then. */
  public static void once(Object key, Runnable work) {
    pending().work.putIfAbsent(key, work);
  }

  /** Runs a check once, after all other work that is asked for by then or by that work. */
  public static void last(Object key, Runnable check) {
    pending().last.putIfAbsent(key, check);
  }

  private static Pending pending() {
    Pending pending = AlfrescoTransactionSupport.getResource(KEY);
    if (pending == null) {
      pending = new Pending();
      AlfrescoTransactionSupport.bindResource(KEY, pending);
      AlfrescoTransactionSupport.bindListener(pending);
    }
    return pending;
  }

  /**
   * Checks now what was written to content, and refuses it as the transaction ends.
   *
   * <p>Alfresco wraps what is thrown while content is written, and no door knows the wrapping: its
   * clients would be told "500".
   */
  public static void refuse(NodeRef node, Runnable check) {
    try {
      check.run();
    } catch (RuleViolation e) {
      once(
          List.of(RuleViolation.class, node),
          () -> {
            throw e;
          });
    }
  }

  private static final class Pending extends TransactionListenerAdapter {
    private final Map<Object, Runnable> work = new LinkedHashMap<>();
    private final Map<Object, Runnable> last = new LinkedHashMap<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      while (!work.isEmpty() || !last.isEmpty()) {
        Map<Object, Runnable> next = work.isEmpty() ? last : work;
        Object first = next.keySet().iterator().next();
        next.remove(first).run();
      }
      // Other work of the commit may ask again: that needs a listener that has not been run.
      AlfrescoTransactionSupport.unbindResource(KEY);
    }
  }
}
