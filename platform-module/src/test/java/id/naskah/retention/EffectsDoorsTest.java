package id.naskah.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Alfresco does by itself takes nothing away either: not of a record, of a held letter or of a
 * void one, and of a plain letter neither its place, its number nor what it said before.
 */
@AlfrescoTest
class EffectsDoorsTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final Versioned letters;
  private final NodeRef elsewhere;

  EffectsDoorsTest(Repository repository) {
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
        new Effects(repository, file, elsewhere, user)
            .all()
            .forEach(
                (what, attempt) -> {
                  Versioned.attempt(attempt);
                  List<Object> after = letters.state(letter, attachment);
                  if (!after.equals(before)) {
                    wrong.add(user + ", " + what + " of " + (file.equals(letter) ? "it" : "file"));
                  }
                });
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void ofAPlainLetterItsPlaceNumberAndHistoryStay() {
    List<String> wrong = new ArrayList<>();
    for (String user : List.of(office.clerkA(), "admin")) {
      for (String what : new Effects(repository, letters.open(), elsewhere, user).all().keySet()) {
        NodeRef letter = letters.open();
        NodeRef attachment = keeping.attachment(letter);
        Versioned.attempt(new Effects(repository, letter, elsewhere, user).all().get(what));
        if (!what.startsWith("temporary")) {
          Versioned.attempt(new Effects(repository, attachment, elsewhere, user).all().get(what));
        }
        if (!letters.essence(letter, attachment).equals("letter open 2 2")) {
          wrong.add(user + ", " + what + ": " + letters.essence(letter, attachment));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
