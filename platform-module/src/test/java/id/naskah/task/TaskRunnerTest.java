package id.naskah.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.Clocks;
import id.naskah.fake.SignedIn;
import id.naskah.platform.RunAs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each task goes on from its place, whatever happens to one of its steps. */
class TaskRunnerTest extends RunnerOfTasks {
  @Test
  void goesOnFromThePlaceOfTheStepBeforeUntilNothingIsLeft() {
    long id = task("a", new Counting("a", task -> upTo(3, task)));

    runner.run();

    assertThat(log)
        .containsExactly("a0", "committed a0", "a1", "committed a1", "a2", "committed a2");
    assertThat(table.row(id))
        .extracting(Task::state, Task::place, Task::doneItems, Task::failedItems)
        .containsExactly(Task.State.DONE, 3L, 6L, 3L);
  }

  @Test
  void takesTasksInTurnSoThatAShortOneNeedNotWaitForALongOne() {
    task("a", new Counting("a", task -> upTo(3, task)));
    task("b", new Counting("b", task -> upTo(1, task)));

    runner.run();

    assertThat(log.stream().filter(line -> !line.startsWith("c")))
        .containsExactly("a0", "b0", "a1", "a2");
  }

  /** Its commit and what is done after a failure too, and nothing else of the run. */
  @Test
  void doesInTheNameOfWhoAskedWhatIsDoneForThatPerson() {
    List<String> senders = new ArrayList<>();
    TaskWork failing =
        new Counting(
            "a",
            task -> {
              senders.add(RunAs.sender());
              throw new IllegalStateException("torn");
            }) {
          @Override
          public String sender(Task task) {
            return task.askedBy();
          }

          @Override
          public Progress afterFailure(Task task, Exception failure) {
            senders.add(RunAs.sender());
            return upTo(1, task);
          }
        };
    SignedIn.begin("naskah.timer");
    try {
      task("a", failing);
      task(
          "b",
          new Counting(
              "b",
              task -> {
                senders.add(RunAs.sender());
                return upTo(1, task);
              }));

      runner.run();

      assertThat(senders).containsExactly("budi", "budi", "naskah.timer");
      assertThat(RunAs.sender()).isEqualTo("naskah.timer");
    } finally {
      SignedIn.end();
    }
  }

  @Test
  void timeOfTheStepIsThatOfTheClock() {
    long id = task("a", new Counting("a", task -> upTo(1, task)));

    runner.run();

    assertThat(table.row(id).changedAt()).isEqualTo("2026-11-29T01:00:00Z");
    assertThat(table.row(id).askedAt()).isEqualTo("2026-11-28T00:00:00Z");
  }

  @Test
  void aTaskThatWasPausedBetweenLookAndLockIsLeftAlone() {
    long id = task("a", new Counting("a", task -> upTo(3, task)));
    transactions.doInTransaction(
        () -> {
          table.state(id, Task.State.PAUSED, null, Clocks.at("2026-11-29T00:00:00Z").now());
          return null;
        },
        false,
        true);

    assertThat(runner.step(id)).isFalse();
    assertThat(log).doesNotContain("a0");
    assertThat(table.row(id).state()).isEqualTo(Task.State.PAUSED);
  }

  @Test
  void thereIsNothingToDoForATaskThatIsGone() {
    assertThat(runner.step(77)).isFalse();
    assertThat(transactions.committed()).isZero();
  }

  @Test
  void stopsBetweenStepsWhenTheServerGoesDown() {
    long id =
        task(
            "a",
            new Counting(
                "a",
                task -> {
                  Thread.currentThread().interrupt();
                  return upTo(3, task);
                }));

    runner.run();

    assertThat(table.row(id).place()).isEqualTo(1);
    assertThat(table.row(id).state()).isEqualTo(Task.State.WAITING);
  }

  @Test
  void aTaskOfAnUnknownKindWaitsAndIsReported() {
    long id = table.add("gone", "", "budi", Clocks.at("2026-11-28T00:00:00Z").now());

    assertThat(runner.step(id)).isFalse();

    assertThat(table.find(id).orElseThrow().state()).isEqualTo(Task.State.WAITING);
    assertThat(runner.stranded()).extracting(Task::id).containsExactly(id);
    task("gone", new Counting("gone", task -> upTo(0, task)));
    assertThat(runner.stranded()).isEmpty();
  }

  @Test
  void aFailureAfterTheCommitIsNoFailureOfTheWork() {
    long id =
        task(
            "late",
            new Counting("late", task -> upTo(2, task)) {
              @Override
              public void committed(Task task) {
                throw new IllegalStateException("after the commit");
              }
            });

    assertThat(runner.step(id)).isTrue();
    assertThat(runner.step(id)).isFalse();

    assertThat(table.find(id).orElseThrow().state()).isEqualTo(Task.State.DONE);
  }
}
