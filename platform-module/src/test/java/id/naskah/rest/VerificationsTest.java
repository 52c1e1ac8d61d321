package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.Hashes;
import id.naskah.verification.CheckCounts;
import id.naskah.verify.http.Reply;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of letters: who gives and ends them, and what anybody learns who has one. */
@AlfrescoTest
class VerificationsTest {
  private static final String UNKNOWN = "00000-00000-00000-00000-000000";

  private final Repository repository;
  private final Office office;
  private final VerifiedLetters letters;
  private final Client clerk;
  private final Client stranger;

  VerificationsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.letters = new VerifiedLetters(repository, office);
    this.clerk = letters.clerk();
    this.stranger = new Client(repository, office.clerkB());
  }

  private Reply step(Object id, String status, String reason) {
    return clerk.put("/verifications/" + id, Map.of("status", status, "reason", reason));
  }

  @Test
  void aCodeIsKnownToAnybodyFromTheMomentItsFileIs() throws Exception {
    String letter = letters.letter("subject", "Undangan <rapat> & \"makan\"");
    Map<String, Object> prepared = letters.prepared(letter);
    Object code = prepared.get("code");
    assertThat(prepared)
        .containsEntry("status", "prepared")
        .containsEntry("isPublic", false)
        .doesNotContainKey("sha256");
    assertThat((String) prepared.get("address")).endsWith("/s/naskah/verify/" + code);
    assertThat(letters.verdict(code)).isEqualTo("unknown");
    Map<String, String> genuine = Map.of("status", "genuine");
    String path = "/verifications/" + prepared.get("id");
    assertThat(clerk.put(path, genuine).refusal(409)).contains("PDF");
    clerk.upload("/letters/" + letter + "/content", "text/plain", new byte[] {'a'}).entry();
    assertThat(clerk.put(path, genuine).status()).isEqualTo(409);
    clerk.upload("/letters/" + letter + "/content", "application/pdf", VerifiedLetters.PDF).entry();
    String sha256 = Hashes.of(new ByteArrayInputStream(VerifiedLetters.PDF));
    assertThat(clerk.put(path, genuine).entry())
        .containsEntry("status", "genuine")
        .containsEntry("isPublic", true)
        .containsEntry("sha256", sha256)
        .containsEntry("size", VerifiedLetters.PDF.length)
        .containsEntry("sealedBy", office.clerkA());
    assertThat(clerk.put(path, genuine).status()).isEqualTo(409);

    Object number = clerk.get("/letters/" + letter).entry().get("letterNumber");
    assertThat(letters.json(String.valueOf(code).toLowerCase(Locale.ROOT).replace("-", "")))
        .containsEntry("verdict", "genuine")
        .containsEntry("number", number)
        .containsEntry("subject", "Undangan <rapat> & \"makan\"")
        .containsEntry(
            "signatories", List.of(Map.of("name", "Sri Wahyuni", "post", "Sekretaris Daerah")))
        .containsEntry("sha256", sha256)
        .containsEntry("recordKept", true)
        .doesNotContainKeys("letter", "id", "recipients", "reason");
    assertThat(letters.page(code, "id-ID"))
        .contains(
            "Asli", "Sekretaris Daerah", sha256, "Undangan &lt;rapat&gt; &amp; &quot;makan&quot;")
        .doesNotContain("<rapat>");
    assertThat(letters.page(code, "en-GB")).contains("Genuine", "What the letter must say");
    assertThat(Audited.about(repository, letter))
        .contains("code issued " + code, "code sealed " + code + " " + sha256);
  }

  @Test
  void whatIsRevokedSaysSoAtOnceAndNotWhy() {
    String letter = letters.letter();
    Map<String, Object> code = letters.genuine(letter);
    assertThat(step(code.get("id"), "revoked", "").refusal(400)).startsWith("reason: ");

    assertThat(step(code.get("id"), "revoked", "Salah tujuan").entry())
        .containsEntry("status", "revoked")
        .containsEntry("reason", "Salah tujuan")
        .containsEntry("endedBy", office.clerkA())
        .containsEntry("may", List.of());
    assertThat(letters.json(code.get("code")))
        .containsEntry("verdict", "revoked")
        .containsKey("ended")
        .containsKey("number");
    assertThat(letters.page(code.get("code"), "en")).contains("Revoked").doesNotContain("Salah");
    assertThat(step(code.get("id"), "revoked", "Lagi").refusal(409)).contains("revoked");
    assertThat(step(code.get("id"), "genuine", "Lagi").status()).isEqualTo(409);
    Object another = letters.genuine(letter).get("code");
    assertThat(letters.verdict(another)).isEqualTo("genuine");
    assertThat(letters.verdict(code.get("code"))).isEqualTo("revoked");
    assertThat(clerk.get(VerifiedLetters.codes(letter)).entries())
        .extracting(each -> each.get("status"))
        .containsExactly("genuine", "revoked");
    assertThat(Audited.about(repository, letter))
        .contains("code revoked " + code.get("code") + ": Salah tujuan");
  }

  @Test
  void whatIsSupersededLeadsToTheNewerOneAsLongAsThatMayBeTold() {
    Map<String, Object> old = letters.genuine(letters.letter());
    String newer = letters.letter();
    Map<String, Object> code = letters.genuine(newer);
    String path = "/verifications/" + old.get("id");
    Map<String, Object> by =
        Map.of("status", "superseded", "reason", "Ralat", "by", code.get("code"));
    assertThat(clerk.put(path, Map.of("status", "superseded", "reason", "x")).refusal(400))
        .startsWith("by: ");
    assertThat(
            clerk
                .put(path, Map.of("status", "superseded", "reason", "x", "by", old.get("code")))
                .refusal(400))
        .startsWith("by: ");
    assertThat(
            clerk
                .put(path, Map.of("status", "revoked", "reason", "x", "by", code.get("code")))
                .refusal(400))
        .startsWith("by: ");

    assertThat(clerk.put(path, by).entry())
        .containsEntry("status", "superseded")
        .containsEntry("supersededBy", code.get("code"));
    assertThat(letters.json(old.get("code")))
        .containsEntry("verdict", "superseded")
        .extractingByKey("supersededBy")
        .asString()
        .contains(code.get("code").toString(), code.get("number").toString());
    assertThat(letters.page(old.get("code"), "id"))
        .contains("href=\"" + code.get("code") + "\"", "Penggantinya");

    clerk.put("/letters/" + newer, Map.of("security", "secret")).entry();
    assertThat(letters.json(old.get("code")))
        .containsEntry("verdict", "superseded")
        .doesNotContainKey("supersededBy");
    assertThat(letters.page(old.get("code"), "id"))
        .doesNotContain(code.get("code").toString(), code.get("number").toString());
  }

  @Test
  void aVoidLetterIsRevokedAndAReplacedOneSuperseded() {
    String plain = letters.letter();
    Object revoked = letters.genuine(plain).get("code");
    clerk.put("/letters/" + plain, Map.of("status", "void", "reason", "Keliru")).entry();
    assertThat(letters.verdict(revoked)).isEqualTo("revoked");
    assertThat(clerk.get(VerifiedLetters.codes(plain)).entries().get(0))
        .containsEntry("reason", "Keliru");

    String replaced = letters.letter();
    Object superseded = letters.genuine(replaced).get("code");
    String newer = letters.letter();
    Object code = letters.genuine(newer).get("code");
    Map<String, String> by = Map.of("status", "void", "reason", "Ralat", "replacedBy", newer);
    clerk.put("/letters/" + replaced, by).entry();
    assertThat(letters.json(superseded))
        .containsEntry("verdict", "superseded")
        .extractingByKey("supersededBy")
        .asString()
        .contains(code.toString());
  }

  /** The letter that takes the place of a void one may get its code later. */
  @Test
  void whatTakesThePlaceOfAVoidLetterIsNamedOnceItIsSealed() {
    String replaced = letters.letter();
    Object old = letters.genuine(replaced).get("code");
    String newer = letters.letter();
    Map<String, String> by = Map.of("status", "void", "reason", "Ralat", "replacedBy", newer);
    clerk.put("/letters/" + replaced, by).entry();
    assertThat(letters.verdict(old)).isEqualTo("revoked");

    Object code = letters.genuine(newer).get("code");
    assertThat(letters.json(old))
        .containsEntry("verdict", "superseded")
        .extractingByKey("supersededBy")
        .asString()
        .contains(code.toString());
  }

  @Test
  void theSubjectIsToldOfOrdinaryLettersOnly() {
    String letter = letters.letter("subject", "Mutasi pegawai");
    Object code = letters.genuine(letter).get("code");
    assertThat(letters.json(code)).containsEntry("subject", "Mutasi pegawai");
    clerk.put("/letters/" + letter, Map.of("security", "restricted")).entry();
    assertThat(letters.json(code)).containsEntry("verdict", "genuine").doesNotContainKey("subject");
    assertThat(
            office
                .sql()
                .queryForList(
                    "SELECT subject FROM naskah_verification WHERE letter = ?",
                    String.class,
                    letter))
        .containsOnlyNulls();
    Map<String, String> lower = Map.of("security", "ordinary", "reason", "Diumumkan");
    clerk.post("/letters/" + letter + "/declassifications", lower).entry();
    assertThat(letters.json(code)).containsEntry("subject", "Mutasi pegawai");
  }

  @Test
  void whoMayNotWriteTheLetterChangesNothingAndOthersLearnOfNothing() {
    String letter = letters.letter();
    Object id = letters.genuine(letter).get("id");
    Map<String, String> revoke = Map.of("status", "revoked", "reason", "x");
    String none = "/letters/00000000-0000-0000-0000-000000000000/verifications";
    Map<String, String> who = Map.of("signatory", "Saya");

    assertThat(stranger.get(VerifiedLetters.codes(letter)).status()).isEqualTo(404);
    assertThat(stranger.get(none).status()).isEqualTo(404);
    assertThat(stranger.get("/letters/x/verifications").status()).isEqualTo(404);
    assertThat(stranger.post(VerifiedLetters.codes(letter), who).status()).isEqualTo(404);
    assertThat(stranger.put("/verifications/" + id, revoke).refusal(404))
        .isEqualTo(
            stranger
                .put("/verifications/999999999", revoke)
                .refusal(404)
                .replace("999999999", id.toString()));
    assertThat(stranger.get("/verifications/" + id + "/content").status()).isEqualTo(404);
    assertThat(clerk.get("/verifications/" + id).entry()).containsEntry("status", "genuine");
    assertThat(clerk.download("/verifications/" + id + "/content").body())
        .startsWith(0x89, 'P', 'N', 'G');
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', 'signatory: '",
    "'{\"signatory\": \" \"}', 'signatory: '",
    "'{\"signatory\": 3}', 'signatory: '",
    "'{\"signatory\": \"a\\tb\"}', 'signatory: '",
    "'{\"signatory\": \"a\", \"post\": \"b\\nc\"}', 'post: '",
    "'{\"signatory\": \"a\", \"number\": \"1\"}', 'number: '"
  })
  void whatIsWrongIsNamedByItsField(String body, String said) {
    assertThat(clerk.raw("POST", VerifiedLetters.codes(letters.letter()), body).refusal(400))
        .startsWith(said);
  }

  @Test
  void draftsIncomingAndVoidLettersGetNone() {
    Map<String, String> who = Map.of("signatory", "Sri");
    String draft = letters.letter("status", "draft");
    Object incoming = clerk.register(office.unitA()).get("id");
    String gone = letters.letter();
    clerk.put("/letters/" + gone, Map.of("status", "void", "reason", "Keliru")).entry();
    for (Object letter : List.of(draft, incoming, gone)) {
      assertThat(clerk.post(VerifiedLetters.codes(letter.toString()), who).status()).isEqualTo(409);
    }
  }

  @Test
  void checksAreCountedByDayAndAcrossServers() throws Exception {
    Map<String, Object> code = letters.genuine(letters.letter());
    Race.atOnce(8, () -> letters.json(code.get("code")));
    CheckCounts counts = repository.bean(CheckCounts.class);
    counts.run();
    letters.page(code.get("code"), "id");
    letters.json(UNKNOWN);
    counts.run();
    counts.run();

    assertThat(clerk.get("/verifications/" + code.get("id")).entry()).containsEntry("checks", 9);
    assertThat(
            office
                .sql()
                .queryForObject(
                    "SELECT SUM(checks) FROM naskah_verification_count WHERE verification = 0",
                    Long.class))
        .isPositive();
  }
}
