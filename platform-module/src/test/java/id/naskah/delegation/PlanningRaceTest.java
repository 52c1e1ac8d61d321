package id.naskah.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Race;
import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Two that exclude one another are never both stored, whoever asks at the same moment. */
@AlfrescoTest
class PlanningRaceTest {
  private static final int THREADS = 6;

  private final Acting acting;

  PlanningRaceTest(Repository repository) {
    this.acting = new Acting(repository);
  }

  @Test
  void oneSubstituteForTheSameDays() throws Exception {
    List<Callable<String>> plans = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String substitute = i % 2 == 0 ? acting.budi : acting.sri;
      plans.add(() -> outcome(acting.absent, substitute));
    }

    assertThat(acting.at(Acting.BEFORE, () -> Race.atOnce(plans)))
        .containsOnlyOnce("planned")
        .containsOnly("planned", "naskah.substitution.taken");
  }

  @Test
  void oneHalfOfACircle() throws Exception {
    List<Callable<String>> plans =
        List.of(
            () -> outcome(Recipient.user(acting.budi), acting.sri),
            () -> outcome(Recipient.user(acting.sri), acting.budi));

    assertThat(acting.at(Acting.BEFORE, () -> Race.atOnce(plans)))
        .containsExactlyInAnyOrder("planned", "naskah.substitution.circle");
  }

  /** The timer, a saved file and a plan want the same groups. */
  @Test
  void groupsAreMadeOnce() throws Exception {
    Recipient person = Recipient.user(acting.holder);
    List<Callable<String>> work =
        List.of(
            () -> outcome(acting.absent, acting.budi),
            () -> outcome(person, acting.sri),
            () -> ticked(),
            () -> ticked(),
            () -> saved());

    acting.on(Acting.FROM, () -> Race.atOnce(work));

    acting.on(Acting.FROM.plusDays(1), () -> ticked());
    assertThat(acting.members()).isEqualTo(Set.of(acting.holder, acting.budi));
    assertThat(acting.members(PositionGroups.actingFor(acting.holder)))
        .isEqualTo(Set.of(acting.sri));
  }

  private String saved() {
    acting.office.addPositions(acting.line(acting.position + "B", acting.sri, "", ""));
    return "saved";
  }

  private String ticked() {
    acting.tick();
    return "ticked";
  }

  private String outcome(Recipient absent, String substitute) {
    try {
      acting.plan("admin", absent, substitute);
      return "planned";
    } catch (RuleViolation e) {
      return e.key();
    }
  }
}
