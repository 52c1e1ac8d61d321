package id.naskah.signature;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.Clocks;
import id.naskah.seal.SealCheck;
import id.naskah.signature.FakeGateway.Mood;
import id.naskah.signature.SignatoryState.Kind;
import id.naskah.signature.SigningOutcome.Reason;
import id.naskah.signature.SigningOutcome.Refused;
import id.naskah.signature.SigningOutcome.Signed;
import id.naskah.signature.SigningOutcome.Unknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The national gateway, as a fake made from what its public clients say. */
class GatewayTest {
  private static final Signatory SITI = new Signatory("siti", "Siti", "siti@example.go.id");

  @TempDir private Path folder;
  private FakeGateway fake;
  private Gateway gateway;
  private Path target;

  @BeforeEach
  void aGateway() throws Exception {
    TestSeal.speakEnglish();
    var clock = Clocks.at(Instant.now().toString());
    fake = new FakeGateway(folder, TestSeal.made(folder, clock));
    gateway = new Gateway(fake.settings("1"), clock);
    target = folder.resolve("target.pdf");
  }

  @AfterEach
  void itCloses() {
    fake.close();
  }

  @Test
  void whatItSignsIsTheLetter() throws Exception {
    assertThat(sign(FakeGateway.PASSPHRASE)).isEqualTo(new Signed(7));
    assertThat(SealCheck.of(target)).singleElement().matches(SealCheck.Found::isIntact);
    assertThat(fake.asked())
        .singleElement()
        .asString()
        .startsWith("Basic a2FudG9yOmthbnRvci1yYWhhc2lh {")
        .contains("\"email\":\"siti@example.go.id\"", "\"tampilan\":\"INVISIBLE\"");
  }

  @Test
  void aListSaysIdentityNumbers() throws Exception {
    Path list = Files.writeString(folder.resolve("identities"), "siti=7371012345678901\n");
    GatewaySettings plain = fake.settings("1");
    gateway =
        new Gateway(
            new GatewaySettings(
                plain.url(), plain.user(), plain.passwordFile(), list.toString(), "2", "1"),
            Clocks.at("2026-11-30T00:00:00Z"));
    sign(FakeGateway.PASSPHRASE);

    assertThat(fake.asked().get(0))
        .contains("\"nik\":\"7371012345678901\"")
        .doesNotContain("email");
  }

  @ParameterizedTest
  @CsvSource({
    "DISLIKES_PASSPHRASE, SECRET",
    "KNOWS_NOBODY, NOT_REGISTERED",
    "HAS_EXPIRED, CERTIFICATE",
    "DISLIKES_OFFICE, SETUP",
    "REPEATS_PASSPHRASE, OTHER"
  })
  void whatItRefusesIsToldBySort(Mood mood, Reason reason) {
    fake.is(mood);

    assertThat(sign(FakeGateway.PASSPHRASE))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.text()).doesNotContain(FakeGateway.PASSPHRASE);
            });
  }

  /** It was sent, and nobody can say what became of it: neither signed nor refused. */
  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {
        "LOSES_ANSWER",
        "IS_SLOW",
        "FAILS_WITHOUT_JSON",
        "FAILS_WITH_JSON",
        "SENDS_ANOTHER_LETTER",
        "SENDS_NO_FILE"
      })
  void whatHasNoClearAnswerIsUnknownAndAskedOnce(Mood mood) {
    fake.is(mood);

    assertThat(sign(FakeGateway.PASSPHRASE)).isInstanceOf(Unknown.class);
    assertThat(fake.asked()).hasSize(1);
  }

  @Test
  void aGatewayThatIsNotThereHasSignedNothing() {
    fake.close();

    assertThat(sign(FakeGateway.PASSPHRASE))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE));
    assertThat(gateway.state(SITI).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\":\"ISSUE\"} | READY",
        "{\"status\":\"ISSUE\",\"notAfter\":\"2999-01-01\"} | READY",
        "{\"status\":\"ISSUE\",\"not_after\":\"2001-01-01\"} | EXPIRED",
        "{\"status\":\"EXPIRED\"} | EXPIRED",
        "{\"status\":\"NOT_REGISTERED\",\"message\":\"User tidak terdaftar\"} | NONE",
        "{\"status\":\"WAITING_FOR_VERIFICATION\"} | NONE",
        "<html>Apache</html> | UNAVAILABLE",
        "{} | UNAVAILABLE"
      })
  void whetherSomebodyCanSignIsKnownBefore(String said, Kind kind) {
    fake.says(said);

    assertThat(gateway.state(SITI).kind()).isEqualTo(kind);
    assertThat(fake.signed()).isZero();
  }

  @Test
  void whoHasNoEmailHasNoCertificateThere() {
    assertThat(gateway.state(new Signatory("budi", "Budi", null)).kind()).isEqualTo(Kind.NONE);
  }

  /** A passphrase goes over no network in the open, and to no other host. */
  @ParameterizedTest
  @CsvSource({
    "http://esign.example.go.id",
    "ftp://127.0.0.1",
    "https://user@esign.example.go.id",
    "https://",
    "esign"
  })
  void anAddressThatIsNoneIsTold(String address) throws Exception {
    GatewaySettings plain = fake.settings("1");
    gateway =
        new Gateway(
            new GatewaySettings(address, plain.user(), plain.passwordFile(), "", "1", "1"),
            Clocks.at("2026-11-30T00:00:00Z"));

    assertThat(gateway.trouble().orElseThrow()).contains("none that is accepted: " + address);
    assertThat(gateway.state(SITI).kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(sign(FakeGateway.PASSPHRASE))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.SETUP));
  }

  /** What goes into the log when there is no answer. */
  @Test
  void whatFailsDoesNotTellThePassphrase() throws Exception {
    StringBuilder logged = new StringBuilder();
    for (Mood mood : List.of(Mood.LOSES_ANSWER, Mood.IS_SLOW)) {
      fake.is(mood);
      logged.append(failure()).append('\n');
    }
    fake.close();
    logged.append(failure());

    assertThat(logged.toString())
        .contains("HttpTimeoutException", "NotSent")
        .doesNotContain("r4h4sia", "kantor-rahasia");
  }

  private String failure() throws Exception {
    StringBuilder trace = new StringBuilder();
    try (Credentials credentials = Credentials.passphrase(FakeGateway.PASSPHRASE.toCharArray())) {
      new GatewayCalls(fake.settings("1"))
          .sign(
              new Identity("email", SITI.email()),
              new SigningRequest(7, TestSeal.letter(), SITI, credentials, target));
    } catch (IOException e) {
      for (Throwable each = e; each != null; each = each.getCause()) {
        trace.append(each.toString()).append('\n');
      }
    }
    return trace.toString();
  }

  @Test
  void credentialsLeaveNothingBehind() {
    char[] secret = FakeGateway.PASSPHRASE.toCharArray();
    Credentials credentials = Credentials.passphrase(secret);
    assertThat(credentials.toString()).isEqualTo("passphrase");
    assertThat(new SigningRequest(1, target, SITI, credentials, target).toString())
        .doesNotContain(FakeGateway.PASSPHRASE);
    credentials.close();

    assertThat(secret).containsOnly('\0');
  }

  private SigningOutcome sign(String passphrase) {
    try (Credentials credentials = Credentials.passphrase(passphrase.toCharArray())) {
      return gateway.sign(new SigningRequest(7, TestSeal.letter(), SITI, credentials, target));
    }
  }
}
