package id.naskah.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.judges.PdfJudge;
import id.naskah.judges.SignatureJudge;
import id.naskah.seal.PdfSeal.Said;
import id.naskah.seal.SealCheck.Found;
import id.naskah.seal.Stamp.WithoutMarker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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

  /** No time stamp, no signature: a letter is not sealed a little less than was configured. */
  @Test
  void withoutATimeStampThereIsNoSignature() throws Exception {
    try (FakeTimeStamps server = new FakeTimeStamps()) {
      TimeStamps stamps = stamps(server);
      byte[] anothers = new byte[0];
      for (byte[] answer : List.of(anothers, "<html>".getBytes(StandardCharsets.US_ASCII))) {
        server.answerInstead(answer);
        assertThatThrownBy(() -> sign(letter, key, "one", stamps)).isInstanceOf(IOException.class);
      }
    }
    TimeStamps gone =
        new TimeStampServer(java.net.URI.create("http://127.0.0.1:1/"), Duration.ofSeconds(2));
    assertThatThrownBy(() -> sign(letter, key, "one", gone)).isInstanceOf(IOException.class);
  }

  /** A stamp for something else, or for an earlier question, is none for this. */
  @Test
  void aTimeStampOfSomethingElseIsRefused() throws Exception {
    try (FakeTimeStamps server = new FakeTimeStamps()) {
      org.bouncycastle.tsp.TimeStampRequestGenerator asked =
          new org.bouncycastle.tsp.TimeStampRequestGenerator();
      asked.setCertReq(true);
      byte[] question =
          asked
              .generate(
                  org.bouncycastle.tsp.TSPAlgorithms.SHA256, new byte[32], java.math.BigInteger.TEN)
              .getEncoded();
      server.answerInstead(server.stamp(question));

      assertThatThrownBy(() -> sign(letter, key, "one", stamps(server)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("something else");
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
    assertThatThrownBy(() -> SealKey.pkcs12(two, TestKeys.PASSWORD, ""))
        .isInstanceOf(GeneralSecurityException.class)
        .hasMessageContaining("Several keys");
    assertThat(SealKey.pkcs12(two, TestKeys.PASSWORD, "b").subject()).contains("Segel b");
    assertThatThrownBy(() -> SealKey.pkcs12(two, TestKeys.PASSWORD, "c"))
        .hasMessageContaining("No such key");
    assertThatThrownBy(() -> SealKey.pkcs12(two, "salah".toCharArray(), "a"))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("salah");
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
