package id.naskah.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Judges;
import id.naskah.Office;
import id.naskah.PrintedLetter;
import id.naskah.Race;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Capacity;
import id.naskah.delegation.SubstitutionService;
import id.naskah.desk.DraftedLetter;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import id.naskah.seal.SealCheck;
import id.naskah.signature.Credentials;
import id.naskah.signature.SealedSigning;
import id.naskah.signature.Signatures;
import id.naskah.signature.SigningOrder;
import id.naskah.signature.SigningOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters with two signatories and the office's seal: each seal is in the file, or none is. */
@AlfrescoTest
class SeveralSignatoriesTest {
  private final Repository repository;
  private final DraftedLetter letter;
  @TempDir private Path folder;
  private Signatures seals;
  private Signing signing;
  private String id;

  SeveralSignatoriesTest(Repository repository) {
    this.repository = repository;
    this.letter = new DraftedLetter(repository);
  }

  @BeforeEach
  void aSeal() throws Exception {
    seals = SealedSigning.of(repository, folder);
    signing =
        new Signing(
            repository.bean("naskah.Transactions", Transactions.class),
            plans(),
            repository.bean(SigningPdf.class),
            seals,
            signed());
  }

  private void submitted(boolean together) throws IOException {
    id = letter.printed(repository.unique("Keputusan bersama"));
    submit(together);
  }

  private void submit(boolean together) {
    List<String> both =
        List.of("position:" + letter.headsPosition, "position:" + letter.secretarysPosition);
    letter.step(letter.clerk, "submit", "signatories", both, "together", together);
  }

  private Object sign(String user) {
    return AuthenticationUtil.runAs(
        () -> {
          try (Credentials none = Credentials.none()) {
            signing.sign(id, null, none);
          }
          return user;
        },
        user);
  }

  /** As who signs sees it. */
  private Map<String, Object> draft() {
    return letter.as(letter.head).get("/drafts/" + id).entry();
  }

  private Path file() throws IOException {
    byte[] file = letter.as(letter.clerk).download("/letters/" + id + "/content").body();
    return Files.write(folder.resolve("letter.pdf"), file);
  }

  private List<String> signings() {
    return letter
        .office
        .sql()
        .queryForList(
            "SELECT place || ' ' || state FROM naskah_signature WHERE letter = ? ORDER BY id",
            String.class,
            id);
  }

  private List<String> numbers() {
    return letter
        .office
        .sql()
        .queryForList(
            "SELECT event FROM naskah_number WHERE letter = ? ORDER BY serial, done_at",
            String.class,
            id);
  }

  private void assertSealedTwice() throws IOException {
    List<SealCheck.Found> seals = SealCheck.of(file());
    assertThat(seals).hasSize(2).allMatch(SealCheck.Found::isIntact);
    assertThat(seals.get(1).isWhole()).isTrue();
    assertThat(draft()).containsEntry("stage", "signed");
    assertThat(numbers()).containsExactly("reserved", "issued");
  }

  @Test
  void oneAfterTheOther() throws Exception {
    submitted(false);
    assertThatThrownBy(() -> sign(letter.secretary)).isInstanceOf(RuleViolation.class);

    sign(letter.head);

    Map<String, Object> between = draft();
    assertThat(between).containsEntry("stage", "signing").containsKey("letterNumber");
    assertThat(letter.as(letter.clerk).get("/letters/" + id).entry())
        .as("it has its number when all have signed")
        .containsEntry("status", "draft")
        .doesNotContainKey("letterNumber");
    assertThat(SealCheck.of(file())).isEmpty();
    assertThatThrownBy(() -> sign(letter.head)).isInstanceOf(RuleViolation.class);

    sign(letter.secretary);

    assertThat(draft()).containsEntry("letterNumber", between.get("letterNumber"));
    assertSealedTwice();
    assertThat(signings()).containsExactly("1 kept", "2 kept");
    byte[] pdf = Files.readAllBytes(file());
    assertThat(Judges.ofPdf(pdf, folder)).isEmpty();
    assertThat(Judges.ofSignatures(pdf, "PAdES-BASELINE-B", folder)).isEmpty();
  }

