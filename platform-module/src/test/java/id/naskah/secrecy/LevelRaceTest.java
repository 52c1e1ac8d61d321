package id.naskah.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.junit.jupiter.api.RepeatedTest;

/**
 * A letter is raised, and before that is committed somebody else begins what gives or takes the
 * right to read it. That goes by the new level, never by the one from before.
 */
@AlfrescoTest
class LevelRaceTest {
  private static final int ROUNDS = 5;
  private static final String WAITING =
      "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype IN ('tuple', 'transactionid')";

  private final Repository repository;
  private final PassingOn passing;
  private final Office office;

  LevelRaceTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  @RepeatedTest(ROUNDS)
  void rulesThatAreAppliedMeanwhileGoByTheNewLevel() throws Exception {
    String head = passing.person("head");
    passing.position(head);
    NodeRef letter = letter("restricted");
    await().atMost(Duration.ofSeconds(90)).until(() -> passing.reads(head, letter));

    raised(letter, "topSecret", () -> apply(letter));

    assertThat(passing.reads(head, letter)).isFalse();
    assertThat(passing.reads(office.clerkA(), letter)).isTrue();
  }

  @RepeatedTest(ROUNDS)
  void aPartThatEndsMeanwhileLeavesNothingToReadOfASecret() throws Exception {
    String recipient = passing.person("recipient");
    NodeRef letter = letter("ordinary");
    NodeRef part = passing.pass(letter, recipient).get(0);

    raised(letter, "secret", () -> passing.step(recipient, part, "done", "Selesai"));

    assertThat(passing.read(part).status().code()).isEqualTo("done");
    assertThat(passing.reads(recipient, letter)).isFalse();
  }

  private NodeRef letter(String level) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, level);
    return office.register(office.clerkA(), letter);
  }

  private void apply(NodeRef letter) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean(LetterAccess.class).settle(letter);
          return null;
        });
  }

  /** Raises a letter, and commits that when the other work waits for the letter. */
  private void raised(NodeRef letter, String level, Runnable other) throws Exception {
    List<Race.Beside<Void>> others = new ArrayList<>();
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          AlfrescoTransactionSupport.bindListener(
              new TransactionListenerAdapter() {
                @Override
                public void beforeCompletion() {
                  others.add(Race.beside(other));
                  await()
                      .atMost(Duration.ofSeconds(30))
                      .until(() -> office.sql().queryForObject(WAITING, Long.class) > 0);
                }
              });
          repository.services().getNodeService().setProperty(letter, LetterModel.SECURITY, level);
          return null;
        });
    assertThat(others).hasSize(1);
    try (Race.Beside<Void> running = others.get(0)) {
      running.end();
    }
  }
}
