package id.naskah.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.hold.Hold;
import id.naskah.routing.PassingOn;
import id.naskah.routing.ReportFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.archive.NodeArchiveService;
import org.alfresco.repo.node.archive.RestoreNodeReport;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.junit.jupiter.api.Test;

/** A hold covers the files of reports as well, comments, and what of the letter is in the trash. */
@AlfrescoTest
class HeldAsideTest {
  private static final String HELD = "CONFLICT hold naskah.held";
  private static final String HELD_BY = "CONFLICT hold naskah.held.by";

  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final NodeService nodes;
  private final NodeRef letter;

  HeldAsideTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.nodes = repository.services().getNodeService();
    this.letter = keeping.letter();
  }

  @Test
  void reportsFilesStayWhileTheLetterIsHeld() {
    String staff = repository.createUser("staff." + office.unitA());
    NodeRef disposition = pass(staff);
    NodeRef file = report(staff, disposition, "Notulen.txt");
    Hold hold = keeping.hold(letter);

    assertThat(refusal(staff, () -> put(file, "lain"))).isEqualTo(HELD);
    assertThat(refusal(staff, () -> write(file, "lain"))).isEqualTo(HELD);
    assertThat(refusal(staff, () -> delete(file))).isEqualTo(HELD);
    assertThat(refusal(staff, () -> name(file))).isEqualTo(HELD);
    assertThat(refusal(staff, () -> temporary(file))).isEqualTo(HELD);
    assertThat(text(file)).isEqualTo("Notulen");
    // What the work still needs may be added.
    assertThat(text(report(staff, disposition, "Foto.txt"))).isEqualTo("Notulen");
    keeping.release(hold);
    keeping.as(staff, () -> delete(file));
    keeping.hold(letter);
    assertThat(purge("admin", file)).isFalse();
  }

  @Test
  void trashOfAHeldLetterIsNeitherPurgedNorTakenElsewhere() {
    NodeRef file = keeping.attachment(letter);
    keeping.as("admin", () -> delete(file));
    Hold hold = keeping.hold(letter);
    NodeRef trashed = trashed(file);
    NodeRef elsewhere = repository.cleanFolder();

    assertThat(refusal("admin", () -> delete(trashed))).isEqualTo(HELD_BY);
    assertThat(refusal("admin", () -> name(trashed))).isEqualTo(HELD_BY);
    assertThat(refusal("admin", () -> write(trashed, "lain"))).contains("CONFLICT");
    assertThat(purge("admin", file)).isFalse();
    assertThat(purge(office.clerkA(), file)).isFalse();
    assertThat(restore(trashed, elsewhere)).isNull();
    assertThat(
            repository
                .http("admin")
                .delete("/s/api/archive/archive/SpacesStore/" + file.getId())
                .statusCode())
        .isGreaterThanOrEqualTo(0);
    assertThat(exists(trashed)).isTrue();

    assertThat(restore(trashed, null)).isEqualTo(file);
    assertThat(text(file)).isEqualTo("lampiran");
    keeping.release(hold);
    keeping.as("admin", () -> delete(file));
    assertThat(purge("admin", file)).isTrue();
  }

  @Test
  void commentsStayWhileTheLetterIsHeld() {
    String comments =
        "/api/-default-/public/alfresco/versions/1/nodes/" + letter.getId() + "/comments";
    var made = repository.http(office.clerkA()).post(comments, "{\"content\":\"Baik\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String id = made.body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    Hold hold = keeping.hold(letter);

    var changed =
        repository
            .http(office.clerkA())
            .send("PUT", comments + "/" + id, "application/json", bytes("{\"content\":\"Buruk\"}"));
    assertThat(changed.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(repository.http(office.clerkA()).delete(comments + "/" + id).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(repository.http(office.clerkA()).get(comments).body()).contains("Baik");
    keeping.release(hold);
    assertThat(repository.http(office.clerkA()).delete(comments + "/" + id).statusCode())
        .isEqualTo(204);
  }

  private NodeRef pass(String staff) {
    return new PassingOn(repository, office).pass(letter, staff).get(0);
  }

  private NodeRef report(String staff, NodeRef disposition, String name) {
    NodeRef file =
        keeping.as(staff, () -> repository.bean(ReportFiles.class).add(disposition, name));
    keeping.as(staff, () -> put(file, "Notulen"));
    return file;
  }

  private Void put(NodeRef file, String text) {
    repository
        .bean(ReportFiles.class)
        .putContent(file, "text/plain", "UTF-8", new ByteArrayInputStream(bytes(text)));
    return null;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Void write(NodeRef file, String text) {
    repository
        .services()
        .getContentService()
        .getWriter(file, ContentModel.PROP_CONTENT, true)
        .putContent(text);
    return null;
  }

  private Void delete(NodeRef file) {
    nodes.deleteNode(file);
    return null;
  }

  private Void name(NodeRef file) {
    nodes.setProperty(file, ContentModel.PROP_NAME, "lain.txt");
    return null;
  }

  private Void temporary(NodeRef file) {
    nodes.addAspect(file, ContentModel.ASPECT_TEMPORARY, null);
    return delete(file);
  }

  private boolean purge(String user, NodeRef file) {
    try {
      keeping.as(
          user,
          () -> {
            archive().purgeArchivedNode(trashed(file));
            return null;
          });
    } catch (RuntimeException e) {
      // Asked below.
    }
    return !exists(trashed(file));
  }

  private NodeRef restore(NodeRef trashed, NodeRef destination) {
    RestoreNodeReport report =
        keeping.as(
            "admin",
            () ->
                destination == null
                    ? archive().restoreArchivedNode(trashed)
                    : archive().restoreArchivedNode(trashed, destination, null, null));
    return report.getRestoredNodeRef();
  }

  private NodeArchiveService archive() {
    return repository.bean("nodeArchiveService", NodeArchiveService.class);
  }

  private boolean exists(NodeRef node) {
    return keeping.as("admin", () -> nodes.exists(node));
  }

  private String text(NodeRef file) {
    return keeping.as(
        "admin",
        () ->
            repository
                .services()
                .getContentService()
                .getReader(file, ContentModel.PROP_CONTENT)
                .getContentString());
  }

  private static NodeRef trashed(NodeRef file) {
    return new NodeRef(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE, file.getId());
  }

  /** By the rule itself, in whatever Alfresco wraps it. */
  private String refusal(String user, Callable<?> work) {
    Throwable thrown = catchThrowable(() -> keeping.as(user, work));
    while (thrown != null && !(thrown instanceof RuleViolation)) {
      thrown = thrown.getCause();
    }
    return thrown instanceof RuleViolation refusal
        ? refusal.kind() + " " + refusal.field() + " " + refusal.key()
        : "went through";
  }
}
