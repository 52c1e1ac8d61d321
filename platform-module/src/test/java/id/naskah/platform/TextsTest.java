package id.naskah.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are taken. */
class TextsTest {
  @Test
  void trimmed() {
    assertThat(Texts.trimmed("\u2003 a b \n")).isEqualTo("a b");
    assertThat(Texts.trimmed("  ")).isNull();
    assertThat(Texts.trimmed(null)).isNull();
  }

  @Test
  void limitIsInclusive() {
    assertThatNoException().isThrownBy(() -> Texts.check("f", "x".repeat(10), 10, false));
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> Texts.check("f", "x".repeat(11), 10, false))
        .satisfies(e -> assertThat(e.key()).isEqualTo("naskah.text.tooLong"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000", "a\u007f", "a\u0085b", "a\nb", "a\tb", "\uD83D", "\uDE80\uD83D"})
  void refusedInALine(String text) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> Texts.check("f", text, 10, false))
        .satisfies(e -> assertThat(e.key()).isEqualTo("naskah.text.control"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83D\uDE80\uD83D\uDE80", "é", "السلام", "a\u00a0b"})
  void takenInALine(String text) {
    assertThatNoException().isThrownBy(() -> Texts.check("f", text, 10, false));
  }

  @Test
  void severalLinesMayBreak() {
    assertThatNoException().isThrownBy(() -> Texts.check("f", "a\r\n\tb", 10, true));
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(() -> Texts.check("f", "a\u0000", 10, true));
  }

  @Test
  void keyIgnoresCaseAndSpacing() {
    assertThat(Texts.key("  005/Dinkes \t/ x ")).isEqualTo("005/DINKES / X");
    assertThat(Texts.key(null)).isNull();
  }

  @Test
  void shortenedToSixty() {
    assertThat(Texts.shortened("x".repeat(60))).hasSize(60);
    assertThat(Texts.shortened("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
  }
}
