package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Doors;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters that the office writes: whose turn it is, and what lets initials fall. */
@AlfrescoTest
class DraftingTest {
  private final Repository repository;
  private final Doors doors;
  private final DraftHands hands;

  DraftingTest(Repository repository) {
    this.repository = repository;
    this.doors = new Doors(repository);
    this.hands = new DraftHands(repository);
  }

  @BeforeEach
  void aDraft() {
    hands.draft();
  }

  @Test
  void goesFromHandToHand() {
    assertThat(hands.clerk.get(hands.path()).entry())
        .containsEntry("stage", "writing")
        .containsEntry("mine", List.of("submit"))
        .containsKey("expectedNumber");
    assertThat(hands.headOf.get(hands.path()).refusal(404)).isNotBlank();

    assertThat(hands.submitted())
        .containsEntry("stage", "initialling")
        .containsEntry("mine", List.of("takeBack", "changeChain"))
        .containsEntry("writtenBy", hands.office.clerkA());
    assertThat(hands.isIn(hands.clerk, "mine")).isTrue();
    assertThat(hands.isIn(hands.headOf, "toInitial")).isTrue();
    assertThat(hands.isIn(hands.secretaryOf, "toSign")).isFalse();
    assertThat(hands.step(hands.secretaryOf, "initial").refusal(403)).contains("turn");

    Map<String, Object> initialled = hands.step(hands.headOf, "initial").entry();
    assertThat(DraftHands.steps(initialled)).containsExactly("1 initial done", "1 sign current");
    assertThat(initialled).containsEntry("stage", "signing");
    assertThat(hands.isIn(hands.headOf, "toInitial")).isFalse();
    assertThat(hands.isIn(hands.secretaryOf, "toSign")).isTrue();
    assertThat(hands.secretaryOf.get(hands.path()).entry().get("mine"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .contains("sign", "return");

    assertThat(hands.step(hands.secretaryOf, "return").refusal(400)).contains("reason");
    Map<String, Object> back =
        hands.step(hands.secretaryOf, "return", "reason", "Perbaiki hal").entry();
    assertThat(back).containsEntry("stage", "writing");
    assertThat(DraftHands.steps(back)).containsExactly("1 initial done", "1 sign returned");
    assertThat(hands.isIn(hands.secretaryOf, "toSign")).isFalse();

    assertThat(DraftHands.steps(hands.submitted()))
        .containsExactly(
            "1 initial done", "1 sign returned", "2 initial current", "2 sign waiting");
    assertThat(Audited.entries(repository, hands.id()))
        .extracting(entry -> entry.event())
        .contains(
            "submitted, round 1",
            "initialled for " + hands.head,
            "given back by " + hands.secretary + ": Perbaiki hal",
            "submitted, round 2");
  }

  @Test
  void whatTheOfficialCorrectsStands() {
    hands.submitted();

    hands.write(hands.headOf, "Isi surat, diperbaiki");
    hands.headOf.put("/letters/" + hands.id(), Map.of("subject", "Permohonan data terbaru"));

    assertThat(DraftHands.steps(hands.step(hands.headOf, "initial").entry()))
        .containsExactly("1 initial done", "1 sign current");
  }

  @Test
  void initialsFallWhenAnybodyElseChangesIt() {
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();

    hands.write(hands.clerk, "Isi lain");

    assertThat(DraftHands.steps(hands.clerk.get(hands.path()).entry()))
        .containsExactly(
            "1 initial fallen", "1 sign dropped", "2 initial current", "2 sign waiting");
    assertThat(hands.isIn(hands.secretaryOf, "toSign")).isFalse();
    assertThat(hands.isIn(hands.headOf, "toInitial")).isTrue();
  }

  @Test
  void initialsFallByAnAttachmentToo() {
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();
    hands.clerk.post("/letters/" + hands.id() + "/attachments", Map.of("fileName", "lampiran.txt"));

    assertThat(hands.step(hands.secretaryOf, "return", "reason", "x").refusal(409))
        .contains("changed");

    assertThat(DraftHands.steps(hands.headOf.get(hands.path()).entry()))
        .containsExactly(
            "1 initial fallen", "1 sign dropped", "2 initial current", "2 sign waiting");
    assertThat(hands.step(hands.headOf, "initial").entry()).containsEntry("stage", "signing");
  }

  @Test
  void nobodyInitialsWhatTheyHaveNotRead() {
    Object seen = hands.submitted().get("seen");
    hands.write(hands.clerk, "Isi lain");

    assertThat(hands.step(hands.headOf, "initial", "seen", seen).refusal(409))
        .contains("look at it again");

    Map<String, Object> now = hands.headOf.get(hands.path()).entry();
    assertThat(DraftHands.steps(now)).containsExactly("1 initial current", "1 sign waiting");
    assertThat(hands.step(hands.headOf, "initial", "seen", now.get("seen")).entry())
        .containsEntry("stage", "signing");
  }

  @Test
  void theOtherDoorsObeyTheSame() {
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();
    var node = Nodes.live(hands.id());

    assertThat(doors.cmisContent(hands.office.clerkA(), node, "Isi lewat CMIS").statusCode())
        .isEqualTo(201);
    assertThat(hands.clerk.get(hands.path()).entry()).containsEntry("stage", "initialling");

    assertThat(
            doors
                .cmisUpdate(hands.office.clerkA(), node, Map.of(LetterModel.STATUS, "open"))
                .statusCode())
        .isEqualTo(409);
    assertThat(
            doors
                .cmisUpdate(hands.office.clerkA(), node, Map.of(DraftingModel.STAGE, "signed"))
                .statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(hands.clerk.get("/letters/" + hands.id()).entry()).containsEntry("status", "draft");
  }

  @Test
  void whatIsTakenBackIsRegisteredWithoutASignature() {
    hands.submitted();
    Map<String, String> open = Map.of("status", "open");
    assertThat(hands.clerk.put("/letters/" + hands.id(), open).refusal(409)).contains("officials");

    assertThat(hands.step(hands.clerk, "takeBack", "reason", "Ditandatangani basah").entry())
        .containsEntry("stage", "writing");
    assertThat(hands.clerk.put("/letters/" + hands.id(), open).entry())
        .containsEntry("status", "open");
    assertThat(
            hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).refusal(409))
        .contains("number already");
  }

  @Test
  void theRestOfTheChainIsGivenToOthers() {
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();
    assertThat(
            hands
                .step(hands.clerk, "changeChain", "signatories", List.of(hands.head), "reason", "")
                .refusal(400))
        .contains("reason");

    Map<String, Object> changed =
        hands
            .step(
                hands.clerk,
                "changeChain",
                "signatories",
                List.of(hands.head),
                "reason",
                "Sekda cuti")
            .entry();

    assertThat(DraftHands.steps(changed))
        .containsExactly("1 initial done", "1 sign dropped", "1 sign current");
    assertThat(hands.isIn(hands.secretaryOf, "toSign")).isFalse();
    assertThat(hands.isIn(hands.headOf, "toSign")).isTrue();
  }

  @Test
  void twoAtOnceInitialOnce() throws Exception {
    hands.submitted();

    List<Integer> answers = Race.atOnce(4, () -> hands.step(hands.headOf, "initial").status());

    assertThat(answers).containsOnlyOnce(200);
    assertThat(DraftHands.steps(hands.clerk.get(hands.path()).entry()))
        .containsExactly("1 initial done", "1 sign current");
  }
}
