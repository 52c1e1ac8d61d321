package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.RaisedMeanwhile;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.template.Documents;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a draft says of the letter that it answers, where others read the draft than the letter. */
@AlfrescoTest
class AnsweringDraftTest {
  private static final int ROUNDS = 5;
  private static final String SUBJECT = "Dugaan pelanggaran";

  private final Office office;
  private final DraftHands hands;
  private final RaisedMeanwhile raised;

  AnsweringDraftTest(Repository repository) {
    this.hands = new DraftHands(repository);
    this.office = hands.office;
    this.raised = new RaisedMeanwhile(repository, office);
  }

  @Test
  void theSubjectOfALetterThatTheSamePeopleReadIsPrinted() {
    assertThat(text(begin(letter()))).contains(SUBJECT);
  }

  @Test
  void theSubjectOfASecretLetterIsNotPrinted() {
    NodeRef letter = letter();
    office.change(office.clerkA(), letter, Map.of(LetterModel.SECURITY, "secret"));

    assertThat(text(begin(letter))).contains("X-1").doesNotContain(SUBJECT);
  }

  @RepeatedTest(ROUNDS)
  void norOfOneThatBecomesSecretMeanwhile() throws Exception {
    NodeRef letter = letter();
    String draft = raised.during(letter, "secret", () -> begin(letter));

    assertThat(text(draft)).contains("X-1").doesNotContain(SUBJECT);
  }

  private NodeRef letter() {
    var letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, SUBJECT);
    letter.put(LetterModel.LETTER_NUMBER, "X-1");
    return office.register(office.clerkA(), letter);
  }

  private String begin(NodeRef answered) {
    return hands.template("Jawaban", answered.getId());
  }

  private String text(String draft) {
    return Documents.text(hands.clerk.download("/letters/" + draft + "/content").body());
  }
}
