package id.naskah.platform;

import java.util.function.Supplier;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Says that Naskah itself is writing, what no client may write: its own aspects and properties, who
 * owns a node, who may read it, what its folders are called.
 *
 * <p>A client has no means of saying so. To be kept around the one write, not around work that runs
 * what others have installed.
 */
public final class ByNaskah {
  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  private ByNaskah() {}

  /** Whether this thread is just doing such a write. */
  public static boolean isWriting() {
    return DEPTH.get() > 0;
  }

  /** Whether somebody else has switched off what behaviours of a type would say about a node. */
  public static boolean areRulesOff(BehaviourFilter filter, NodeRef node, QName type) {
    return !filter.isEnabled(node, type) && !OwnFilter.isOff(node, type);
  }

  /** Does such a write. */
  public static void write(Runnable write) {
    answer(
        () -> {
          write.run();
          return null;
        });
  }

  /** Does such a write, and answers what it does. */
  public static <T> T answer(Supplier<T> write) {
    DEPTH.set(DEPTH.get() + 1);
    try {
      return write.get();
    } finally {
      int left = DEPTH.get() - 1;
      if (left == 0) {
        DEPTH.remove();
      } else {
        DEPTH.set(left);
      }
    }
  }
}
