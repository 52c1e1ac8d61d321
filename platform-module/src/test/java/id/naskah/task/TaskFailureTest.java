package id.naskah.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.task.TaskWork.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/** What becomes of a task whose step fails. */
class TaskFailureTest extends RunnerOfTasks {
  @Test
  void aFailedTaskKeepsItsPlaceAndSaysWhyWhileOthersGoOn() {
    long bad =
        task(
            "a",
            new Counting(
                "a",
                task -> {
                  if (task.place() == 1) {
                    throw new IllegalStateException("no more paper");
                  }
                  return upTo(3, task);
                }));
    long good = task("b", new Counting("b", task -> upTo(2, task)));

    runner.run();

    assertThat(table.row(bad))
        .extracting(Task::state, Task::place, Task::doneItems, Task::remark)
        .containsExactly(Task.State.FAILED, 1L, 2L, "no more paper");
    assertThat(table.row(good).state()).isEqualTo(Task.State.DONE);
    assertThat(log).doesNotContain("committed a1");
  }

  @Test
  void whatAFailingStepWroteIsTakenBack() {
    long id =
        task(
            "a",
            new Counting(
                "a",
                task -> {
                  table.progress(task, new Progress(9, 9, 9, true), task.askedAt());
                  throw new IllegalStateException("late");
                }));

    runner.run();

    assertThat(table.row(id).place()).isZero();
    assertThat(table.row(id).doneItems()).isZero();
    assertThat(transactions.rolledBack()).isEqualTo(1);
  }

  @Test
  void giveWayToAnotherNodeIsNoFailureAndIsTriedByTheNextRun() {
    boolean[] busy = {true};
    long id =
        task(
            "a",
            new Counting(
                "a",
                task -> {
                  if (busy[0]) {
                    throw new ConcurrencyFailureException("another was quicker");
                  }
                  return upTo(1, task);
                }));

    runner.run();

    assertThat(table.row(id).state()).isEqualTo(Task.State.WAITING);
    busy[0] = false;
    runner.run();
    assertThat(table.row(id).state()).isEqualTo(Task.State.DONE);
  }

  @Test
  void workMayGoOnAfterItsFailureInAnotherWay() {
    long id =
        task(
            "a",
            new Counting(
                "a",
                task -> {
                  if (task.place() == 0) {
                    throw new IllegalStateException("all at once is too much");
                  }
                  return upTo(2, task);
                }) {
              @Override
              public Progress afterFailure(Task task, Exception failure) {
                log.add("after " + failure.getMessage());
                return new Progress(1, 0, 1, true);
              }
            });

    runner.run();

    assertThat(log).contains("after all at once is too much", "a1");
    assertThat(table.row(id))
        .extracting(Task::state, Task::doneItems, Task::failedItems, Task::remark)
        .containsExactly(Task.State.DONE, 2L, 2L, null);
  }

  @Test
  void theFirstReasonStaysWhenTheOtherWayFailsToo() {
    IllegalStateException first = new IllegalStateException("first");
    long id =
        task(
            "a",
            new Counting(
                "a",
                task -> {
                  throw first;
                }) {
              @Override
              public Progress afterFailure(Task task, Exception failure) {
                throw new IllegalArgumentException("second");
              }
            });

    runner.run();

    assertThat(table.row(id).state()).isEqualTo(Task.State.FAILED);
    assertThat(table.row(id).remark()).isEqualTo("first");
    assertThat(first.getSuppressed())
        .singleElement()
        .hasToString("java.lang.IllegalArgumentException: second");
  }

  @Test
  void aTaskThatSomebodyPausedAsItsStepFailedStaysPaused() {
    long[] id = new long[1];
    id[0] =
        task(
            "a",
            new Counting(
                "a",
                task -> {
                  pauseAfterRollback(id[0]);
                  throw new IllegalStateException("torn");
                }));

    assertThat(runner.step(id[0])).isFalse();
    assertThat(table.row(id[0]).state()).isEqualTo(Task.State.PAUSED);
  }

  private void pauseAfterRollback(long id) {
    Task task = table.row(id);
    transactions.afterRollback(
        () ->
            table.put(
                new Task(
                    id,
                    task.kind(),
                    "",
                    Task.State.PAUSED,
                    0,
                    0,
                    0,
                    "budi",
                    task.askedAt(),
                    task.askedAt(),
                    null)));
  }

  @Test
  void aFailedTaskHasNothingLeftToDo() {
    long id =
        task(
            "a",
            new Counting(
                "a",
                task -> {
                  throw new IllegalStateException("torn");
                }));

    assertThat(runner.step(id)).isFalse();
    assertThat(runner.step(id)).isFalse();
    assertThat(log).filteredOn("a0"::equals).hasSize(1);
  }
}
