package id.naskah.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends beside a letter takes nothing of the letter with it. */
@AlfrescoTest
class AsideEffectsTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final Versioned letters;
  private final NodeRef elsewhere;

  AsideEffectsTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.letters = new Versioned(repository, keeping);
    this.elsewhere = letters.elsewhere();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsTakenAway(Versioned.State state) {
    NodeRef letter = letters.in(state);
    NodeRef attachment = keeping.attachment(letter);
    List<Object> before = letters.state(letter, attachment);
    List<String> wrong = new ArrayList<>();
    for (NodeRef file : List.of(letter, attachment)) {
      for (String user : List.of(office.clerkA(), "admin")) {
        for (Map.Entry<String, Callable<?>> attempt : effects(file, user).entrySet()) {
          Versioned.attempt(attempt.getValue());
          List<Object> after = letters.state(letter, attachment);
          String what =
              user + ", " + attempt.getKey() + (file.equals(letter) ? ": " : " of its file: ");
          Versioned.lost(before, after).forEach(lost -> wrong.add(what + lost));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void ofAPlainLetterItsPlaceNumberAndHistoryStay() {
    List<String> wrong = new ArrayList<>();
    for (String user : List.of(office.clerkA(), "admin")) {
      for (String what : effects(elsewhere, user).keySet()) {
        NodeRef letter = letters.open();
        NodeRef attachment = keeping.attachment(letter);
        Versioned.attempt(effects(letter, user).get(what));
        if (!letters.essence(letter, attachment).equals("letter open 2 2")) {
          wrong.add(user + ", " + what + ": " + letters.essence(letter, attachment));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The attempts are real ones: of a document that is no letter they do what they say. */
  @Test
  void ofADocumentThatIsNoLetterAllIsPossible() {
    List<String> refused = new ArrayList<>();
    for (String what : effects(elsewhere, "admin").keySet()) {
      NodeRef plain =
          keeping.as(
              "admin",
              () ->
                  repository
                      .services()
                      .getFileFolderService()
                      .create(elsewhere, repository.unique("x"), ContentModel.TYPE_CONTENT)
                      .getNodeRef());
      try {
        effects(plain, "admin").get(what).call();
      } catch (Exception e) {
        refused.add(what + ": " + e.getMessage());
      }
    }
    assertThat(refused).isEmpty();
  }

  private Map<String, Callable<?>> effects(NodeRef file, String user) {
    return new AsideEffects(repository, file, elsewhere, user).all();
  }
}
