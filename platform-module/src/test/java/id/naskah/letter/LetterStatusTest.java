package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import id.naskah.platform.RuleViolation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of steps, whole. */
class LetterStatusTest {
  @ParameterizedTest
  @CsvSource({
    "draft,yes,yes,no,no",
    "open,no,yes,yes,yes",
    "settled,no,yes,yes,yes",
    "void,no,no,no,yes"
  })
  void steps(String from, String draft, String open, String settled, String voided) {
    Map<LetterStatus, String> expected =
        Map.of(
            LetterStatus.DRAFT, draft,
            LetterStatus.OPEN, open,
            LetterStatus.SETTLED, settled,
            LetterStatus.VOID, voided);
    for (LetterStatus next : LetterStatus.values()) {
      if (expected.get(next).equals("yes")) {
        assertThatNoException().isThrownBy(() -> LetterStatus.of(from).checkStepTo(next));
      } else {
        assertThatExceptionOfType(RuleViolation.class)
            .isThrownBy(() -> LetterStatus.of(from).checkStepTo(next))
            .satisfies(e -> assertThat(e.kind()).isEqualTo(RuleViolation.Kind.CONFLICT));
      }
    }
  }

  @Test
  void unknownCodeIsRefused() {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> LetterStatus.of("Open"))
        .satisfies(e -> assertThat(e.field()).isEqualTo("status"));
  }
}
