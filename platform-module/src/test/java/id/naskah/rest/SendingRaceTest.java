package id.naskah.rest;

import static id.naskah.rest.SentLetters.by;
import static id.naskah.rest.SentLetters.sendings;
import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.RaisedMeanwhile;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.Nodes;
import id.naskah.verify.http.Reply;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;

/** A letter becomes secret in the moment in which somebody else sends it: its file goes nowhere. */
@AlfrescoTest
@OwnOffice
class SendingRaceTest {
  private static final int ROUNDS = 5;

  private final Office office;
  private final SentLetters letters;
  private final RaisedMeanwhile raised;

  SendingRaceTest(Repository repository) {
    this.office = new Office(repository);
    this.letters = new SentLetters(repository, office);
    this.raised = new RaisedMeanwhile(repository, office);
  }

  @RepeatedTest(ROUNDS)
  void noUnitGetsIt() throws Exception {
    isRefused(by("unit", "recipient", office.unitB()));
  }

  @RepeatedTest(ROUNDS)
  void noMailIsWritten() throws Exception {
    isRefused(by("email", "recipient", "dinas@example.org"));
  }

  private void isRefused(Map<String, Object> sending) throws Exception {
    String letter = letters.letter("internal");
    Reply answer = raised.during(Nodes.live(letter), "secret", () -> letters.send(letter, sending));
    assertThat(answer.refusal(409)).startsWith("way: ");
    assertThat(letters.clerk.get(sendings(letter)).entries()).isEmpty();
  }
}
