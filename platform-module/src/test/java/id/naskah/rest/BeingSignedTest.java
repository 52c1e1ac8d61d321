package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.numbering.Series;
import id.naskah.platform.Nodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter that is with its officials is not deleted, and what it has taken is its own. */
@AlfrescoTest
class BeingSignedTest {
  private final Doors doors;
  private final DraftHands hands;

  BeingSignedTest(Repository repository) {
    this.doors = new Doors(repository);
    this.hands = new DraftHands(repository);
  }

  @BeforeEach
  void aDraft() {
    hands.draft();
  }

  /** Signing got so far that the letter has its number: nothing here makes a PDF of its text. */
  private void begun() {
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();
    assertThat(hands.step(hands.secretaryOf, "sign").refusal(409)).contains("PDF");
  }

  private List<String> numbers() {
    return hands
        .office
        .sql()
        .queryForList(
            "SELECT event FROM naskah_number WHERE letter = ? ORDER BY serial, done_at",
            String.class,
            hands.id());
  }

  private Map<String, Object> taken() {
    return hands
        .office
        .sql()
        .queryForMap(
            "SELECT series, series_year, serial FROM naskah_draft WHERE letter = ?", hands.id());
  }

  @Test
  void noDoorDeletesItWhileItIsWithItsOfficials() {
    begun();
    NodeRef node = Nodes.live(hands.id());
    String path =
        hands.office.place(node) + "/" + hands.office.property(node, ContentModel.PROP_NAME);

    assertThat(hands.clerk.delete("/letters/" + hands.id()).refusal(409)).contains("take it back");
    assertThat(doors.cmisDelete(hands.office.clerkA(), node, false).statusCode()).isEqualTo(409);
    assertThat(doors.cmisDelete("admin", node, false).statusCode()).isEqualTo(409);
    assertThat(doors.davDelete(hands.office.clerkA(), path).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(hands.clerk.get(hands.path()).entry()).containsEntry("stage", "signing");
    assertThat(numbers()).containsExactly("reserved");

    hands.step(hands.clerk, "takeBack", "reason", "Tidak jadi").entry();
    assertThat(numbers()).containsExactly("reserved", "givenUp");
    assertThat(hands.clerk.delete("/letters/" + hands.id()).status()).isEqualTo(204);
  }

  @Test
  void itsNumberIsNobodyElses() {
    begun();
    Map<String, Object> number = taken();
    Map<String, Object> other = new HashMap<>();
    other.put("direction", "outgoing");
    other.put("kind", "letter");
    other.put("unit", hands.office.unitA());
    other.put("subject", "Surat lain");
    other.put("classification", "000.8.3.3");
    other.put("recipients", List.of("Kepala Dinas"));
    other.put("agendaNumber", number.get("serial"));
    String series = "/series/" + id(number);

    assertThat(hands.clerk.post("/letters", other).refusal(409)).contains("kept for a letter");
    assertThat(
            hands
                .clerk
                .post(
                    series + "/given-up",
                    Map.of("first", number.get("serial"), "reason", "Tidak jadi"))
                .refusal(409))
        .contains("kept for a letter");
    assertThat(hands.clerk.get(series + "/reservations").entries())
        .as("it is no block that anybody could use")
        .noneMatch(block -> number.get("serial").equals(block.get("first")));
    assertThat(numbers()).containsExactly("reserved");
  }

  private static String id(Map<String, Object> number) {
    return new Series((String) number.get("series"), (Integer) number.get("series_year"))
        .id()
        .replace("/", "%2F");
  }

  @Test
  void itIsNotTakenBackWhileAProviderIsAsked() {
    begun();
    hands.office.update(
        "INSERT INTO naskah_signature (letter, place, provider, signatory, sha256, state, begun_at,"
            + " changed_at) VALUES (?, 1, 'gateway', 'sekda', 'x', 'asked', now(), now())",
        hands.id());

    assertThat(hands.step(hands.clerk, "takeBack", "reason", "x").refusal(409))
        .contains("at this moment");
    assertThat(hands.step(hands.secretaryOf, "return", "reason", "x").refusal(409))
        .contains("at this moment");
    assertThat(numbers()).containsExactly("reserved");

    hands.office.update(
        "UPDATE naskah_signature SET state = 'refused' WHERE letter = ?", hands.id());
    hands.step(hands.clerk, "takeBack", "reason", "x").entry();
    assertThat(numbers()).containsExactly("reserved", "givenUp");
  }

  @Test
  void whatATemplateAsksToBeWrittenIsWrittenBeforeAnyOfficialGetsIt() {
    hands.template("Undangan rapat");

    assertThat(
            hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).refusal(400))
        .contains("[Tulis isi surat di sini.]", "paragraph");
    assertThat(hands.clerk.get(hands.path()).entry()).containsEntry("stage", "writing");

    hands.writeOut();
    assertThat(hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).entry())
        .containsEntry("stage", "signing");
  }
}
