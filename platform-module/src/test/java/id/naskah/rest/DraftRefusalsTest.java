package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.docx.Merged;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.template.Documents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody can do with a letter that the office writes. */
@AlfrescoTest
class DraftRefusalsTest {
  private final DraftHands hands;

  DraftRefusalsTest(Repository repository) {
    this.hands = new DraftHands(repository);
  }

  @BeforeEach
  void aDraft() {
    hands.draft();
  }

  @ParameterizedTest
  @CsvSource({
    "user:nobody-of-that-name, signatories",
    "unit:X, signatories",
    "position:NONE, signatories",
    "budi, signatories",
    "'', signatories"
  })
  void aChainThatCannotBe(String official, String field) {
    List<String> officials = official.isEmpty() ? List.of() : List.of(official);

    assertThat(hands.step(hands.clerk, "submit", "signatories", officials).refusal(400))
        .contains(field);
  }

  @Test
  void whatIsRefused() {
    assertThat(
            hands
                .step(
                    hands.clerk,
                    "submit",
                    "initials",
                    List.of(hands.head),
                    "signatories",
                    List.of(hands.head))
                .refusal(400))
        .contains("twice");
    assertThat(hands.step(hands.clerk, "submit").refusal(400)).contains("chains.csv");
    assertThat(hands.step(hands.clerk, "stamp").refusal(400)).contains("action");
    assertThat(hands.clerk.put(hands.path(), Map.of()).refusal(400)).contains("action");
    assertThat(
            hands
                .step(hands.stranger, "submit", "signatories", List.of(hands.secretary))
                .refusal(404))
        .isNotBlank();
    assertThat(hands.stranger.get(hands.path()).refusal(404)).isNotBlank();
    assertThat(hands.clerk.get("/drafts/" + DraftHands.NOBODY).refusal(404)).isNotBlank();
    assertThat(hands.clerk.get("/drafts?box=all").refusal(400)).contains("toInitial");
    assertThat(hands.step(hands.clerk, "takeBack", "reason", "x").refusal(409))
        .contains("no official");
  }

