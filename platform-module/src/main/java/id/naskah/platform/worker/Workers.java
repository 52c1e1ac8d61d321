package id.naskah.platform.worker;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Makes pools of a few threads. Who has one made shuts it down when the server stops. */
public final class Workers {
  private static final int KEPT_MINUTES = 1;

  private Workers() {}

  /**
   * A pool whose threads end after a minute without work.
   *
   * @param name of the threads, as a look at all threads of the server shows it
   * @param waiting for work that no thread is free for; what does not fit in is rejected
   */
  public static ExecutorService few(String name, int atOnce, BlockingQueue<Runnable> waiting) {
    ThreadPoolExecutor few =
        new ThreadPoolExecutor(
            atOnce, atOnce, KEPT_MINUTES, TimeUnit.MINUTES, waiting, threads(name));
    few.allowCoreThreadTimeOut(true);
    return few;
  }

  /** What makes threads of this name, which never keep the server from stopping. */
  public static ThreadFactory threads(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
