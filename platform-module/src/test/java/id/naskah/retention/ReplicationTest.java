package id.naskah.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Writing as Alfresco's transfer receiver can: through the beans that it is wired with, behaviours
 * switched off. No manifest is sent.
 */
@AlfrescoTest
class ReplicationTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Versioned letters;

  ReplicationTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.letters = new Versioned(repository, keeping);
  }

  @ParameterizedTest
  @EnumSource
  void takesNothingFromRecordsAndHeldLetters(Versioned.State state) {
    NodeRef letter = letters.in(state);
    NodeRef attachment = keeping.attachment(letter);
    List<Object> before = letters.state(letter, attachment);
    NodeService nodes = repository.bean("NodeService", NodeService.class);
    refused(
        () -> {
          Map<QName, Serializable> said = nodes.getProperties(letter);
          said.put(LetterModel.SUBJECT, "Lain");
          nodes.setProperties(letter, said);
        });
    for (NodeRef file : List.of(letter, attachment)) {
      refused(
          () ->
              repository
                  .bean("ContentService", ContentService.class)
                  .getWriter(file, ContentModel.PROP_CONTENT, true)
                  .putContent("lain"));
      refused(() -> nodes.deleteNode(file));
    }
    assertThat(letters.state(letter, attachment)).isEqualTo(before);
  }

  private void refused(Runnable work) {
    Throwable thrown =
        catchThrowable(
            () ->
                keeping.as(
                    "admin",
                    () -> {
                      repository
                          .bean("policyBehaviourFilter", BehaviourFilter.class)
                          .disableBehaviour();
                      work.run();
                      return null;
                    }));
    assertThat(thrown).isNotNull();
  }
}
