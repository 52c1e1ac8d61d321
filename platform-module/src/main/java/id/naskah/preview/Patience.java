package id.naskah.preview;

import java.io.File;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for what another server makes, but not without end. A server that keeps a connection open
 * and says nothing cannot be interrupted: it holds a thread of its own here until the connection
 * ends, and is asked no more for a while, so that previews that don't need it go on.
 */
final class Patience {
  private static final int AT_ONCE = 4;
  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

  private final Duration most;
  private final Duration rest;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          AT_ONCE,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work, "naskah-copies");
            thread.setDaemon(true);
            return thread;
          });
  private volatile long askedAgainAt = System.nanoTime();

  /**
   * @param most how long is waited for one file
   * @param rest how long nothing is asked after that was too short
   */
  Patience(Duration most, Duration rest) {
    this.most = most;
    this.rest = rest;
  }

  /**
   * Whether a file was made in time; false as well where the server is left alone just now.
   *
   * @param work makes the file, and tells whether it did
   * @param file removed when it is made too late
   */
  boolean isMade(BooleanSupplier work, File file) {
    if (System.nanoTime() - askedAgainAt < 0) {
      return false;
    }
    AtomicBoolean isLate = new AtomicBoolean();
    Future<Boolean> made;
    try {
      made = threads.submit(() -> make(work, file, isLate));
    } catch (RejectedExecutionException e) {
      LOG.info("Alfresco's transform service is still busy with {} files", AT_ONCE, e);
      return false;
    }
    return isMade(made, isLate);
  }

  private boolean isMade(Future<Boolean> made, AtomicBoolean isLate) {
    try {
      return made.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      askedAgainAt = System.nanoTime() + rest.toNanos();
      LOG.warn(
          "Alfresco's transform service has not answered for {}; it is not asked for {}",
          most,
          rest,
          e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Alfresco's transform service cannot be asked", e);
    } finally {
      isLate.set(true);
      made.cancel(true);
    }
  }

  private static boolean make(BooleanSupplier work, File file, AtomicBoolean isLate) {
    try {
      return work.getAsBoolean();
    } finally {
      if (isLate.get() && file.delete()) {
        LOG.info("A copy came too late");
      }
    }
  }

  /** Asks nothing from now on. */
  void end() {
    threads.shutdownNow();
  }
}
