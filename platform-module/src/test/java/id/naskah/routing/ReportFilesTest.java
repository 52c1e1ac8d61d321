package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Doors;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.RoutingModel;
import id.naskah.platform.RuleViolation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;

/** What was reported does not change any more once the part is over, whatever the door. */
@AlfrescoTest
class ReportFilesTest {
  private static final String CLOSED = "CONFLICT disposition naskah.pass.closed";
  private static final String NOT_YOURS = "FORBIDDEN  naskah.disposition.notRecipient";

  private final Repository repository;
  private final PassingOn passing;
  private final Doors doors;
  private final NodeService nodes;
  private final String staff;
  private final NodeRef letter;
  private final NodeRef disposition;
  private final NodeRef file;
  private final NodeRef elsewhere;

  ReportFilesTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.doors = new Doors(repository);
    this.nodes = repository.services().getNodeService();
    this.staff = passing.person("staff");
    this.letter = passing.letter();
    this.disposition = passing.pass(letter, staff).get(0);
    this.file = as(staff, () -> files().add(disposition, "Notulen.txt"));
    as(staff, () -> put("Notulen"));
    this.elsewhere = repository.cleanFolder();
    as("admin", this::openToAll);
  }

  private Object openToAll() {
    repository
        .services()
        .getPermissionService()
        .setPermission(elsewhere, "GROUP_EVERYONE", "Contributor", true);
    return null;
  }

  @Test
  void areTheRecipientsAndSayWhoMadeThem() {
    assertThat(passing.office().property(file, ContentModel.PROP_CREATOR)).isEqualTo(staff);
    assertThat(aspect()).isTrue();
    for (String other : new String[] {passing.office().clerkA(), "admin"}) {
      assertThat(refused(other, () -> files().add(disposition, "x.txt"))).isEqualTo(NOT_YOURS);
      assertThat(refused(other, () -> put("x"))).isEqualTo(NOT_YOURS);
      assertThat(refused(other, () -> node(other))).isEqualTo(NOT_YOURS);
      assertThat(refused(other, () -> write("x"))).isEqualTo(NOT_YOURS);
      assertThat(refused(other, this::rename)).isEqualTo(NOT_YOURS);
    }
    assertThat(refused("admin", this::delete)).isEqualTo(NOT_YOURS);
    assertThat(refused("admin", this::moveOut)).isEqualTo(NOT_YOURS);
  }

  @Test
  void areTheRecipientsAlsoThroughOtherDoors() {
    as(staff, () -> write("Notulen lengkap"));
    as(staff, this::rename);
    as(staff, this::delete);
    assertThat(exists()).isFalse();
  }

  @Test
  void stayAsTheyAreOnceThePartIsOver() {
    passing.step(staff, disposition, "done", "Terlampir");
    for (String user : new String[] {staff, "admin"}) {
      String expected = user.equals(staff) ? CLOSED : NOT_YOURS;
      assertThat(refused(user, () -> files().add(disposition, "x.txt"))).isEqualTo(expected);
      assertThat(refused(user, () -> put("x"))).isEqualTo(expected);
    }
    // The system's by now: of the recipient Alfresco asks for a permission before it asks the
    // rules.
    for (Callable<?> attempt :
        List.<Callable<?>>of(
            () -> write("x"), this::rename, this::delete, this::moveOut, this::unmark)) {
      assertThatThrownBy(() -> as(staff, attempt)).isInstanceOf(AccessDeniedException.class);
      assertThatThrownBy(() -> as("admin", attempt)).isInstanceOf(RuleViolation.class);
    }
    assertThat(refused("admin", () -> node("admin"))).isEqualTo(NOT_YOURS);
    assertThat(exists()).isTrue();
    assertThat(passing.office().property(file, ContentModel.PROP_NAME)).isEqualTo("Notulen.txt");
  }

  @Test
  void canBeCorrectedAfterThePartIsTakenUpAgain() {
    passing.step(staff, disposition, "done", "Terlampir");
    passing.step(staff, disposition, "read", "Salah berkas");
    as(staff, () -> put("Notulen yang benar"));
    assertThat(as(staff, () -> files().add(disposition, "Foto.txt"))).isNotNull();
  }

  @Test
  void aDispositionHoldsFilesAlone() {
    String refusal =
        refused(
            "admin",
            () -> {
              NodeRef own = passing.pass(letter, "admin").get(0);
              return doors.node("admin", own, ContentModel.TYPE_FOLDER, "Map", Map.of());
            });
    assertThat(refusal).isEqualTo("CONFLICT disposition naskah.report.filesOnly");
  }

  @Test
  void aCopyElsewhereIsAnOrdinaryFile() {
    NodeRef folder = repository.cleanFolder();
    NodeRef copy =
        as(
            "admin",
            () ->
                repository.services().getFileFolderService().copy(file, folder, null).getNodeRef());
    assertThat(as("admin", () -> nodes.hasAspect(copy, RoutingModel.ASPECT_REPORT_FILE))).isFalse();
    as(
        "admin",
        () -> {
          nodes.deleteNode(copy);
          return null;
        });
  }

  private ReportFiles files() {
    return repository.bean(ReportFiles.class);
  }

  private Object put(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    files().putContent(file, "text/plain", "UTF-8", new ByteArrayInputStream(bytes));
    return null;
  }

  private Object write(String text) {
    ContentWriter writer =
        repository.services().getContentService().getWriter(file, ContentModel.PROP_CONTENT, true);
    writer.putContent(text);
    return null;
  }

  private NodeRef node(String user) {
    return doors.node(user, disposition, ContentModel.TYPE_CONTENT, "Lain.txt", Map.of());
  }

  private Object rename() {
    nodes.setProperty(file, ContentModel.PROP_NAME, "Lain.txt");
    return null;
  }

  private Object delete() {
    nodes.deleteNode(file);
    return null;
  }

  private Object unmark() {
    nodes.removeAspect(file, RoutingModel.ASPECT_REPORT_FILE);
    return null;
  }

  private Object moveOut() {
    return nodes.moveNode(
        file, elsewhere, ContentModel.ASSOC_CONTAINS, nodes.getPrimaryParent(file).getQName());
  }

  private boolean exists() {
    return as("admin", () -> nodes.exists(file));
  }

  private boolean aspect() {
    return as("admin", () -> nodes.hasAspect(file, RoutingModel.ASPECT_REPORT_FILE));
  }

  private String refused(String user, Callable<?> work) {
    return Refused.saying(() -> as(user, work));
  }

  private <T> T as(String user, Callable<T> work) {
    return repository.inTransactionAs(user, work);
  }
}
