package id.naskah.retention.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.task.Task;
import id.naskah.task.TaskRunner;
import id.naskah.task.TaskService;

/** Work in the background, done by the tests themselves. */
public final class Tasks {
  private static final int MOST_STEPS = 1000;

  private final Repository repository;
  private final TaskRunner runner;

  public Tasks(Repository repository) {
    this.repository = repository;
    this.runner = repository.bean(TaskRunner.class);
  }

  public Task task(long id) {
    return repository.inTransactionAs("admin", () -> repository.bean(TaskService.class).get(id));
  }

  public boolean step(long id) {
    return repository.asUser("System", () -> runner.step(id));
  }

  /** Does all of it; nothing may fail. */
  public void runToEnd(long id) {
    steps(id);
    assertThat(task(id).state()).isEqualTo(Task.State.DONE);
  }

  /** Goes on until nothing is left to do. */
  public Object steps(long id) {
    for (int i = 0; task(id).state() == Task.State.WAITING; i++) {
      assertThat(i).as("steps").isLessThan(MOST_STEPS);
      step(id);
    }
    return null;
  }
}