  @ParameterizedTest
  @CsvSource({"subject, ''", "classification, ''", "kind, ''"})
  void whatIsNotCompleteIsGivenToNobody(String field, String value) {
    hands.draft(field, value);

    assertThat(
            hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).refusal(400))
        .contains(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'{\"action\": \"initial\"'|line 1, column 21",
        "'{\"action\": \"initial\"} {}'|line 1, column 23",
        "[]|JSON object",
        "initial|line 1, column 1"
      })
  void aBodyThatIsNoJson(String body, String words) {
    assertThat(hands.clerk.raw("PUT", hands.path(), body).refusal(400))
        .startsWith("body: ")
        .contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"passphrase", "oneTimeCode"})
  void aSecretThatIsNoTextIsNotRepeated(String field) {
    hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).entry();

    assertThat(hands.step(hands.secretaryOf, "sign", field, List.of("semut")).refusal(400))
        .contains(field)
        .doesNotContain("semut");
  }

  /** What it answers is printed on it when it is signed. */
  @Test
  void initialsFallWhenItAnswersAnotherLetter() {
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();
    String other =
        (String) hands.clerk.register(hands.office.unitA(), "subject", "Surat lain").get("id");
    hands
        .clerk
        .post("/letters/" + hands.id() + "/relations", Map.of("kind", "repliesTo", "letter", other))
        .entry();

    assertThat(hands.step(hands.secretaryOf, "sign").refusal(409)).contains("changed");
    assertThat(hands.clerk.get(hands.path()).entry()).containsEntry("stage", "initialling");

    hands.step(hands.headOf, "initial").entry();
    hands.clerk.put("/letters/" + other, Map.of("subject", "Surat lain lagi")).entry();
    assertThat(hands.step(hands.secretaryOf, "sign").refusal(409)).contains("changed");
  }

  /** Its code stands on a PDF that is not signed yet. */
  @Test
  void nobodyIsToldItsCodeNorEndsItWhileItIsBeingSigned() {
    hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).entry();
    // Nothing here makes a PDF of its text; number and code are taken by then.
    assertThat(hands.step(hands.secretaryOf, "sign").refusal(409)).contains("PDF");
    Long code =
        hands
            .office
            .sql()
            .queryForObject(
                "SELECT id FROM naskah_verification WHERE letter = ? AND state = 'prepared'",
                Long.class,
                hands.id());

    assertThat(hands.clerk.get("/letters/" + hands.id() + "/verifications").entries()).isEmpty();
    assertThat(hands.clerk.get("/verifications/" + code).status()).isEqualTo(404);
    assertThat(hands.clerk.get("/verifications/" + code + "/content").status()).isEqualTo(404);
    assertThat(
            hands
                .clerk
                .put("/verifications/" + code, Map.of("status", "revoked", "reason", "x"))
                .refusal(404))
        .isNotBlank();
  }

  private void upload(byte[] docx) {
    hands.clerk.upload("/letters/" + hands.id() + "/content", Merged.MIMETYPE, docx).entry();
  }

  @Test
  void aDocumentThatCouldNotBeSignedIsGivenToNobody() {
    upload("no zip".getBytes(StandardCharsets.UTF_8));

    assertThat(
            hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).refusal(400))
        .contains("no Word document");
    assertThat(hands.clerk.get(hands.path()).entry()).containsEntry("stage", "writing");
  }

  @Test
  void noNumberIsTakenWhileThereIsATrackedChange() {
    upload(Documents.tracked());
    hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).entry();

    assertThat(hands.step(hands.secretaryOf, "sign").refusal(400)).contains("tracked change");
    assertThat(
            hands
                .office
                .sql()
                .queryForList(
                    "SELECT serial FROM naskah_number WHERE letter = ?", Long.class, hands.id()))
        .isEmpty();
  }

  /** They may correct it, and so write it; that does not let them pass over others. */
  @Test
  void anOfficialGivesItNoOtherWay() {
    hands.submitted();

    assertThat(
            hands
                .step(
                    hands.headOf, "changeChain", "signatories", List.of(hands.head), "reason", "x")
                .refusal(403))
        .contains("initial or sign");
    assertThat(hands.step(hands.headOf, "takeBack", "reason", "x").status()).isEqualTo(403);
    assertThat(hands.headOf.get(hands.path()).entry())
        .containsEntry("mine", List.of("initial", "return"));

    hands.step(hands.headOf, "return", "reason", "Perbaiki").entry();
    assertThat(hands.step(hands.headOf, "submit", "signatories", List.of(hands.head)).status())
        .isEqualTo(403);
    assertThat(hands.headOf.get(hands.path()).entry()).containsEntry("mine", List.of());
    hands.submitted();
  }

  @Test
  void theSubjectOfALetterOfAHigherLevelIsNotPrinted() {
    Map<String, Object> other =
        hands.clerk.register(
            hands.office.unitA(),
            "subject",
            "Pemeriksaan pegawai",
            "letterNumber",
            "R-77/2026",
            "security",
            "restricted");
    upload(Documents.answering());
    hands
        .clerk
        .post(
            "/letters/" + hands.id() + "/relations",
            Map.of("kind", "repliesTo", "letter", other.get("id")))
        .entry();
    hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).entry();

    assertThat(printed()).contains("R-77/2026").doesNotContain("Pemeriksaan pegawai");

    hands.step(hands.clerk, "takeBack", "reason", "x").entry();
    hands.clerk.put("/letters/" + hands.id(), Map.of("security", "restricted")).entry();
    hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).entry();
    assertThat(printed()).contains("R-77/2026").contains("Pemeriksaan pegawai");
  }

  private String printed() {
    return Documents.text(
        hands.secretaryOf.download("/draft-documents/" + hands.id() + "/content").body());
  }
}
