package id.naskah;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The threads of tests: several pieces of work that begin in the same moment, or one that goes on
 * beside the test. None of them outlives the test, and each tells how it failed.
 */
public final class Race {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Race() {}

  /**
   * Begins all of it in one moment and waits for the last.
   *
   * @return what each answered, in the order of the work
   * @throws Exception what the first of them threw, with what others threw as suppressed
   */
  public static <T> List<T> atOnce(List<? extends Callable<? extends T>> work) throws Exception {
    CountDownLatch start = new CountDownLatch(work.size());
    List<Beside<T>> running = new ArrayList<>();
    try {
      for (Callable<? extends T> each : work) {
        running.add(
            beside(
                () -> {
                  start.countDown();
                  start.await();
                  return each.call();
                }));
      }
      return ended(running);
    } finally {
      running.forEach(Beside::close);
    }
  }

  /** The same work as often as said, as {@link #atOnce(List)} does it. */
  public static <T> List<T> atOnce(int times, Callable<? extends T> work) throws Exception {
    return atOnce(Collections.nCopies(times, work));
  }

  /** The same work as often as said, as {@link #atOnce(List)} does it. */
  public static void atOnce(int times, Runnable work) throws Exception {
    atOnce(times, answering(work));
  }

  /** Begins work that goes on while the test does something else; whoever begins it closes it. */
  public static <T> Beside<T> beside(Callable<? extends T> work) {
    return new Beside<>(work);
  }

  /** Begins work that goes on while the test does something else; whoever begins it closes it. */
  public static Beside<Void> beside(Runnable work) {
    return new Beside<>(answering(work));
  }

  private static Callable<Void> answering(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }

  private static <T> List<T> ended(List<Beside<T>> running) throws Exception {
    List<T> answers = new ArrayList<>();
    Throwable failure = null;
    for (Beside<T> each : running) {
      try {
        answers.add(each.end());
      } catch (Exception | AssertionError e) {
        if (failure == null) {
          failure = e;
        } else if (failure != e) {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throwAsItIs(failure);
    }
    return answers;
  }

  private static void throwAsItIs(Throwable failure) throws Exception {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (Exception) failure;
  }

  /** Work that goes on beside the test. */
  public static final class Beside<T> implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Beside::daemon);
    private final Future<T> running;

    private Beside(Callable<? extends T> work) {
      running = thread.submit(work::call);
    }

    private static Thread daemon(Runnable work) {
      Thread thread = new Thread(work, "beside the test");
      thread.setDaemon(true);
      return thread;
    }

    /** Whether it has ended, well or not. */
    public boolean isOver() {
      return running.isDone();
    }

    /**
     * Waits until it ends.
     *
     * @return what it answered
     * @throws Exception what it threw
     */
    public T end() throws Exception {
      try {
        return running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        throwAsItIs(e.getCause());
        throw e;
      } catch (TimeoutException e) {
        throw new AssertionError("It does not end within " + PATIENCE, e);
      }
    }

    /** Interrupts it, if it still runs. */
    @Override
    public void close() {
      thread.shutdownNow();
    }
  }
}
