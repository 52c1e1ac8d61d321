package id.naskah.retention.effect;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.schedule.Editions;
import id.naskah.retention.schedule.ScheduleStatus;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Two bring editions into force at the same moment: there is one in force afterwards. */
@AlfrescoTest
class EnactmentRaceTest {
  private final Repository repository;
  private final FollowingEditions following;
  private final Editions editions;
  private final String code;

  EnactmentRaceTest(Repository repository) {
    this.repository = repository;
    this.following = new FollowingEditions(repository);
    this.editions = following.editions();
    this.code = editions.classification();
  }

  @RepeatedTest(3)
  void twoAtOnceLeaveOneInForce() throws Exception {
    String one = editions.draft(code + ";Surat;1;1;Musnah");
    String other = editions.draft(code + ";Surat;2;1;Musnah");

    List<String> answers = Race.atOnce(List.of(() -> tell(one), () -> tell(other)));

    assertThat(answers).containsOnly("ok");
    assertThat(List.of(editions.file(one).status(), editions.file(other).status()))
        .containsExactlyInAnyOrder(ScheduleStatus.IN_FORCE, ScheduleStatus.SUPERSEDED);
    long inForce =
        repository.inTransactionAs("admin", () -> editions.schedules().list()).stream()
            .filter(file -> file.status() == ScheduleStatus.IN_FORCE)
            .count();
    assertThat(inForce).isEqualTo(1);
  }

  @RepeatedTest(3)
  void theSameTwiceAtOnceIsDoneOnce() throws Exception {
    String draft = editions.draft(code + ";Surat;1;1;Musnah");

    assertThat(Race.atOnce(List.of(() -> tell(draft), () -> tell(draft))))
        .containsExactlyInAnyOrder("ok", "naskah.schedule.step");
    assertThat(following.audit(draft).lines()).hasSize(1);
  }

  private String tell(String draft) {
    try {
      editions.bringIntoForce(draft, true, null);
      return "ok";
    } catch (RuleViolation e) {
      return e.key();
    }
  }
}
