package id.naskah.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
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
  private final NodeService nodes;
  private final NodeRef elsewhere;

  EffectsDoorsTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.nodes = repository.services().getNodeService();
    this.elsewhere = repository.cleanFolder();
    keeping.as(
        "admin",
        () -> {
          repository
              .services()
              .getPermissionService()
              .setPermission(elsewhere, "GROUP_EVERYONE", "Coordinator", true);
          return null;
        });
  }

  private enum State {
    RECORD,
    HELD_RECORD,
    HELD_OPEN,
    VOID
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsTakenAway(State state) {
    NodeRef letter = letter();
    if (state == State.RECORD || state == State.HELD_RECORD) {
      keeping.status(letter, "settled");
    }
    if (state == State.HELD_RECORD || state == State.HELD_OPEN) {
      keeping.hold(letter);
    }
    if (state == State.VOID) {
      office.change(
          office.clerkA(),
          letter,
          Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));
    }
    NodeRef attachment = keeping.attachment(letter);
    List<Object> before = state(letter, attachment);
    List<String> wrong = new ArrayList<>();
    for (NodeRef file : List.of(letter, attachment)) {
      for (String user : List.of(office.clerkA(), "admin")) {
        new Effects(repository, file, elsewhere, user)
            .all()
            .forEach(
                (what, attempt) -> {
                  attempt(attempt);
                  List<Object> after = state(letter, attachment);
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
      for (String what : new Effects(repository, letter(), elsewhere, user).all().keySet()) {
        NodeRef letter = letter();
        NodeRef attachment = keeping.attachment(letter);
        attempt(new Effects(repository, letter, elsewhere, user).all().get(what));
        if (!what.startsWith("temporary")) {
          attempt(new Effects(repository, attachment, elsewhere, user).all().get(what));
        }
        if (!essence(letter, attachment).equals("letter open 2 2")) {
          wrong.add(user + ", " + what + ": " + essence(letter, attachment));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private String essence(NodeRef letter, NodeRef attachment) {
    return keeping.as(
        "admin",
        () ->
            nodes.exists(letter)
                ? nodes.getType(letter).getLocalName()
                    + " "
                    + (office.place(letter).contains(office.unitA())
                            && office.property(letter, LetterModel.SERIES) != null
                        ? office.property(letter, LetterModel.STATUS)
                        : office.place(letter))
                    + " "
                    + Math.min(2, versions(letter))
                    + " "
                    + (nodes.exists(attachment) ? Math.min(2, versions(attachment)) : 2)
                : "gone");
  }

  private List<Object> state(NodeRef letter, NodeRef attachment) {
    return keeping.as(
        "admin",
        () -> {
          List<Object> all =
              new ArrayList<>(LetterState.of(repository, office, letter, attachment));
          all.add(versions(attachment));
          all.add(nodes.getType(attachment));
          for (NodeRef file : List.of(letter, attachment)) {
            all.add(nodes.getProperty(file, ContentModel.PROP_CONTENT));
            all.add(nodes.hasAspect(file, ContentModel.ASPECT_VERSIONABLE));
            all.add(
                repository
                    .services()
                    .getVersionService()
                    .getVersionHistory(file)
                    .getRootVersion()
                    .getFrozenStateNodeRef());
          }
          return all;
        });
  }

  private int versions(NodeRef file) {
    var history = repository.services().getVersionService().getVersionHistory(file);
    return history == null ? 0 : history.getAllVersions().size();
  }

  private static void attempt(Callable<?> attempt) {
    try {
      attempt.call();
    } catch (Exception e) {
      // Refused, as it may be; what counts is what became of the letter.
    }
  }

  private NodeRef letter() {
    NodeRef letter = keeping.letter();
    NodeRef attachment = keeping.attachment(letter);
    keeping.as(
        office.clerkA(),
        () -> {
          nodes.addAspect(letter, ContentModel.ASPECT_VERSIONABLE, null);
          nodes.addAspect(attachment, ContentModel.ASPECT_VERSIONABLE, null);
          return null;
        });
    keeping.as(
        office.clerkA(),
        () -> {
          keeping.put(letter, "surat yang benar");
          keeping.put(attachment, "lampiran yang benar");
          return null;
        });
    return letter;
  }
}
