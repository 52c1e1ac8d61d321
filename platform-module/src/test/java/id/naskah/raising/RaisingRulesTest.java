package id.naskah.raising;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Race;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.raising.RaisingService.Standing;
import id.naskah.retention.clock.TimerKeptOut;
import id.naskah.task.Task;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Raising is asked for once, is nobody else's, and stops with who asked. */
@AlfrescoTest
class RaisingRulesTest extends RaisingOffice {
  RaisingRulesTest(Repository repository) {
    super(repository);
  }

  @Test
  void askedForAgainItIsTheSameAndNothingIsDoneTwice() throws Exception {
    NodeRef letter = letter();
    TimerKeptOut timer = new TimerKeptOut(repository);
    Standing first;
    try {
      Set<Long> asked =
          Set.copyOf(
              Race.atOnce(
                  List.of(
                      () -> begin(clerk, ofUnitA(), "secret").raising().id(),
                      () -> begin(clerk, ofUnitA(), "secret").raising().id(),
                      () -> begin(clerk, ofUnitA(), "secret").raising().id())));
      assertThat(asked).hasSize(1);
      first = as(clerk, () -> service().find(asked.iterator().next()));
      NodeRef later = letter();
      tasks.steps(first.task().id());
      assertThat(level(later)).as("registered after it was asked for").isEqualTo("ordinary");
    } finally {
      timer.close();
    }
    assertThat(tasks.task(first.task().id()).doneItems()).isEqualTo(1);

    Standing again = raised(clerk, "(id='" + letter.getId() + "')", "secret");

    assertThat(again.raising().id()).isNotEqualTo(first.raising().id());
    assertThat(again.task().doneItems()).isZero();
    assertThat(again.task().failedItems()).isZero();
    assertThat(
            office
                .sql()
                .queryForList(
                    "SELECT event FROM naskah_audit WHERE about = ? AND event LIKE 'security%'",
                    String.class, letter.getId()))
        .hasSize(1);
  }

  @Test
  void oneThatIsStoppedGoesOnAndIsNobodyElses() {
    NodeRef letter = letter();
    TimerKeptOut timer = new TimerKeptOut(repository);
    try {
      Standing begun = begin(clerk, ofUnitA(), "restricted");
      long id = begun.raising().id();
      assertThat(
              Refused.saying(
                  () ->
                      as(
                          office.clerkB(),
                          () -> {
                            service().pause(id);
                            return null;
                          })))
          .isEqualTo("NOT_FOUND  naskah.notFound");
      as(
          clerk,
          () -> {
            service().pause(id);
            return null;
          });
      tasks.step(begun.task().id());
      assertThat(level(letter)).isEqualTo("ordinary");

      assertThat(begin(clerk, ofUnitA(), "restricted").raising().id()).isEqualTo(id);
      tasks.steps(begun.task().id());
      assertThat(level(letter)).isEqualTo("restricted");
      assertThat(as(clerk, () -> service().ofUser(0, 10)))
          .extracting(each -> each.raising().id())
          .contains(id);
      assertThat(as(office.clerkB(), () -> service().ofUser(0, 1000)))
          .extracting(each -> each.raising().id())
          .doesNotContain(id);
    } finally {
      timer.close();
    }
  }

  @Test
  void nothingGoesOnInTheNameOfSomebodyWhoWasShutOut() {
    NodeRef letter = letter();
    String colleague = passing.registering("colleague");
    TimerKeptOut timer = new TimerKeptOut(repository);
    try {
      Standing begun = begin(colleague, ofUnitA(), "secret");
      as(
          "admin",
          () -> {
            repository
                .services()
                .getAuthenticationService()
                .setAuthenticationEnabled(colleague, false);
            return null;
          });

      tasks.steps(begun.task().id());

      assertThat(tasks.task(begun.task().id()).state()).isEqualTo(Task.State.FAILED);
      assertThat(tasks.task(begun.task().id()).remark()).contains("shut out");
      assertThat(level(letter)).isEqualTo("ordinary");
    } finally {
      timer.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(unit='A')|ordinary|Alasan|INVALID security naskah.choice",
        "(unit='A')|rahasia|Alasan|INVALID security naskah.choice",
        "(unit='A')||Alasan|INVALID security naskah.missing",
        "(unit='A')|secret|' '|INVALID reason naskah.missing",
        "|secret|Alasan|INVALID where naskah.missing",
        "unit='A'|secret|Alasan|INVALID where naskah.where.syntax",
        "(subject='A')|secret|Alasan|INVALID where naskah.where.field"
      })
  void whatMakesNoSenseIsRefused(String where, String level, String reason, String refusal) {
    assertThat(Refused.saying(() -> as(clerk, () -> service().begin(where, level, reason))))
        .isEqualTo(refusal);
  }
}
