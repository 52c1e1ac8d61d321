package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.OwnOffice;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.clock.TimerKeptOut;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several letters signed in one go: each by itself, none twice, and nothing that was not read. */
@AlfrescoTest
@OwnOffice
class SelectionsTest {
  private static final String PATH = "/signing-selections";

  private final Repository repository;
  private final ToSign letters;
  private final DraftHands hands;
  private TimerKeptOut timer;

  SelectionsTest(Repository repository) {
    this.repository = repository;
    this.letters = new ToSign(repository);
    this.hands = letters.hands;
  }

  @BeforeEach
  void byTheTestAlone() {
    timer = new TimerKeptOut(repository);
  }

  @AfterEach
  void byTheTimerAgain() {
    timer.close();
  }

  private static List<Object> of(List<Map<String, Object>> entities, String field) {
    return entities.stream().map(each -> each.get(field)).toList();
  }

  private Object agendaNumber(String id) {
    return hands.clerk.get("/letters/" + id).entry().get("agendaNumber");
  }

  @Test
  void whatIsChosenIsSignedInItsOrder() {
    List<String> ids = letters.letters(3);
    List<Map<String, Object>> listed =
        hands.secretaryOf.get("/drafts?maxItems=100&box=toSign").entries();
    assertThat(of(listed, "id")).containsAll(ids);
    assertThat(listed)
        .allSatisfy(each -> assertThat(each).containsEntry("asks", "none").containsKey("seen"));

    Map<String, Object> begun = letters.begun(ids);
    assertThat(begun).containsEntry("status", "waiting").containsEntry("waiting", 3);
    Map<String, Object> ended = letters.ended(begun);

    assertThat(ended)
        .containsEntry("status", "done")
        .containsEntry("waiting", 0)
        .containsEntry("signed", 3);
    List<Map<String, Object>> results = letters.results(ended);
    assertThat(of(results, "id")).containsExactlyElementsOf(ids);
    assertThat(of(results, "status")).containsOnly("signed");
    assertThat(of(results, "letterNumber")).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(ids.stream().map(this::agendaNumber).toList()).containsExactly(1, 2, 3);
    assertThat(results.get(0)).doesNotContainKey("reason").containsKeys("subject", "endedAt");
    assertThat(hands.clerk.get(PATH + "/" + ended.get("id")).refusal(404)).isNotBlank();
  }

  @Test
  void whatCannotBeSignedSaysWhyAndTheRestGoesOn() {
    List<String> ids = letters.letters(4);
    Map<String, Object> selection = letters.selection(ids);
    // One is changed and given to the signatory again, one taken back, one sent back.
    hands.is(ids.get(0));
    hands.step(hands.clerk, "takeBack", "reason", "Salah hal").entry();
    hands.clerk.put("/letters/" + ids.get(0), Map.of("subject", "Lain")).entry();
    hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).entry();
    hands.is(ids.get(1));
    hands.step(hands.clerk, "takeBack", "reason", "Belum").entry();
    hands.is(ids.get(2));
    hands.step(hands.clerk, "changeChain", "signatories", List.of(hands.head), "reason", "Cuti");

    Map<String, Object> ended = letters.ended(hands.secretaryOf.post(PATH, selection).entry());

    List<Map<String, Object>> results = letters.results(ended);
    assertThat(of(results, "status")).containsExactly("refused", "refused", "refused", "signed");
    assertThat((String) results.get(0).get("reason")).contains("no longer what you have read");
    assertThat((String) results.get(1).get("reason")).contains("with no official now");
    assertThat((String) results.get(2).get("reason")).contains("not your turn");
    assertThat(ended).containsEntry("refused", 3).containsEntry("signed", 1);
    assertThat(agendaNumber(ids.get(3))).isEqualTo(1);
  }

  @Test
  void whatAsksForAPassphraseIsSignedByItself() {
    List<String> ids = letters.letters(1);
    hands.office.addSigning(hands.office.unitA() + ",*,gateway,,foot");

    Map<String, Object> ended = letters.ended(letters.begun(ids));

    assertThat(ended).containsEntry("refused", 1);
    assertThat((String) letters.results(ended).get(0).get("reason")).contains("passphrase");
    assertThat(letters.draft(ids.get(0)))
        .containsEntry("stage", "signing")
        .doesNotContainKey("letterNumber");
    assertThat(hands.secretaryOf.get("/drafts?maxItems=100&box=toSign").entries())
        .anySatisfy(each -> assertThat(each).containsEntry("asks", "passphrase"));
  }

  @Test
  void whatIsAskedForWronglyIsRefusedAsAWhole() {
    String id = letters.letter();
    Map<String, Object> once = Map.of("id", id, "seen", letters.draft(id).get("seen"));
    assertThat(refused(List.of(once, once))).contains("twice");
    assertThat(refused(List.of())).contains("letters");
    assertThat(refused("x")).contains("letters");
    assertThat(refused(List.of("x"))).contains("letters");
    assertThat(refused(List.of(Map.of("id", id)))).contains("seen");
    Map<String, Object> more = new HashMap<>(once);
    more.put("passphrase", "rahasia");
    assertThat(refused(List.of(more))).contains("passphrase").doesNotContain("rahasia");
    Map<String, Object> body = Map.of("letters", List.of(once));
    assertThat(hands.stranger.post(PATH, body).refusal(404)).isNotBlank();
    assertThat(letters.draft(id)).containsEntry("stage", "signing");
  }

  private String refused(Object chosen) {
    return hands.secretaryOf.post(PATH, Map.of("letters", chosen)).refusal(400);
  }

  @Test
  void whatIsTakenBackIsNotSigned() {
    List<String> ids = letters.letters(2);
    Map<String, Object> begun = letters.begun(ids);

    hands.secretaryOf.put(PATH + "/" + begun.get("id"), Map.of("status", "cancelled")).entry();
    Map<String, Object> ended = letters.ended(begun);

    assertThat(ended).containsEntry("status", "cancelled").containsEntry("cancelled", 2);
    assertThat(of(letters.results(ended), "status")).containsOnly("cancelled");
    assertThat(letters.draft(ids.get(0))).containsEntry("stage", "signing");
    hands.is(ids.get(0));
    assertThat(hands.step(hands.secretaryOf, "sign").entry()).containsEntry("stage", "signed");
  }

  @Test
  void twoSelectionsAndASignatureOfTheSameLettersSignOnce() throws Exception {
    List<String> ids = letters.letters(3);
    Map<String, Object> first = letters.begun(ids);
    Map<String, Object> second = letters.begun(ids);
    hands.is(ids.get(2));

    Race.<Object>atOnce(
        List.of(
            () -> letters.ended(first),
            () -> letters.ended(second),
            () -> hands.step(hands.secretaryOf, "sign").status()));

    assertThat(of(letters.results(first), "status")).containsOnly("signed");
    assertThat(letters.results(second)).isNotEmpty();
    assertThat(of(letters.results(second), "letterNumber"))
        .isEqualTo(of(letters.results(first), "letterNumber"));
    assertThat(ids.stream().map(this::agendaNumber).toList()).containsExactlyInAnyOrder(1, 2, 3);
    for (String id : ids) {
      assertThat(DraftHands.steps(letters.draft(id))).containsExactly("1 sign done");
      assertThat(hands.clerk.get("/letters/" + id + "/verifications").entries()).hasSize(1);
    }
  }
}
