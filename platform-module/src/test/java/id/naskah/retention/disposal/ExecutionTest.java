package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.platform.RuleViolation;
import id.naskah.task.TaskWork.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a batch is carried out, a few at a time, whatever is wrong with one of them. */
class ExecutionTest extends PlainExecution {
  @Test
  void twentyAreCarriedOutAtATime() {
    items(45);

    assertThat(execution.next(task(0))).isEqualTo(new Progress(0, 20, 0, true));
    assertThat(execution.next(task(0))).isEqualTo(new Progress(0, 20, 0, true));
    assertThat(execution.next(task(0))).isEqualTo(new Progress(0, 5, 0, true));

    assertThat(did).hasSize(45).startsWith("1 done", "2 done").endsWith("45 done");
  }

  @Test
  void whatIsNotClearedIsLeftWithItsReasonAndTheOthersAreDone() {
    items(4);
    refusals.put(open.get(2).nodeId(), new Clearance.Refusal(Outcome.HELD, "under hold 3"));
    unpacked.add(3);

    assertThat(execution.next(task(0))).isEqualTo(new Progress(0, 2, 2, true));

    assertThat(did)
        .containsExactly(
            "1 done", "2 held (under hold 3)", "3 changed (not in the package)", "4 done");
  }

  @Test
  void whenAllAreDoneItIsLookedForWhatIsLeftAndCertified() {
    List<Progress> progress = new ArrayList<>();
    long place = 0;
    Progress last = execution.next(task(place));
    while (last.more()) {
      progress.add(last);
      last = execution.next(task(last.place()));
    }

    assertThat(did)
        .containsExactly(
            "try what failed again",
            "look after 0",
            "look after 2",
            "look after 3",
            "certificate of 7");
    assertThat(progress).extracting(Progress::place).containsExactly(2L, 3L);
    assertThat(last).isEqualTo(Progress.finished(3));
  }

  /** Else the certificate would say that files are left which are about to go. */
  @Test
  void nothingIsCertifiedWhileThereAreFilesToShred() {
    filesLeft = 2;

    assertThat(execution.next(task(0))).isEqualTo(new Progress(0, 0, 0, true));

    assertThat(did).containsExactly("shred");
  }

  /** The files of records that are gone must not wait for those that are not. */
  @Test
  void filesAreShreddedBeforeTheNextAreCarriedOut() {
    items(1);
    filesLeft = 1;

    execution.next(task(0));

    assertThat(did).containsExactly("shred", "1 done");
  }

  @ParameterizedTest
  @EnumSource(value = DisposalState.class, names = "EXECUTING", mode = EnumSource.Mode.EXCLUDE)
  void aBatchThatIsNotBeingCarriedOutIsLeftAlone(DisposalState state) {
    items(3);
    disposals.put(Batches.of(BATCH, DisposalKind.DESTROY, state));

    assertThat(execution.next(task(5))).isEqualTo(Progress.finished(5));
    assertThat(execution.afterFailure(task(5), new IllegalStateException())).isNull();

    assertThat(did).isEmpty();
    assertThat(open).hasSize(3);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "plain | failed (IllegalStateException: the disk is full)",
        "wrapped | failed (naskah.locked)",
        "rule | failed (naskah.locked)"
      })
  void afterAFailureEachIsTriedByItself(String failure, String reason) {
    items(3);
    RuleViolation rule = RuleViolation.conflict("letter", "naskah.locked");
    failing.put(
        2,
        switch (failure) {
          case "plain" -> new IllegalStateException("the disk is full");
          case "wrapped" -> new IllegalStateException(new RuntimeException(rule));
          default -> rule;
        });

    Progress progress = execution.afterFailure(task(9), failing.get(2));

    assertThat(progress).isEqualTo(new Progress(9, 2, 1, true));
    assertThat(memory.rolledBack()).isEqualTo(1);
    assertThat(did.get(0)).isEqualTo("1 done");
    assertThat(did.get(1)).startsWith("2 ").contains(reason.replace("naskah.locked", rule.text()));
    assertThat(did.get(2)).isEqualTo("3 done");
  }

  @Test
  void whatIsNotClearedCountsAsFailedAlsoByItself() {
    items(2);
    refusals.put(open.get(1).nodeId(), new Clearance.Refusal(Outcome.HELD, "under hold 3"));

    assertThat(execution.afterFailure(task(0), new IllegalStateException()))
        .isEqualTo(new Progress(0, 1, 1, true));
    assertThat(memory.committed()).isEqualTo(2);
  }

  /** Then what failed was something else, and the task says so. */
  @Test
  void withNothingOpenAFailureIsTheTasks() {
    assertThat(execution.afterFailure(task(0), new IllegalStateException())).isNull();
  }

  @Test
  void afterTheCommitAllFilesAreShredded() {
    filesLeft = 3;

    execution.committed(task(0));

    assertThat(did).containsExactly("shred", "shred", "shred");
    assertThat(memory.committed()).isEqualTo(3);
  }
}
