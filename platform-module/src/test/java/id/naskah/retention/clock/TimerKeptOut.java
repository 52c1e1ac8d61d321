package id.naskah.retention.clock;

import id.naskah.embedded.junit.Repository;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.service.namespace.QName;

/** Until it is closed, the timer does none of the work that a test does step by step. */
public final class TimerKeptOut implements AutoCloseable {
  private static final QName JOB = QName.createQName("http://naskah.id/jobs", "tasks");
  private static final long LOCK_MILLIS = 240_000;

  private final JobLockService locks;
  private final String lock;

  /** Takes the lock of the job. */
  public TimerKeptOut(Repository repository) {
    locks = repository.bean("jobLockService", JobLockService.class);
    lock = locks.getLock(JOB, LOCK_MILLIS, 1000, 120);
  }

  @Override
  public void close() {
    locks.releaseLock(lock, JOB);
  }
}
