package id.naskah.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.transaction.TransactionService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.StaticApplicationContext;

/** Jobs run as the system, one at a time, again after a failure, and not after the end. */
@AlfrescoTest
class JobsTest {
  private static final Duration OFTEN = Duration.ofMillis(20);

  private final Repository repository;

  JobsTest(Repository repository) {
    this.repository = repository;
  }

  @Test
  void runsAsTheSystem() {
    List<String> users = new CopyOnWriteArrayList<>();

    assertThat(jobs().run(job(() -> users.add(AuthenticationUtil.getRunAsUser())))).isTrue();

    assertThat(users).containsExactly(AuthenticationUtil.getSystemUserName());
  }

  /** Another object stands for another node of the cluster: what they share is the database. */
  @Test
  void oneNodeAtATime() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    String name = repository.unique("job");
    Job slow =
        new Job(
            name,
            OFTEN,
            () -> {
              started.countDown();
              await(over);
            });
    AtomicInteger ran = new AtomicInteger();
    Job same = new Job(name, OFTEN, ran::incrementAndGet);
    try (Race.Beside<Boolean> first = Race.beside(() -> jobs().run(slow))) {
      await(started);
      assertThat(jobs().run(same)).isFalse();
      over.countDown();
      assertThat(first.end()).isTrue();
      assertThat(jobs().run(same)).isTrue();
      assertThat(ran).hasValue(1);
    }
  }

  @Test
  void aFailureGivesTheLockBack() {
    Job failing =
        new Job(
            repository.unique("job"),
            OFTEN,
            () -> {
              throw new IllegalStateException("no");
            });

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> jobs().run(failing)).hasMessage("no");
    }
  }

  @Test
  void theTimerGoesOnAfterAFailureAndStopsWithTheRepository() {
    AtomicInteger runs = new AtomicInteger();
    StaticApplicationContext context = new StaticApplicationContext();
    context
        .getBeanFactory()
        .registerSingleton(
            "job",
            job(
                () -> {
                  if (runs.incrementAndGet() == 1) {
                    throw new IllegalStateException("the first time");
                  }
                }));
    Jobs jobs = jobs();
    jobs.setApplicationContext(context);
    jobs.onBootstrap(new ContextRefreshedEvent(context));
    try {
      Awaitility.await().atMost(120, TimeUnit.SECONDS).until(() -> runs.get() >= 3);
    } finally {
      jobs.onShutdown(new ContextClosedEvent(context));
    }
    int atTheEnd = runs.get();
    Awaitility.await()
        .during(OFTEN.multipliedBy(10).toMillis(), TimeUnit.MILLISECONDS)
        .atMost(120, TimeUnit.SECONDS)
        .until(() -> runs.get() <= atTheEnd + 1);
  }

  @Test
  void thoseOfTheModuleHaveNamesOfTheirOwn() {
    assertThat(repository.beans().getBeansOfType(Job.class).values())
        .isNotEmpty()
        .extracting(Job::name)
        .doesNotHaveDuplicates();
  }

  private Jobs jobs() {
    return new Jobs(
        repository.bean("jobLockService", JobLockService.class),
        repository.bean("transactionService", TransactionService.class));
  }

  private Job job(Runnable work) {
    return new Job(repository.unique("job"), OFTEN, work);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
