package id.naskah.signature;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.Clocks;
import id.naskah.seal.SealCheck;
import id.naskah.signature.SignatoryState.Kind;
import id.naskah.signature.SigningOutcome.Reason;
import id.naskah.signature.SigningOutcome.Refused;
import id.naskah.signature.SigningOutcome.Signed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office's key: what is wrong with it is told when it is needed, and never stops anything. */
class OfficeSealTest {
  private static final Signatory SITI = new Signatory("siti", "Siti", null);

  @TempDir private Path folder;

  @BeforeEach
  void speakEnglish() {
    TestSeal.speakEnglish();
  }

  @Test
  void whatIsSetUpSeals() throws Exception {
    OfficeSeal seal = TestSeal.made(folder, Clocks.at(Instant.now().toString()));
    Path target = folder.resolve("target.pdf");

    assertThat(seal.trouble()).isEmpty();
    assertThat(seal.warning()).isEmpty();
    assertThat(seal.state(SITI))
        .satisfies(
            state -> {
              assertThat(state.kind()).isEqualTo(Kind.READY);
              assertThat(state.subject()).contains("Segel Kantor Contoh");
              assertThat(state.validUntil()).isAfter(Instant.now().plus(Duration.ofDays(390)));
            });
    assertThat(sign(seal, TestSeal.letter(), target)).isEqualTo(new Signed(3));
    assertThat(SealCheck.of(target)).singleElement().matches(SealCheck.Found::isIntact);
  }

  @Test
  void itsEndIsToldBefore() throws Exception {
    Instant soon = Instant.now().plus(Duration.ofDays(380));
    OfficeSeal seal = TestSeal.made(folder, Clocks.at(soon.toString()));
    assertThat(seal.state(SITI).kind()).isEqualTo(Kind.EXPIRES_SOON);
    assertThat(seal.state(SITI).canSign()).isTrue();
    assertThat(seal.warning().orElseThrow()).contains("expires on");
  }

  @Test
  void nothingIsSealedAfterItsEnd() throws Exception {
    Instant late = Instant.now().plus(Duration.ofDays(401));
    OfficeSeal seal = TestSeal.made(folder, Clocks.at(late.toString()));
    assertThat(seal.state(SITI).kind()).isEqualTo(Kind.EXPIRED);
    assertThat(sign(seal, TestSeal.letter(), folder.resolve("t.pdf")))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.CERTIFICATE));
  }

  @Test
  void whatIsWrongWithItIsTold() throws Exception {
    Path store = TestSeal.store(folder);
    Path password = TestSeal.password(folder);
    Path wrong = Files.writeString(folder.resolve("wrong"), "salah\n");
    Path absent = folder.resolve("absent");

    Path none = Files.writeString(folder.resolve("none.cfg"), "nama = kantor\n");
    Path noLibrary =
        Files.writeString(folder.resolve("device.cfg"), "name = x\nlibrary = /none/x.so\n");

    assertTrouble("No office seal", new SealSettings("PKCS12", "", "", "", "", ""));
    assertTrouble("absent is not there", TestSeal.settings(absent, password, ""));
    assertTrouble("absent is not there", TestSeal.settings(store, absent, ""));
    assertTrouble("wrong does not open it", TestSeal.settings(store, wrong, ""));
    assertTrouble("password is no PKCS#12 file", TestSeal.settings(password, password, ""));
    assertTrouble("server of time stamps", TestSeal.settings(store, password, "waktu"));
    assertTrouble("are there: office", of("PKCS12", store, password, "lain"));
    assertTrouble("has to be PKCS12 or PKCS11", of("PKCS#11", store, password, ""));
    assertTrouble("absent is not there", of("PKCS11", absent, password, ""));
    assertTrouble("Unknown keyword 'nama'", of("PKCS11", none, password, ""));
    assertTrouble("/none/x.so does not exist", of("PKCS11", noLibrary, password, ""));
  }

  private static SealSettings of(String type, Path store, Path password, String alias) {
    return new SealSettings(type, store.toString(), password.toString(), alias, "", "");
  }

  private static void assertTrouble(String words, SealSettings settings) {
    OfficeSeal seal = TestSeal.of(settings, Clocks.at(Instant.now().toString()));
    assertThat(seal.trouble().orElseThrow()).contains(words);
    assertThat(seal.state(SITI).text()).doesNotContain("/");
    assertThat(seal.state(SITI).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  /** An administrator who mends the password need not start Alfresco again. */
  @Test
  void aKeyIsReadAnewWhenItsFilesChange() throws Exception {
    Path store = TestSeal.store(folder);
    Path password = Files.writeString(folder.resolve("password"), "salah\n");
    OfficeSeal seal =
        TestSeal.of(TestSeal.settings(store, password, ""), Clocks.at(Instant.now().toString()));
    assertThat(seal.trouble()).isPresent();
    TestSeal.password(folder);
    Files.setLastModifiedTime(password, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(seal.trouble()).isEmpty();
  }

  @Test
  void withoutItsTimeStampALetterIsNotSealed() throws Exception {
    OfficeSeal seal =
        TestSeal.of(
            TestSeal.settings(
                TestSeal.store(folder), TestSeal.password(folder), "http://127.0.0.1:1/tsa"),
            Clocks.at(Instant.now().toString()));
    SigningOutcome outcome = sign(seal, TestSeal.letter(), folder.resolve("t.pdf"));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.UNAVAILABLE);
              assertThat(refused.text()).contains("was not reached", "keeps its number");
            });
    assertThat(seal.warning().orElseThrow()).contains("failed last at", "was not reached");
  }

  @Test
  void whatIsNoPdfIsNotSealed() throws Exception {
    OfficeSeal seal = TestSeal.made(folder, Clocks.at(Instant.now().toString()));
    Path none = Files.writeString(folder.resolve("none.pdf"), "bukan PDF");
    assertThat(sign(seal, none, folder.resolve("t.pdf")))
        .isEqualTo(new Refused(Reason.FILE, "it is no PDF, or a broken one"));
  }

  private static SigningOutcome sign(OfficeSeal seal, Path pdf, Path target) {
    return seal.sign(new SigningRequest(3, pdf, SITI, Credentials.none(), target));
  }
}
