package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.platform.RuleViolation;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of docs/dispositions.md: which status follows which, by whose step. */
class StepTest {
  private static String after(DispositionStatus before) {
    return Arrays.stream(DispositionStatus.values())
        .filter(next -> isStep(before, next))
        .map(Enum::name)
        .collect(Collectors.joining(" "));
  }

  private static boolean isStep(DispositionStatus before, DispositionStatus next) {
    try {
      Step.between(before, next);
      return true;
    } catch (RuleViolation e) {
      assertThat(e.kind() + " " + e.field() + " " + e.key())
          .isEqualTo("CONFLICT status naskah.disposition.step");
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UNREAD, READ DONE DECLINED WITHDRAWN",
    "READ, DONE DECLINED RECALLED",
    "DONE, READ RECALLED",
    "DECLINED, READ RECALLED",
    "WITHDRAWN, ''",
    "RECALLED, ''"
  })
  void whatFollows(DispositionStatus before, String next) {
    assertThat(after(before)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "UNREAD, READ, OPEN_IT, RECIPIENT, false",
    "UNREAD, DONE, COMPLETE, RECIPIENT, false",
    "READ, DECLINED, DECLINE, RECIPIENT, true",
    "UNREAD, WITHDRAWN, WITHDRAW, SENDER, false",
    "READ, RECALLED, RECALL, SENDER, true",
    "DONE, READ, RESUME, EITHER, true"
  })
  void whoTakesWhichStep(
      DispositionStatus before, DispositionStatus next, Step step, Step.Side side, boolean reason) {
    assertThat(Step.between(before, next)).isEqualTo(step);
    assertThat(step.side()).isEqualTo(side);
    assertThat(step.needsReason()).isEqualTo(reason);
    assertThat(step.to()).isEqualTo(next);
    assertThat(step.isFrom(before)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void noStepStaysWhereItIs(DispositionStatus status) {
    assertThat(isStep(status, status)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void statusesAreReadAsTheyAreWritten(DispositionStatus status) {
    assertThat(DispositionStatus.of(status.code())).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "READ", "open", "recalled "})
  void anyOtherStatusIsRefused(String code) {
    assertThat(Refused.saying(() -> DispositionStatus.of(code)))
        .isEqualTo("INVALID status naskah.choice");
  }

  @Test
  void somebodyHasStillToActOnlyBeforeItIsDone() {
    assertThat(Arrays.stream(DispositionStatus.values()).filter(DispositionStatus::isOpen))
        .containsExactly(DispositionStatus.UNREAD, DispositionStatus.READ);
  }

  @Test
  void eachStepHasItsOwnNameInTheHistory() {
    assertThat(Arrays.stream(Step.values()).map(Step::event)).doesNotHaveDuplicates();
  }
}
