package id.naskah.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.judges.PdfJudge;
import id.naskah.judges.SignatureJudge;
import id.naskah.seal.PdfSeal.Said;
import id.naskah.seal.SealCheck.Found;
import id.naskah.seal.SealKeyRefusal.Reason;
import id.naskah.seal.Stamp.WithoutMarker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures as others see them: veraPDF for PDF/A, DSS for PAdES. */
class PdfSealTest {
  private static final String B = "PAdES-BASELINE-B";
  private static final String T = "PAdES-BASELINE-T";

  @TempDir private Path folder;
  private Path letter;
  private SealKey key;

  @BeforeEach
  void aLetterAndAKey() throws Exception {
    letter = folder.resolve("letter.pdf");
    try (TestLetter source = new TestLetter()) {
      source.lines(8).place(1, 72).place(2, 330);
      LetterPdf.make(
          source.save(folder.resolve("source.pdf")),
          LetterPdfTest.stamp(WithoutMarker.REFUSE, 1, 2),
          LetterPdfTest.made(),
          letter);
    }
    key = key("RSA");
  }

  @Test
  void aSealedLetterIsPadesAndStillPdfA() throws Exception {
    Path signed = sign(letter, key, "one", null);

    assertThat(SignatureJudge.problems(signed, B)).isEmpty();
    assertThat(PdfJudge.problems(signed)).isEmpty();
    assertThat(SealCheck.of(signed))
        .containsExactly(
            new Found(
                "C=ID,O=Kantor Contoh,CN=Segel RSA",
                LetterPdfTest.made().toInstant(),
                true,
                true,
                false));
    assertThat(SealCheck.haveSameWords(letter, signed)).isTrue();
  }

  @Test
  void keysOnCurvesSignToo() throws Exception {
    Path signed = sign(letter, key("EC"), "one", null);

    assertThat(SignatureJudge.problems(signed, B)).isEmpty();
    assertThat(SealCheck.of(signed)).allMatch(Found::isIntact);
  }

  @Test
  void oneSignatureFollowsTheOther() throws Exception {
    Path first = sign(letter, key, "one", null);
    Path second = sign(first, key("EC"), "two", null);

    assertThat(Files.mismatch(first, second)).isEqualTo(Files.size(first));
    assertThat(SignatureJudge.problems(second, B)).isEmpty();
    assertThat(PdfJudge.problems(second)).isEmpty();
    assertThat(SealCheck.of(second)).hasSize(2).allMatch(Found::isIntact);
    assertThat(SealCheck.of(second)).extracting(Found::isWhole).containsExactly(false, true);
  }

  @Test
  void aServerOfTimeStampsMakesItBT() throws Exception {
    try (FakeTimeStamps server = new FakeTimeStamps()) {
      Path signed = sign(letter, key, "one", stamps(server));

      assertThat(SignatureJudge.problems(signed, T)).isEmpty();
      assertThat(PdfJudge.problems(signed)).isEmpty();
      assertThat(SealCheck.of(signed)).allMatch(Found::isTimed);
    }
  }

  @Test
  void anAlteredByteIsFound() throws Exception {
    Path signed = sign(letter, key, "one", null);
    byte[] bytes = Files.readAllBytes(signed);
    int at = indexOf(bytes, "IEC61966-2.1");
    bytes[at]++;
    Path altered = Files.write(folder.resolve("altered.pdf"), bytes);

    assertThat(SealCheck.of(altered)).extracting(Found::isIntact).containsExactly(false);
    assertThat(SignatureJudge.problems(altered, B)).contains("The signature is not intact");
  }

  @Test
  void whatWasAddedAfterwardsIsSeen() throws Exception {
    Path signed = sign(letter, key, "one", null);
    Path longer = Files.copy(signed, folder.resolve("longer.pdf"));
    Files.writeString(longer, "\n% more\n", java.nio.file.StandardOpenOption.APPEND);

    assertThat(SealCheck.of(longer)).extracting(Found::isWhole).containsExactly(false);
  }

  @Test
  void aSignedLetterGetsNoSecondFoot() throws Exception {
    Path signed = sign(letter, key, "one", null);

    assertThatThrownBy(
            () ->
                LetterPdf.make(
                    signed,
                    LetterPdfTest.stamp(WithoutMarker.FOOT, 1),
                    LetterPdfTest.made(),
                    folder.resolve("twice.pdf")))
        .isInstanceOf(PdfRefusal.class)
        .hasMessage("SIGNED");
  }

  @Test
  void keysThatCannotSignAreRefused() throws Exception {
    Path two = TestKeys.pkcs12(folder.resolve("two.p12"), "RSA", "a", "b");
    assertRefused(Reason.SEVERAL, "a, b", two, TestKeys.PASSWORD, "");
    assertThat(SealKey.pkcs12(two, TestKeys.PASSWORD, "b").subject()).contains("Segel b");
    assertRefused(Reason.NO_KEY, "a, b", two, TestKeys.PASSWORD, "c");
    assertRefused(Reason.PASSWORD, two.toString(), two, "salah".toCharArray(), "a");
    assertRefused(Reason.FORMAT, letter.toString(), letter, TestKeys.PASSWORD, "a");
    Path absent = folder.resolve("absent.p12");
    assertRefused(Reason.FILE, absent.toString(), absent, TestKeys.PASSWORD, "a");
  }

  private static void assertRefused(
      Reason reason, String detail, Path store, char[] password, String alias) {
    assertThatThrownBy(() -> SealKey.pkcs12(store, password, alias))
        .isInstanceOfSatisfying(
            SealKeyRefusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.detail()).isEqualTo(detail);
              assertThat(refusal.getMessage()).doesNotContain("salah");
            });
  }

  private static TimeStamps stamps(FakeTimeStamps server) {
    return new TimeStampServer(server.address(), Duration.ofSeconds(20));
  }

  private SealKey key(String algorithm) throws Exception {
    Path file = folder.resolve(algorithm + ".p12");
    return SealKey.pkcs12(TestKeys.pkcs12(file, algorithm, algorithm), TestKeys.PASSWORD, "");
  }

  private Path sign(Path pdf, SealKey with, String name, TimeStamps stamps) throws Exception {
    Path target = folder.resolve("signed-" + name + ".pdf");
    PdfSeal.sign(pdf, with, new Said("Maria Lestari", ""), stamps, LetterPdfTest.made(), target);
    return target;
  }

  private static int indexOf(byte[] bytes, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    throw new AssertionError(text);
  }
}
