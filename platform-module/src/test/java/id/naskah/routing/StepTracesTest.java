package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.fake.SignedIn;
import id.naskah.letter.LetterStatus;
import id.naskah.model.RoutingModel;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is noted of a step, and what is done between steps. */
class StepTracesTest extends PlainSteps {
  @Test
  void whoReadItAndWhoEndedItIsNotedWithForWhom() {
    letter("1 unread");

    step(1, "done", "  was done  ");

    Map<QName, Serializable> values = written.get("1");
    assertThat(values)
        .containsEntry(RoutingModel.STATUS, "done")
        .containsEntry(RoutingModel.READ_BY, "sri")
        .containsEntry(RoutingModel.READ_AT, java.util.Date.from(NOW))
        .containsEntry(RoutingModel.CLOSED_BY, "sri")
        .containsEntry(RoutingModel.CLOSED_FOR, "position:KABAG")
        .containsEntry(RoutingModel.CLOSED_AT, java.util.Date.from(NOW))
        .containsEntry(RoutingModel.REPORT, "was done")
        .doesNotContainKey(RoutingModel.REASON);
    assertThat(events.get(0).byFor()).isEqualTo("position:KABAG");
    assertThat(events.get(0).detail()).isEqualTo("was done");
    assertThat(settled).containsExactly("ordinary [user:user1]");
  }

  @Test
  void whatIsTakenBackUnreadWasReadByNobody() {
    letter("1 unread");

    step(1, "withdrawn", null);

    assertThat(written.get("1"))
        .doesNotContainKeys(RoutingModel.READ_BY, RoutingModel.READ_AT, RoutingModel.REASON);
  }

  @Test
  void whatIsTakenUpAgainIsNotOverAndKeepsItsReport() {
    security = "secret";
    letter("1 done");

    step(1, "read", "not yet");

    assertThat(written.get("1"))
        .containsEntry(RoutingModel.CLOSED_BY, null)
        .containsEntry(RoutingModel.CLOSED_FOR, null)
        .containsEntry(RoutingModel.CLOSED_AT, null)
        .containsEntry(RoutingModel.REASON, "not yet")
        .doesNotContainKeys(RoutingModel.REPORT, RoutingModel.READ_BY);
    assertThat(settled).containsExactly("secret [user:user1]");
  }

  @ParameterizedTest(name = "to {0} under {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-02 | 2026-03-20 | fine",
        "2026-03-20 | 2026-03-20 | fine",
        "2026-03-21 | 2026-03-20 | INVALID dueDate naskah.range",
        "2026-03-01 | 2026-03-20 | INVALID dueDate naskah.range",
        // What is overdue above binds nobody below any more.
        "2026-03-21 | 2026-03-01 | fine"
      })
  void theDueDayMovesWithinThatOfThePartAbove(String due, String above, String result) {
    rows.put(1L, row(1, null, true, DispositionStatus.READ, LocalDate.parse(above)));
    rows.put(2L, row(2, 1L, true, DispositionStatus.UNREAD, LocalDate.parse("2026-03-10")));
    LocalDate day = LocalDate.parse(due);

    if (result.equals("fine")) {
      steps.changeDue(node("2"), day, " more time ");
      assertThat(rows.get(2L).due()).isEqualTo(day);
      assertThat(written.get("2")).containsEntry(RoutingModel.DUE_DATE, clock.toDate(day));
      assertThat(events)
          .singleElement()
          .satisfies(e -> assertThat(e.detail()).isEqualTo("2026-03-10 > " + due + ": more time"));
      assertThat(asked).containsExactly("as sender of 2");
    } else {
      RuleViolation refused =
          Refused.violation(
              () -> {
                steps.changeDue(node("2"), day, "more time");
                return null;
              });
      assertThat(refused.field()).isEqualTo("dueDate");
      assertThat(events).isEmpty();
    }
  }

  @Test
  void aReportOnTheWayOpensWhatWasUnreadAndEndsNothing() {
    letter("1 unread");

    steps.report(node("1"), "half of it");

    assertThat(statuses()).isEqualTo("1 read");
    assertThat(happened()).isEqualTo("1 read, 1 report");
    assertThat(written.get("1"))
        .containsEntry(RoutingModel.REPORT, "half of it")
        .containsEntry(RoutingModel.READ_BY, "sri");
    steps.report(node("1"), "three quarters");
    assertThat(happened()).isEqualTo("1 read, 1 report, 1 report");
    assertThat(letterStatus).isEqualTo(LetterStatus.OPEN);
  }

  @ParameterizedTest
  @CsvSource({"done", "declined", "withdrawn", "recalled"})
  void whatIsOverHasNoReportAndNoOtherDueDay(String status) {
    letter("1 " + status);

    assertThat(
            Refused.saying(
                () -> {
                  steps.report(node("1"), "late");
                  return null;
                }))
        .isEqualTo("CONFLICT status naskah.pass.closed");
    assertThat(
            Refused.saying(
                () -> {
                  steps.changeDue(node("1"), LocalDate.parse("2026-03-10"), "late");
                  return null;
                }))
        .isEqualTo("CONFLICT status naskah.pass.closed");
  }

  @Test
  void aVoidLetterTakesAllBackThatIsOpenAndLeavesTheRest() throws Exception {
    letter("1 read, 2<1 unread, 3<1 done, 4 declined, 5 info unread");

    SignedIn.as(
        "sri",
        () -> {
          steps.takeAllBack(LETTER, "void: twice");
          return null;
        });

    assertThat(statuses()).isEqualTo("1 recalled, 2 withdrawn, 3 done, 4 declined, 5 withdrawn");
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.by()).isEqualTo("sri");
              assertThat(event.byFor()).isNull();
              assertThat(event.detail()).isEqualTo("void: twice");
            });
    assertThat(settled).containsExactly("ordinary [user:user1, user:user2, user:user5]");
    assertThat(letterStatus).as("is not settled by it").isEqualTo(LetterStatus.OPEN);
  }

  @Test
  void whereNothingIsOpenNothingIsTakenBack() throws Exception {
    letter("1 done");

    SignedIn.as(
        "sri",
        () -> {
          steps.takeAllBack(LETTER, "void");
          return null;
        });

    assertThat(events).isEmpty();
    assertThat(settled).isEmpty();
  }
}
