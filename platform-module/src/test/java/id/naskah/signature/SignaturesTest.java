package id.naskah.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Judges;
import id.naskah.Race;
import id.naskah.audit.Audit;
import id.naskah.configuration.Configuration;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.fake.PlainOffice;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import id.naskah.seal.SealCheck;
import id.naskah.seal.Stamp;
import id.naskah.signature.FakeGateway.Mood;
import id.naskah.signature.SigningJob.State;
import id.naskah.signature.SigningOutcome.Reason;
import id.naskah.signature.SigningOutcome.Refused;
import id.naskah.signature.SigningOutcome.Signed;
import id.naskah.signature.SigningOutcome.Unknown;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Letters are signed once, whoever asks how often, and whatever breaks in between. */
@AlfrescoTest
class SignaturesTest {
  private static final String ADDRESS = "https://naskah.example.go.id/naskah/verify/abcdefghijklmn";

  private final Repository repository;
  private final Transactions transactions;
  private final JdbcTemplate jdbc;
  private final OfficeClock clock;
  private final String login;
  private final String letter = UUID.randomUUID().toString();

  @TempDir private Path folder;
  private OfficeSeal seal;
  private FakeGateway fake;
  private Path prepared;
  private Path target;
  private SignatureJobs jobs;

  SignaturesTest(Repository repository) {
    this.repository = repository;
    this.transactions = repository.bean("naskah.Transactions", Transactions.class);
    this.jdbc = repository.bean("naskah.JdbcTemplate", JdbcTemplate.class);
    this.clock = repository.bean(OfficeClock.class);
    this.login = repository.createUser(repository.unique("penandatangan"));
  }

  @BeforeEach
  void aLetterThatWaits() throws Exception {
    seal = TestSeal.made(folder, clock);
    fake = new FakeGateway(folder, seal);
    target = folder.resolve("target.pdf");
    jobs =
        new SignatureJobs(
            new SigningTable(jdbc), transactions, repository.bean(Audit.class), clock);
    prepared = folder.resolve("prepared.pdf");
    prepare(signatures("seal"), TestSeal.letter());
  }

  @AfterEach
  void itCloses() {
    fake.close();
  }

  private Signatures signatures(String provider) throws Exception {
    Configuration office = new PlainOffice().signing(provider, "Kaki surat resmi").done();
    return new Signatures(
        () -> office,
        new Providers(List.of(new NoSignature(), seal, new Gateway(fake.settings("1"), clock))),
        repository.bean("naskah.Signatories", Signatories.class),
        jobs,
        clock);
  }

  private void prepare(Signatures signatures, Path source) {
    List<Stamp.Box> boxes = List.of(new Stamp.Box(1, List.of("Ditandatangani secara elektronik")));
    signatures.prepare("U", "letter", "Undangan", ADDRESS, boxes, source, prepared);
  }

  private SigningOutcome sign(String provider) throws Exception {
    return sign(provider, prepared, target);
  }

  private SigningOutcome sign(String provider, Path pdf, Path to) throws Exception {
    SigningOrder order = new SigningOrder(letter, 1, "U", "letter", login, pdf);
    try (Credentials credentials = Credentials.passphrase(FakeGateway.PASSPHRASE.toCharArray())) {
      return signatures(provider).sign(order, credentials, to);
    }
  }

  private SigningJob job() {
    return jobs.of(letter).get(0);
  }

  @Test
  void theOfficeSealIsWhatTheJudgesWant() throws Exception {
    assertThat(sign("seal")).isInstanceOf(Signed.class);
    byte[] signed = Files.readAllBytes(target);
    assertThat(Judges.ofPdf(signed, folder)).isEmpty();
    assertThat(Judges.ofSignatures(signed, "PAdES-BASELINE-B", folder)).isEmpty();
  }

