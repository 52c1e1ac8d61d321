package id.naskah.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Refused;
import id.naskah.desk.DraftedLetter;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.verify.http.Client;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on a signed letter is not changed afterwards, by no door and by nobody. */
@AlfrescoTest
class SignedWordsTest {
  private final Repository repository;
  private final DraftedLetter letter;
  private String id;

  SignedWordsTest(Repository repository) {
    this.repository = repository;
    this.letter = new DraftedLetter(repository);
  }

  @BeforeEach
  void aSignedLetter() {
    id = letter.printed("Undangan");
    letter.step(
        letter.clerk, "submit", "signatories", List.of("position:" + letter.secretarysPosition));
    letter.step(letter.secretary, "sign");
  }

  private String path() {
    return "/letters/" + id;
  }

  private Map<String, Object> letter() {
    return letter.as(letter.clerk).get(path()).entry();
  }

  private Object another(String field) {
    return switch (field) {
      case "recipients", "copyTo" -> List.of("Kepala Dinas Lain");
      case "kind" -> "invitation";
      case "letterDate" ->
          letter().get("letterDate").toString().endsWith("-01-01")
              ? letter().get("letterDate").toString().replace("-01-01", "-01-02")
              : letter().get("letterDate").toString().replaceAll("-\\d\\d-\\d\\d$", "-01-01");
      default -> "Lain";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "subject",
    "kind",
    "letterDate",
    "senderName",
    "senderOrganisation",
    "recipients",
    "copyTo"
  })
  void whatStandsOnItStays(String field) {
    Map<String, Object> before = letter();

    for (String user : List.of(letter.clerk, letter.secretary, "admin")) {
      assertThat(letter.as(user).put(path(), Map.of(field, another(field))).refusal(409))
          .as(user)
          .startsWith(field + ": ")
          .contains("signed");
    }

    assertThat(letter()).isEqualTo(before);
  }

  @Test
  void norByAnotherDoor() {
    Map<String, Object> before = letter();
    Doors doors = new Doors(repository);
    NodeRef node = Nodes.live(id);

    for (String user : List.of(letter.clerk, "admin")) {
      var answer = doors.cmisUpdate(user, node, Map.of(LetterModel.SUBJECT, "Lain"));
      assertThat(answer.statusCode()).as("%s %s", user, answer.body()).isEqualTo(409);
    }
    for (String user : List.of(letter.clerk, letter.secretary, "admin")) {
      assertThat(
              Refused.saying(
                  () -> {
                    letter.office.change(user, node, Map.of(LetterModel.SUBJECT, "Lain"));
                    return user;
                  }))
          .isEqualTo("CONFLICT subject naskah.draft.signedSays");
    }

    assertThat(letter()).isEqualTo(before);
  }

  @Test
  void whatDoesNotStandOnItIsWrittenAsBefore() {
    Client clerk = letter.as(letter.clerk);
    Map<String, Object> same =
        Map.of(
            "subject", "Undangan",
            "letterDate", letter().get("letterDate"),
            "recipients", letter().get("recipients"),
            "urgency", "urgent",
            "summary", "Catatan");

    assertThat(clerk.put(path(), same).entry())
        .containsEntry("urgency", "urgent")
        .containsEntry("summary", "Catatan");
    assertThat(clerk.put(path(), Map.of("status", "settled")).entry())
        .containsEntry("status", "settled");
  }

  @Test
  void aRecordIsAmendedWithAReason() {
    letter.as(letter.clerk).put(path(), Map.of("status", "settled")).entry();
    Client registrar = letter.as(letter.office.registrar());

    registrar
        .post(
            path() + "/amendments",
            Map.of("field", "subject", "value", "Undangan rapat", "reason", "Salah ketik"))
        .entry();

    assertThat(letter()).containsEntry("subject", "Undangan rapat");
  }
}
