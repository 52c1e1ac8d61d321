package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Http;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.protection.SaveByRename;
import id.naskah.model.LetterModel;
import id.naskah.retention.Keeping;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Office programs save by renaming: number and letter stay with what was saved. */
@AlfrescoTest
@OwnOffice
class SaveOverWebDavTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final Http dav;

  SaveOverWebDavTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.dav = repository.http(office.clerkA());
  }

  /** Each letter stands for a request: O is the document, T the new content, B the old one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Word: new content beside it, old one away, new one in its place, old one deleted.
        "PUT T;MOVE O B;MOVE T O;DELETE B",
        // macOS: the new content replaces the old in one step.
        "PUT T;MOVE T O",
        // Some: away first, then written anew.
        "MOVE O B;PUT O;DELETE B",
        // Others: deleted first.
        "DELETE O;PUT O",
        "PUT T;DELETE O;MOVE T O",
        "PUT O"
      })
  void theLetterStaysWithWhatWasSaved(String way) {
    NodeRef letter = keeping.letter();
    String name = (String) office.property(letter, ContentModel.PROP_NAME);
    Object serial = office.property(letter, LetterModel.AGENDA_NUMBER);
    String folder = office.place(letter);
    StringBuilder answers = new StringBuilder();

    for (String request : way.split(";")) {
      String[] parts = request.split(" ");
      HttpResponse<String> answer =
          switch (parts[0]) {
            case "PUT" -> put(folder, file(parts[1], name));
            case "MOVE" -> move(folder, file(parts[1], name), file(parts[2], name));
            default -> dav.delete(path(folder, file(parts[1], name)));
          };
      answers.append(request).append(' ').append(answer.statusCode()).append("; ");
      assertThat(answer.statusCode()).as("%s%n%s", answers, answer.body()).isNotEqualTo(500);
    }

    assertThat(names(folder)).as(answers.toString()).containsExactly(name);
    assertThat(office.property(letter, LetterModel.AGENDA_NUMBER)).isEqualTo(serial);
    assertThat(office.property(letter, LetterModel.STATUS)).isEqualTo("open");
    if (!answers.toString().contains(" 4")) {
      assertThat(text(letter)).as(answers.toString()).isEqualTo("isi yang baru");
    }
  }

  @Test
  void aLetterThatAProgramDidNotFinishSavingIsShownAgain() throws Exception {
    NodeRef letter = keeping.letter();
    String name = (String) office.property(letter, ContentModel.PROP_NAME);
    String folder = office.place(letter);
    SaveByRename saves = repository.bean(SaveByRename.class);

    assertThat(move(folder, name, file("B", name)).statusCode()).isBetween(200, 204);
    asSystem(saves);
    assertThat(isHidden(letter)).isTrue();
    office.at(
        java.time.Instant.now().plus(SaveByRename.LONGEST).plusSeconds(1),
        () -> {
          asSystem(saves);
          return null;
        });

    assertThat(isHidden(letter)).isFalse();
    assertThat(names(folder)).contains(name);
    assertThat(text(letter)).isEqualTo("surat");
  }

  private boolean isHidden(NodeRef letter) {
    return keeping.as(
        "admin",
        () -> repository.services().getNodeService().hasAspect(letter, ContentModel.ASPECT_HIDDEN));
  }

  private static void asSystem(Runnable work) {
    org.alfresco.repo.security.authentication.AuthenticationUtil.runAsSystem(
        () -> {
          work.run();
          return null;
        });
  }

  @Test
  void aHeldLetterIsNotMovedAway() {
    NodeRef letter = keeping.letter();
    keeping.hold(letter);
    String name = (String) office.property(letter, ContentModel.PROP_NAME);
    String folder = office.place(letter);

    assertThat(move(folder, name, file("B", name)).statusCode()).isIn(403, 409);
    assertThat(isHidden(letter)).isFalse();
    assertThat(names(folder)).containsExactly(name);
  }

  @Test
  void aRefusalIsNoFailure() {
    NodeRef letter = keeping.record();
    String name = (String) office.property(letter, ContentModel.PROP_NAME);
    String folder = office.place(letter);

    for (HttpResponse<String> answer :
        List.of(
            put(folder, name), dav.delete(path(folder, name)), move(folder, name, "lain.txt"))) {
      assertThat(answer.statusCode()).as(answer.body()).isIn(403, 409);
    }
    assertThat(text(letter)).isEqualTo("surat");
  }

  private static String file(String letter, String name) {
    return switch (letter) {
      case "O" -> name;
      case "T" -> "~WRD0001.tmp";
      default -> "~WRL0002.tmp";
    };
  }

  private HttpResponse<String> put(String folder, String name) {
    return dav.put(
        path(folder, name), "text/plain", "isi yang baru".getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> move(String folder, String from, String to) {
    return dav.send(
        dav.request(path(folder, from))
            .header("Destination", repository.url() + path(folder, to))
            .header("Overwrite", "T")
            .method("MOVE", java.net.http.HttpRequest.BodyPublishers.noBody()));
  }

  private static String path(String folder, String name) {
    return "/webdav/"
        + URLEncoder.encode(folder + "/" + name, StandardCharsets.UTF_8)
            .replace("%2F", "/")
            .replace("+", "%20");
  }

  private List<String> names(String folder) {
    return keeping.as(
        "admin",
        () ->
            repository
                .services()
                .getFileFolderService()
                .list(
                    repository
                        .services()
                        .getFileFolderService()
                        .resolveNamePath(repository.companyHome(), List.of(folder.split("/")))
                        .getNodeRef())
                .stream()
                .map(info -> info.getName())
                .toList());
  }

  private String text(NodeRef letter) {
    return keeping.as(
        "admin",
        () ->
            repository
                .services()
                .getContentService()
                .getReader(letter, ContentModel.PROP_CONTENT)
                .getContentString());
  }
}
