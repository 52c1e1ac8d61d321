package id.naskah.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.util.transaction.TransactionListenerAdapter;
import org.junit.jupiter.api.Test;

/** What is put off to the end of a transaction is done in it, whenever it was asked for. */
@AlfrescoTest
class AtCommitTest {
  private final Repository repository;
  private final List<String> done = new ArrayList<>();

  AtCommitTest(Repository repository) {
    this.repository = repository;
  }

  @Test
  void oncePerKeyInTheOrderAskedFor() {
    transaction(
        () -> {
          AtCommit.once("a", () -> done.add("a"));
          AtCommit.once("b", () -> done.add("b"));
          AtCommit.once("a", () -> done.add("a once more"));
          assertThat(done).isEmpty();
        });

    assertThat(done).containsExactly("a", "b");
  }

  @Test
  void workMayAskForMore() {
    transaction(
        () ->
            AtCommit.once(
                "a",
                () -> {
                  done.add("a");
                  AtCommit.once("b", () -> done.add("b"));
                }));

    assertThat(done).containsExactly("a", "b");
  }

  @Test
  void otherListenersMayAskWhileTheTransactionEnds() {
    transaction(
        () -> {
          AtCommit.once("early", () -> done.add("early"));
          beforeCommit(() -> AtCommit.once("late", () -> done.add("late")));
        });
    assertThat(done).containsExactly("early", "late");

    done.clear();
    transaction(() -> beforeCommit(() -> AtCommit.once("only", () -> done.add("only"))));
    assertThat(done).containsExactly("only");
  }

  @Test
  void lateWorkMayStillWriteAndRefuse() {
    NodeRef folder = repository.cleanFolder();
    transaction(() -> beforeCommit(() -> AtCommit.once("write", () -> title(folder, "late"))));
    assertThat(title(folder)).isEqualTo("late");

    assertThatThrownBy(
            () ->
                transaction(
                    () -> {
                      title(folder, "refused");
                      beforeCommit(
                          () ->
                              AtCommit.once(
                                  "refuse",
                                  () -> {
                                    throw RuleViolation.notFound("letter", "x");
                                  }));
                    }))
        .isInstanceOf(RuleViolation.class);
    assertThat(title(folder)).isEqualTo("late");
  }

  private static void beforeCommit(Runnable work) {
    AlfrescoTransactionSupport.bindListener(
        new TransactionListenerAdapter() {
          @Override
          public void beforeCommit(boolean readOnly) {
            work.run();
          }
        });
  }

  private void title(NodeRef folder, String title) {
    repository
        .services()
        .getNodeService()
        .setProperty(folder, ContentModel.PROP_DESCRIPTION, title);
  }

  private Object title(NodeRef folder) {
    return repository.inTransactionAs(
        "admin",
        () ->
            repository
                .services()
                .getNodeService()
                .getProperty(folder, ContentModel.PROP_DESCRIPTION));
  }

  private void transaction(Runnable work) {
    repository.inTransactionAs(
        "admin",
        () -> {
          work.run();
          return null;
        });
  }
}
