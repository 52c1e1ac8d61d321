package id.naskah.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.naskah.Office;
import id.naskah.RaisedMeanwhile;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.RepeatedTest;

/**
 * A letter is raised, and before that is committed somebody else begins what gives or takes the
 * right to read it. That goes by the new level, never by the one from before.
 */
@AlfrescoTest
class LevelRaceTest {
  private static final int ROUNDS = 5;

  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final RaisedMeanwhile raised;

  LevelRaceTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.raised = new RaisedMeanwhile(repository, office);
  }

  @RepeatedTest(ROUNDS)
  void rulesThatAreAppliedMeanwhileGoByTheNewLevel() throws Exception {
    String head = passing.person("head");
    passing.position(head);
    NodeRef letter = letter("restricted");
    await().atMost(Duration.ofSeconds(90)).until(() -> passing.reads(head, letter));

    raised.during(letter, "topSecret", () -> apply(letter));

    assertThat(passing.reads(head, letter)).isFalse();
    assertThat(passing.reads(office.clerkA(), letter)).isTrue();
  }

  @RepeatedTest(ROUNDS)
  void aPartThatEndsMeanwhileLeavesNothingToReadOfASecret() throws Exception {
    String recipient = passing.person("recipient");
    NodeRef letter = letter("ordinary");
    NodeRef part = passing.pass(letter, recipient).get(0);

    raised.during(
        letter,
        "secret",
        () -> {
          passing.step(recipient, part, "done", "Selesai");
          return null;
        });

    assertThat(passing.read(part).status().code()).isEqualTo("done");
    assertThat(passing.reads(recipient, letter)).isFalse();
  }

  private NodeRef letter(String level) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, level);
    return office.register(office.clerkA(), letter);
  }

  private Void apply(NodeRef letter) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean(LetterAccess.class).settle(letter);
          return null;
        });
  }
}
