package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two at once: one of them was first, and the other is told. */
@AlfrescoTest
class RoutingRaceTest {
  private final PassingOn passing;

  RoutingRaceTest(Repository repository) {
    this.passing = new PassingOn(repository);
  }

  @RepeatedTest(3)
  void completedAndWithdrawn() throws Exception {
    String head = passing.person("head");
    NodeRef letter = passing.letter();
    NodeRef disposition = passing.pass(letter, head).get(0);

    List<String> answers =
        Race.atOnce(
            List.of(
                () -> tell(() -> passing.step(head, disposition, "done")),
                () ->
                    tell(() -> passing.step(passing.office().clerkA(), disposition, "withdrawn"))));

    assertThat(answers).containsOnlyOnce("ok");
    assertThat(answers).contains("naskah.disposition.step");
    boolean done = "ok".equals(answers.get(0));
    assertThat(passing.read(disposition).status().code()).isEqualTo(done ? "done" : "withdrawn");
    assertThat(passing.row(disposition)).containsEntry("status", done ? "done" : "withdrawn");
    assertThat(passing.history(letter))
        .isEqualTo(done ? List.of("passed", "done", "settled") : List.of("passed", "withdrawn"));
  }

  @Test
  void theSameCompletedTwice() throws Exception {
    String holder = passing.person("holder");
    NodeRef letter = passing.letter();
    NodeRef disposition = passing.pass(letter, holder).get(0);
    List<Callable<String>> clicks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clicks.add(() -> tell(() -> passing.step(holder, disposition, "done")));
    }

    assertThat(Race.atOnce(clicks)).containsOnlyOnce("ok");
    assertThat(passing.history(letter)).containsExactly("passed", "done", "settled");
  }

  @RepeatedTest(3)
  void theLastTwoBranchesAtOnceSettleTheLetterOnce() throws Exception {
    String head = passing.person("head");
    String staff = passing.person("staff");
    NodeRef letter = passing.letter();
    List<NodeRef> made = passing.pass(letter, head, staff);

    List<String> answers =
        Race.atOnce(
            List.of(
                () -> tell(() -> passing.step(head, made.get(0), "done")),
                () -> tell(() -> passing.step(staff, made.get(1), "done"))));

    assertThat(answers).containsOnly("ok");
    assertThat(passing.status(letter)).isEqualTo("settled");
    assertThat(passing.history(letter))
        .containsExactly("passed", "passed", "done", "done", "settled");
  }

  @Test
  void passedOnBelowWhileItIsCompleted() throws Exception {
    String head = passing.person("head");
    String staff = passing.person("staff");
    NodeRef letter = passing.letter();
    NodeRef above = passing.pass(letter, head).get(0);

    List<String> answers =
        Race.atOnce(
            List.of(
                () -> tell(() -> passing.step(head, above, "done")),
                () -> tell(() -> passing.pass(head, letter, above, PassingOn.people(staff)))));

    assertThat(answers).containsOnlyOnce("ok");
    // Settled with nothing below, or open with somebody below: never both.
    boolean done = "ok".equals(answers.get(0));
    assertThat(passing.status(letter)).isEqualTo(done ? "settled" : "open");
    assertThat(passing.reads(staff, letter)).isEqualTo(!done);
  }

  private static String tell(Callable<?> work) throws Exception {
    try {
      work.call();
      return "ok";
    } catch (RuleViolation e) {
      return e.key();
    }
  }
}
