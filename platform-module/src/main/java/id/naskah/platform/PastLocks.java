package id.naskah.platform;

import java.util.function.Supplier;
import org.alfresco.service.cmr.lock.LockService;

/**
 * Writes what does not touch the document itself, though somebody has that open for editing: a
 * status, a report, the dates of a record do not wait for whoever has gone home with the file.
 */
public class PastLocks {
  private final LockService lockService;
  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  /**
   * For this thread.
   *
   * @param lockService the one that checks no permission; it knows no nesting, which is done here
   */
  public PastLocks(LockService lockService) {
    this.lockService = lockService;
  }

  /** Writes. */
  public void write(Runnable write) {
    answer(
        () -> {
          write.run();
          return null;
        });
  }

  /** Writes, and answers what that does. */
  public <T> T answer(Supplier<T> write) {
    if (depth.get() == 0) {
      lockService.suspendLocks();
    }
    depth.set(depth.get() + 1);
    try {
      return write.get();
    } finally {
      depth.set(depth.get() - 1);
      if (depth.get() == 0) {
        depth.remove();
        lockService.enableLocks();
      }
    }
  }
}