  @Test
  void whatIsSignedIsGivenAgainUntilItIsKept() throws Exception {
    Signed signed = (Signed) sign("seal");
    byte[] first = Files.readAllBytes(target);
    Path again = folder.resolve("again.pdf");
    assertThat(sign("seal", prepared, again)).isEqualTo(signed);
    assertThat(again).hasBinaryContent(first);
    assertThat(sign("seal", TestSeal.letter(), again))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.ALREADY));

    transactions.inNew(
        () -> {
          signatures("seal").kept(signed.job());
          return null;
        });
    assertThat(job().state()).isEqualTo(State.KEPT);
    assertThat(file(signed.job())).isZero();
    assertThat(sign("seal")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> jobs.kept(signed.job())).isInstanceOf(RuleViolation.class);

    transactions.inNew(
        () -> {
          signatures("seal").drop(letter, "Diubah");
          return null;
        });
    assertThat(sign("seal")).isInstanceOf(Signed.class);
  }

  private int file(long job) {
    return jdbc.queryForObject(
        "SELECT coalesce(length(file), 0) FROM naskah_signature WHERE id = ?", Integer.class, job);
  }

  @Test
  void ofManyAtOnceOneSigns() throws Exception {
    List<Callable<SigningOutcome>> all =
        IntStream.range(0, 6)
            .<Callable<SigningOutcome>>mapToObj(
                i -> () -> sign("gateway", prepared, folder.resolve("at-once-" + i)))
            .toList();
    List<SigningOutcome> outcomes = Race.atOnce(all);
    assertThat(fake.signed()).isEqualTo(1);
    assertThat(outcomes).filteredOn(Signed.class::isInstance).isNotEmpty();
    assertThat(outcomes).noneMatch(Unknown.class::isInstance);
    assertThat(jobs.of(letter)).hasSize(1);
  }

  @Test
  void whatIsUnknownIsNeverSentAgain() throws Exception {
    fake.is(Mood.LOSES_ANSWER);
    assertThat(sign("gateway")).isInstanceOf(Unknown.class);
    fake.is(Mood.SIGNS);
    assertThat(sign("gateway")).isInstanceOf(Unknown.class);
    assertThat(fake.asked()).hasSize(1);
    assertThat(job().state()).isEqualTo(State.UNKNOWN);
    assertThat(jobs.unknown(1000)).extracting(SigningJob::letter).contains(letter);
    Reconciling reconciling =
        new Reconciling(
            new Providers(List.of(new NoSignature(), seal, new Gateway(fake.settings("1"), clock))),
            jobs);
    assertThat(reconciling.ask(job().id(), target)).isInstanceOf(Unknown.class);
    assertThat(fake.asked()).hasSize(1);
  }

  @Test
  void aFileThatWasFoundEndsTheDoubt() throws Exception {
    fake.is(Mood.LOSES_ANSWER);
    sign("gateway");
    Reconciling reconciling =
        new Reconciling(
            new Providers(List.of(new NoSignature(), seal, new Gateway(fake.settings("1"), clock))),
            jobs);
    long id = job().id();
    Path found = folder.resolve("found.pdf");
    seal.sign(
        new SigningRequest(
            id, prepared, new Signatory(login, "Siti", null), Credentials.none(), found));
    assertThat(reconciling.found(id, prepared, prepared)).isInstanceOf(Refused.class);
    assertThat(reconciling.found(id, TestSeal.letter(), found)).isInstanceOf(Refused.class);
    assertThat(job().state()).isEqualTo(State.UNKNOWN);
    assertThat(reconciling.found(id, prepared, found)).isEqualTo(new Signed(id));
    assertThat(sign("gateway")).isEqualTo(new Signed(id));
    assertThat(SealCheck.of(target)).hasSize(1);
  }

  @Test
  void whoFoundOutThatNothingWasSignedFreesThePlace() throws Exception {
    fake.is(Mood.FAILS_WITHOUT_JSON);
    sign("gateway");
    jobs.giveUp(job().id(), "Administrator gerbang: tidak ada tanda tangan");
    assertThat(job().state()).isEqualTo(State.REFUSED);
    assertThatThrownBy(() -> jobs.giveUp(job().id(), "lagi")).isInstanceOf(RuleViolation.class);
    fake.is(Mood.SIGNS);
    assertThat(sign("gateway")).isInstanceOf(Signed.class);
    assertThat(jobs.of(letter)).hasSize(2);
  }

  /** As a server leaves it that was killed while it signed. */
  @Test
  void whatWasCutOffIsDoneAgainWhereThatHarmsNobody() throws Exception {
    cutOff("seal", Duration.ofSeconds(10));
    assertThat(sign("seal")).isInstanceOf(Refused.class);
    cutOff("seal", Duration.ofMinutes(2));
    assertThat(sign("seal")).isInstanceOf(Signed.class);
    assertThat(jobs.of(letter)).hasSize(1);
  }

  @Test
  void whatWasCutOffAtTheGatewayIsUnknown() throws Exception {
    cutOff("gateway", Duration.ofMinutes(2));
    assertThat(sign("gateway"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.ALREADY));
    cutOff("gateway", Duration.ofMinutes(6));
    assertThat(sign("gateway")).isInstanceOf(Unknown.class);
    assertThat(fake.asked()).isEmpty();
    assertThat(jobs.unknown(1000)).extracting(SigningJob::letter).contains(letter);
  }

  private void cutOff(String provider, Duration ago) {
    Timestamp then = Timestamp.from(clock.now().minus(ago));
    transactions.inNew(
        () -> {
          jdbc.update("DELETE FROM naskah_signature WHERE letter = ?", letter);
          return jdbc.update(
              "INSERT INTO naskah_signature (letter, place, provider, signatory, sha256, state,"
                  + " begun_at, changed_at) VALUES (?, 1, ?, ?, ?, 'asked', ?, ?)",
              letter,
              provider,
              login,
              "0".repeat(64),
              then,
              then);
        });
  }

  @Test
  void withoutAnyProviderTheCodeIsAllThereIs() throws Exception {
    assertThat(sign("none")).isInstanceOf(Signed.class);
    assertThat(target).hasSameBinaryContentAs(prepared);
    assertThat(Judges.ofPdf(Files.readAllBytes(target), folder)).isEmpty();
  }

  @Test
  void aProviderThatIsNotThereIsTold() throws Exception {
    assertThat(sign("notaris"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.SETUP));
    assertThat(jobs.of(letter)).isEmpty();
    assertThat(signatures("notaris").state("U", null, login).canSign()).isFalse();
  }

  @Test
  void aFileThatCannotBeSignedIsRefusedByName() throws Exception {
    assertThatThrownBy(() -> prepare(signatures("seal"), prepared.resolveSibling("prepared.pdf")))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> assertThat(refused.key()).isEqualTo("naskah.pdf.marked"));
  }

  /** Whatever became of it: neither in the table nor in what is said. */
  @Test
  void thePassphraseIsNowhereAfterwards() throws Exception {
    StringBuilder left = new StringBuilder();
    for (Mood mood : Mood.values()) {
      fake.is(mood);
      left.append(sign("gateway")).append('\n');
      String free = "UPDATE naskah_signature SET state = 'dropped' WHERE letter = ?";
      transactions.inNew(() -> jdbc.update(free, letter));
    }
    jdbc.queryForList("SELECT * FROM naskah_signature WHERE letter = ?", letter)
        .forEach(row -> left.append(row).append('\n'));
    assertThat(fake.asked().size()).isEqualTo(Mood.values().length);
    for (String trace :
        List.of(FakeGateway.PASSPHRASE, "r4h4sia", "kantor-rahasia", "segel-rahasia")) {
      assertThat(left.toString()).doesNotContain(trace);
    }
  }
}
