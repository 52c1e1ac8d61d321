package id.naskah.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are what people can read out, and are known again however they are typed. */
class VerificationCodeTest {
  private static final String PLAIN = "7ZZZZZZZZZZZZZZZZZZZZZZZZ1";

  @Test
  void sixteenBytesAreTwentySixFigures() {
    byte[] bytes = new byte[16];
    assertThat(VerificationCode.of(bytes).plain()).isEqualTo("0".repeat(26));
    Arrays.fill(bytes, (byte) -1);
    assertThat(VerificationCode.of(bytes).plain()).isEqualTo("7" + "Z".repeat(25));
    bytes = new byte[16];
    bytes[15] = 1;
    bytes[0] = 0x20;
    assertThat(VerificationCode.of(bytes).plain()).startsWith("1").endsWith("01");
  }

  @Test
  void eachBitCounts() {
    Set<String> codes = new HashSet<>();
    for (int bit = 0; bit < 128; bit++) {
      byte[] bytes = new byte[16];
      bytes[bit / 8] = (byte) (1 << (bit % 8));
      codes.add(VerificationCode.of(bytes).plain());
    }
    assertThat(codes).hasSize(128);
  }

  @Test
  void noTwoAreTheSameAndEachIsKnownAgain() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 2000; i++) {
      VerificationCode code = VerificationCode.random();
      codes.add(code.plain());
      assertThat(code.grouped()).matches("(?:[0-9A-Z]{5}-){4}[0-9A-Z]{6}");
      assertThat(VerificationCode.typed(code.grouped())).contains(code);
    }
    assertThat(codes).hasSize(2000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ1",
        " 7zzzz zzzzz zzzzz\tzzzzz zzzzzl ",
        "7ZZZZ–ZZZZZ—ZZZZZ.ZZZZZ_ZZZZZI",
        "7zzzzzzzzzzzzzzzzzzzzzzzzi",
        "https://surat.example.go.id/naskah/verify/7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ1?lang=id"
      })
  void howItIsTypedDoesNotCount(String typed) {
    assertThat(VerificationCode.typed(typed)).contains(new VerificationCode(PLAIN));
  }

  @Test
  void theLetterOIsTheFigureNought() {
    assertThat(VerificationCode.typed("OoOoO-00000-00000-00000-000000"))
        .contains(new VerificationCode("0".repeat(26)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ",
        "7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ11",
        "8ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ1",
        "7UZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ1",
        "7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ'",
        "7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ1/"
      })
  void whatCanBeNoCodeIsNone(String typed) {
    assertThat(VerificationCode.typed(typed)).isEmpty();
    assertThat(VerificationCode.typed(null)).isEmpty();
    assertThat(VerificationCode.typed(PLAIN + " ".repeat(500))).isEmpty();
  }
}
