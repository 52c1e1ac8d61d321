package id.naskah.task;

import id.naskah.platform.RunAs;
import id.naskah.platform.worker.Workers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.lock.JobLockService.JobLockRefreshCallback;
import org.alfresco.repo.lock.LockAcquisitionException;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.transaction.TransactionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.extensions.surf.util.AbstractLifecycleBean;

/**
 * The timer of the module: runs every {@link Job} bean from when the repository is up until it
 * stops.
 *
 * <p>Threads of the JDK and Alfresco's lock, because Quartz and Spring's schedulers changed their
 * signatures between the versions that one jar has to serve.
 */
public class Jobs extends AbstractLifecycleBean {
  /**
   * How long the lock of a node that was killed keeps other nodes from the job. The lock is renewed
   * while the job runs.
   */
  static final Duration LOCK = Duration.ofMinutes(1);

  /** Modules are still being set up when the first beans hear that the context is there. */
  private static final Duration SETTLING = Duration.ofMinutes(1);

  private static final String NAMESPACE = "http://naskah.id/jobs";
  private static final int THREADS = 2;
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

  private final JobLockService locks;
  private final TransactionService transactionService;
  private ScheduledExecutorService timer;

  public Jobs(JobLockService locks, TransactionService transactionService) {
    this.locks = locks;
    this.transactionService = transactionService;
  }

  @Override
  protected synchronized void onBootstrap(ApplicationEvent event) {
    stop();
    timer = Executors.newScheduledThreadPool(THREADS, Workers.threads("naskah-jobs"));
    for (Job job : List.copyOf(getApplicationContext().getBeansOfType(Job.class).values())) {
      long every = job.every().toMillis();
      long first = Math.min(every, SETTLING.toMillis());
      ScheduledFuture<?> unused =
          timer.scheduleWithFixedDelay(() -> tick(job), first, every, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  protected synchronized void onShutdown(ApplicationEvent event) {
    stop();
  }

  private void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  private void tick(Job job) {
    try {
      run(job);
    } catch (Exception | LinkageError e) {
      // A timer that is told of an exception never runs the job again.
      LOG.error("The job {} failed and is tried again in {}", job.name(), job.every(), e);
    }
  }

  /**
   * Runs a job now, in this thread.
   *
   * @return false if it runs somewhere already, or if the repository can't be written to
   */
  public boolean run(Job job) {
    if (transactionService.isReadOnly()) {
      return false;
    }
    QName name = QName.createQName(NAMESPACE, job.name());
    String token;
    try {
      token = locks.getLock(name, LOCK.toMillis());
    } catch (LockAcquisitionException e) {
      LOG.debug("The job {} runs elsewhere", job.name());
      return false;
    }
    AtomicBoolean running = new AtomicBoolean(true);
    try {
      locks.refreshLock(token, name, LOCK.toMillis(), whileTrue(running));
      // No user asked for the job, and the job looks after what belongs to all users.
      RunAs.system(
          () -> {
            job.work().run();
          });
    } finally {
      running.set(false);
      locks.releaseLockVerify(token, name);
    }
    return true;
  }

  private static JobLockRefreshCallback whileTrue(AtomicBoolean running) {
    return new JobLockRefreshCallback() {
      @Override
      public boolean isActive() {
        return running.get();
      }

      @Override
      public void lockReleased() {
        // Asked for by us, or after a minute without a database: the work's own writes fail then.
      }
    };
  }
}
