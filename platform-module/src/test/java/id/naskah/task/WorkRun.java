package id.naskah.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.retention.clock.Tasks;
import id.naskah.retention.clock.TimerKeptOut;

/** Work over the whole repository, done at once by a test. */
public final class WorkRun {
  private WorkRun() {}

  /**
   * Asks for the work and does all of it.
   *
   * @param bean of the work
   * @return the task as it ended
   */
  public static Task of(Repository repository, String bean) {
    Tasks tasks = new Tasks(repository);
    TimerKeptOut timer = new TimerKeptOut(repository);
    try {
      long asked =
          repository.inTransactionAs(
              "admin",
              () ->
                  repository
                      .bean(TaskService.class)
                      .begin(repository.bean(bean, TaskWork.class), ""));
      int steps = 0;
      while (tasks.step(asked)) {
        steps++;
      }
      assertThat(steps).isPositive();
      return tasks.task(asked);
    } finally {
      timer.close();
    }
  }
}
