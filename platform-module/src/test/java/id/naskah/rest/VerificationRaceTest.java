package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What several do to a letter's code at once. */
@AlfrescoTest
class VerificationRaceTest {
  private final Repository repository;
  private final VerifiedLetters letters;

  VerificationRaceTest(Repository repository) {
    this.repository = repository;
    this.letters = new VerifiedLetters(repository, new Office(repository));
  }

  @RepeatedTest(6)
  void nobodyLearnsOfItWhicheverComesFirst() throws Exception {
    String letter = letters.letter();
    Map<String, Object> code = letters.prepared(letter);
    Client clerk = letters.clerk();
    clerk.upload("/letters/" + letter + "/content", "application/pdf", VerifiedLetters.PDF).entry();
    String path = "/verifications/" + code.get("id");
    List<Callable<Integer>> both =
        List.of(
            () -> clerk.put(path, Map.of("status", "genuine")).status(),
            () -> clerk.put("/letters/" + letter, Map.of("security", "secret")).status());

    assertThat(Race.atOnce(both)).containsExactly(200, 200);
    assertThat(letters.verdict(code.get("code"))).isEqualTo("unknown");
    assertThat(clerk.get(path).entry())
        .containsEntry("status", "genuine")
        .containsEntry("isPublic", false);
  }

  @Test
  void ofManyWhoRevokeOneDoesAndOfManyWhoGiveOneDoes() throws Exception {
    String letter = letters.letter();
    Client clerk = letters.clerk();
    Map<String, String> who = Map.of("signatory", "Sri");
    assertThat(Race.atOnce(4, () -> clerk.post(VerifiedLetters.codes(letter), who).status()))
        .containsExactlyInAnyOrder(201, 409, 409, 409);
    Object id = clerk.get(VerifiedLetters.codes(letter)).ids().get(0);
    clerk.upload("/letters/" + letter + "/content", "application/pdf", VerifiedLetters.PDF).entry();
    Map<String, String> revoke = Map.of("status", "revoked", "reason", "Serentak");
    Map<String, String> genuine = Map.of("status", "genuine");
    // Who says the same once more is not refused.
    assertThat(Race.atOnce(3, () -> clerk.put("/verifications/" + id, genuine).status()))
        .contains(200)
        .isSubsetOf(200, 409);
    assertThat(Race.atOnce(4, () -> clerk.put("/verifications/" + id, revoke).status()))
        .containsExactlyInAnyOrder(200, 409, 409, 409);
    assertThat(Audited.about(repository, letter))
        .filteredOn(event -> event.startsWith("code "))
        .extracting(event -> event.split(" ", -1)[1])
        .containsExactly("issued", "sealed", "revoked");
  }
}