  @Test
  void twoAtOnceAreBothInTheFile() throws Exception {
    submitted(true);
    List<Callable<Object>> both = List.of(() -> sign(letter.head), () -> sign(letter.secretary));

    Race.atOnce(both);

    assertSealedTwice();
    assertThat(signings().stream().filter(job -> job.endsWith("kept")))
        .containsExactlyInAnyOrder("1 kept", "2 kept");
  }

  @Test
  void aSignatureInVainIsMadeAnew() throws Exception {
    submitted(true);
    SigningPlans.Plan plan = as(letter.secretary, () -> plans().make(id, null));
    Path ready = folder.resolve("ready.pdf");
    Path target = folder.resolve("target.pdf");
    seals.prepare("U", "letter", "Hal", plan.address(), plan.boxes(), PrintedLetter.FILE, ready);
    as(letter.secretary, () -> keepProof(plan, ready));
    SigningOrder order = new SigningOrder(id, plan.place(), "U", "letter", letter.secretary, ready);
    long job;
    try (Credentials none = Credentials.none()) {
      job = ((SigningOutcome.Signed) seals.sign(order, none, target)).job();
    }

    sign(letter.head);

    assertThat(as(letter.secretary, () -> signed().keep(plan, ready, target, job)))
        .as("the signature of the head is not in it")
        .isFalse();
    assertThat(signings()).containsExactly("2 dropped", "1 kept");
    sign(letter.secretary);
    assertSealedTwice();
  }

  private SigningPlans plans() {
    return repository.bean(SigningPlans.class);
  }

  private SignedLetters signed() {
    return repository.bean(SignedLetters.class);
  }

  private Path keepProof(SigningPlans.Plan plan, Path ready) {
    signed().keepProof(plan, ready);
    return ready;
  }

  private <T> T as(String user, Callable<T> work) {
    return repository.inTransactionAs(user, work);
  }

  @Test
  void whoComesSecondInTimeSignsWhatTheFirstHasSigned() throws Exception {
    submitted(true);

    sign(letter.secretary);
    sign(letter.head);

    assertSealedTwice();
    assertThat(signings()).containsExactly("2 kept", "1 kept");
  }

  @Test
  void whatTheSecondSendsBackIsSignedAnewByBoth() throws Exception {
    submitted(false);
    sign(letter.head);
    Object first = draft().get("letterNumber");
    assertThatThrownBy(
            () ->
                AuthenticationUtil.runAs(
                    () -> {
                      signing.bring(id, Files.newInputStream(PrintedLetter.FILE));
                      return null;
                    },
                    letter.secretary))
        .as("what somebody has signed is not replaced")
        .isInstanceOf(RuleViolation.class);

    letter.step(letter.secretary, "return", "reason", "Pasal 2 keliru");

    assertThat(numbers()).containsExactly("reserved", "givenUp");
    assertThat(signings()).containsExactly("1 dropped");
    assertThat(draft()).containsEntry("stage", "writing").doesNotContainKey("letterNumber");

    submit(false);
    sign(letter.head);
    assertThat(draft().get("letterNumber")).isNotNull().isNotEqualTo(first);
    sign(letter.secretary);
    assertThat(SealCheck.of(file())).hasSize(2);
    assertThat(numbers()).containsExactly("reserved", "givenUp", "reserved", "issued");
    assertThat(signings()).containsExactly("1 dropped", "1 kept", "2 kept");
  }

  @Test
  void whoStandsInSignsAsSuch() throws Exception {
    String acting = repository.createUser(repository.unique("plt"));
    LocalDate today = LocalDate.now(Office.ZONE);
    repository.inTransactionAs(
        "admin",
        () ->
            repository
                .bean(SubstitutionService.class)
                .plan(
                    Recipient.position(letter.secretarysPosition),
                    acting,
                    Capacity.PLT,
                    today,
                    today.plusDays(1),
                    "Jabatan kosong"));
    submitted(false);
    sign(letter.head);

    sign(acting);

    assertSealedTwice();
    assertThat(draft().get("steps").toString()).contains("doneBy=" + acting, "doneFor=plt");
    assertThat(SealCheck.says(file(), "Plt. Kepala " + letter.secretarysPosition)).isTrue();
  }
}
