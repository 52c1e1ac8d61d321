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
  private final Desk desk;

  RoutingRaceTest(Repository repository) {
    this.desk = new Desk(repository);
  }

  @RepeatedTest(3)
  void completedAndWithdrawn() throws Exception {
    String head = desk.person("head");
    NodeRef letter = desk.letter();
    NodeRef disposition = desk.pass(letter, head).get(0);

    List<String> answers =
        Race.atOnce(
            List.of(
                () -> tell(() -> desk.step(head, disposition, "done")),
                () -> tell(() -> desk.step(desk.office().clerkA(), disposition, "withdrawn"))));

    assertThat(answers).containsOnlyOnce("ok");
    assertThat(answers).contains("naskah.disposition.step");
    boolean done = "ok".equals(answers.get(0));
    assertThat(desk.read(disposition).status().code()).isEqualTo(done ? "done" : "withdrawn");
    assertThat(desk.row(disposition)).containsEntry("status", done ? "done" : "withdrawn");
    assertThat(desk.history(letter))
        .isEqualTo(done ? List.of("passed", "done", "settled") : List.of("passed", "withdrawn"));
  }

  @Test
  void theSameCompletedTwice() throws Exception {
    String holder = desk.person("holder");
    NodeRef letter = desk.letter();
    NodeRef disposition = desk.pass(letter, holder).get(0);
    List<Callable<String>> clicks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clicks.add(() -> tell(() -> desk.step(holder, disposition, "done")));
    }

    assertThat(Race.atOnce(clicks)).containsOnlyOnce("ok");
    assertThat(desk.history(letter)).containsExactly("passed", "done", "settled");
  }

  @RepeatedTest(3)
  void theLastTwoBranchesAtOnceSettleTheLetterOnce() throws Exception {
    String head = desk.person("head");
    String staff = desk.person("staff");
    NodeRef letter = desk.letter();
    List<NodeRef> made = desk.pass(letter, head, staff);

    List<String> answers =
        Race.atOnce(
            List.of(
                () -> tell(() -> desk.step(head, made.get(0), "done")),
                () -> tell(() -> desk.step(staff, made.get(1), "done"))));

    assertThat(answers).containsOnly("ok");
    assertThat(desk.status(letter)).isEqualTo("settled");
    assertThat(desk.history(letter)).containsExactly("passed", "passed", "done", "done", "settled");
  }

  @Test
  void passedOnBelowWhileItIsCompleted() throws Exception {
    String head = desk.person("head");
    String staff = desk.person("staff");
    NodeRef letter = desk.letter();
    NodeRef above = desk.pass(letter, head).get(0);

    List<String> answers =
        Race.atOnce(
            List.of(
                () -> tell(() -> desk.step(head, above, "done")),
                () -> tell(() -> desk.pass(head, letter, above, Desk.people(staff)))));

    assertThat(answers).containsOnlyOnce("ok");
    // Settled with nothing below, or open with somebody below: never both.
    boolean done = "ok".equals(answers.get(0));
    assertThat(desk.status(letter)).isEqualTo(done ? "settled" : "open");
    assertThat(desk.reads(staff, letter)).isEqualTo(!done);
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
