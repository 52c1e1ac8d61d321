package id.naskah.benchmarks;

import id.naskah.task.TaskRunner;
import java.time.Duration;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.service.namespace.QName;

/**
 * Background work done in this thread, step by step, so that it can be timed: the timer is kept
 * from it by the lock that another node would hold.
 */
final class Background implements AutoCloseable {
  private static final QName JOB = QName.createQName("http://naskah.id/jobs", "tasks");

  private final Lab lab;
  private final JobLockService locks;
  private final TaskRunner runner;
  private final String token;

  Background(Lab lab) {
    this.lab = lab;
    this.locks = lab.bean("jobLockService", JobLockService.class);
    this.runner = lab.bean(TaskRunner.class);
    this.token = locks.getLock(JOB, Duration.ofHours(6).toMillis(), 500, 240);
  }

  /** Does one small transaction of the newest task that waits; false when none does. */
  boolean step() {
    Long id =
        lab.reading(
            () ->
                lab.jdbc()
                    .queryForObject(
                        "SELECT MAX(id) FROM naskah_task WHERE state = 'waiting'", Long.class));
    return id != null
        && lab.asUser(
            "System",
            () -> {
              runner.step(id);
              return true;
            });
  }

  /** Goes on until nothing waits; answers the nanoseconds. */
  long drain() {
    long began = System.nanoTime();
    while (step()) {
      // as often as there is something to do
    }
    return System.nanoTime() - began;
  }

  @Override
  public void close() {
    locks.releaseLockVerify(token, JOB);
  }
}
