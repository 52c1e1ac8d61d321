package id.naskah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.util.transaction.TransactionListenerAdapter;

/** Two at one letter: one raises it, and the other waits for the letter when that is committed. */
public final class RaisedMeanwhile {
  private static final String WAITING =
      "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype IN ('tuple', 'transactionid')";

  private final Repository repository;
  private final Office office;

  public RaisedMeanwhile(Repository repository, Office office) {
    this.repository = repository;
    this.office = office;
  }

  /**
   * Raises a letter, and commits that when the other work waits for the letter.
   *
   * @return what the other work answered
   */
  public <T> T during(NodeRef letter, String level, Callable<T> other) throws Exception {
    List<Race.Beside<T>> others = new ArrayList<>();
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
    try (Race.Beside<T> running = others.get(0)) {
      return running.end();
    }
  }
}
