package id.naskah.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationService;
import id.naskah.docx.Merged;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.model.FileInfo;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Whatever door a template comes through, it is checked, and the last good version stays. */
@AlfrescoTest
class TemplateDoorsTest {
  private static final String DAV = "/webdav/Data%20Dictionary/Naskah/Templates/";
  private static final String CMIS = "/api/-default-/public/cmis/versions/1.1/atom/content";

  private final Repository repository;
  private final Office office;
  private final Doors doors;
  private final TemplateService service;
  private final FileFolderService files;

  TemplateDoorsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.doors = new Doors(repository);
    this.service = repository.bean(TemplateService.class);
    this.files = repository.services().getFileFolderService();
  }

  @Test
  void throughWebDav() {
    String id = id();

    assertThat(davPut("admin", id + ".docx", Documents.good("SATU")).statusCode()).isEqualTo(201);
    assertThat(head(id)).contains("SATU");
    assertThat(davPut("admin", id + ".docx", Documents.good("DUA")).statusCode())
        .isBetween(200, 204);
    assertThat(davPut("admin", id + ".docx", Documents.misspelt()).statusCode()).isEqualTo(400);
    assertThat(davPut("admin", id + ".docx", new byte[0]).statusCode()).isEqualTo(400);
    assertThat(davPut(office.clerkA(), id + ".docx", Documents.good()).statusCode()).isIn(401, 403);
    assertThat(head(id)).contains("DUA");
    assertThat(davPut("admin", "surat_id.docx", Documents.good()).statusCode()).isEqualTo(400);
    assertThat(davPut("admin", "~$" + id + ".docx", new byte[] {1}).statusCode()).isEqualTo(201);
    assertThat(repository.http("admin").delete(DAV + "~$" + id + ".docx").statusCode())
        .isBetween(200, 204);
    assertThat(repository.http("admin").delete(DAV + id + ".docx").statusCode())
        .isBetween(200, 204);
    assertThat(ids()).doesNotContain(id);
  }

  @Test
  void throughCmisTheReasonIsSaid() {
    String id = id();
    HttpResponse<String> made =
        doors.cmisCreate("admin", folder(), "cmis:document", id + ".docx", Map.of());
    NodeRef node = Doors.made(made);
    assertThat(ids()).doesNotContain(id);

    assertThat(cmisPut(node, Documents.good("TIGA")).statusCode()).isBetween(200, 299);
    HttpResponse<String> refused = cmisPut(node, Documents.misspelt());

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains(id + ".docx: header 1, paragraph 1", "${instanssi}", "${instansi}");
    assertThat(head(id)).contains("TIGA");
    assertThat(
            doors
                .cmisCreate("admin", folder(), "cmis:document", "surat.docx", Map.of())
                .statusCode())
        .isEqualTo(409);
    assertThat(doors.cmisRename("admin", node, "surat.docx").statusCode()).isEqualTo(409);
    assertThat(doors.cmisRename("admin", node, id + "_lain.docx").statusCode()).isBetween(200, 299);
    assertThat(ids()).contains(id + "_lain").doesNotContain(id);
  }

  @Test
  void movedIntoTheFolderItIsCheckedToo() {
    NodeRef elsewhere = repository.cleanFolder();
    NodeRef bad = file(elsewhere, id() + ".docx", Documents.misspelt());
    String id = id();
    NodeRef good = file(elsewhere, id + ".docx", Documents.good());

    assertThat(Refused.saying(() -> move(bad, folder()))).startsWith("INVALID ");
    move(good, folder());
    assertThat(service("admin", id).kind()).isEqualTo("letter");
    move(good, elsewhere);
    assertThat(ids()).doesNotContain(id);
  }

  @Test
  void onlyFilesLieThereAndTheFolderStays() {
    assertThat(
            Refused.saying(
                () ->
                    repository.inTransactionAs(
                        "admin",
                        () -> files.create(folder(), "letter_id_x", ContentModel.TYPE_FOLDER))))
        .isEqualTo("INVALID name naskah.template.name");
    assertThat(
            Refused.saying(
                () -> repository.inTransactionAs("admin", () -> files.rename(folder(), "Lain"))))
        .isEqualTo("CONFLICT Templates naskah.configuration.needed");
  }

  /** Each start tells of the units, and may change nothing that was changed. */
  @Test
  void laterStartsLeaveTheFolderAlone() {
    String id = id();
    repository.inTransactionAs(
        "admin",
        () -> {
          service.save(id, new ByteArrayInputStream(Documents.good("EMPAT")));
          return null;
        });
    List<Template> before = repository.inTransactionAs("admin", () -> service.list(null, null));

    repository.inTransactionAs(
        "admin",
        () -> {
          repository
              .bean(TemplateSeed.class)
              .changed(ConfigurationFiles.UNITS, repository.bean(ConfigurationService.class).get());
          return null;
        });

    assertThat(repository.inTransactionAs("admin", () -> service.list(null, null)))
        .containsAll(before);
    assertThat(head(id)).contains("EMPAT");
  }

  private String id() {
    return "letter_id_" + repository.unique("t").replaceAll("[^A-Za-z0-9]", "");
  }

  private NodeRef folder() {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(TemplateStore.class).folder().orElseThrow());
  }

  private List<String> ids() {
    return repository.inTransactionAs(
        office.clerkA(), () -> service.list(null, null).stream().map(Template::id).toList());
  }

  private Template service(String user, String id) {
    return repository.inTransactionAs(user, () -> service.find(id));
  }

  /** As who may write nothing there sees it. */
  private String head(String id) {
    return Documents.head(
        repository.inTransactionAs(office.clerkA(), () -> service.content(service.find(id))));
  }

  private HttpResponse<String> davPut(String user, String name, byte[] content) {
    return repository.http(user).put(DAV + name, Merged.MIMETYPE, content);
  }

  private HttpResponse<String> cmisPut(NodeRef node, byte[] content) {
    return repository
        .http("admin")
        .put(CMIS + "?overwriteFlag=true&id=" + node.getId(), Merged.MIMETYPE, content);
  }

  private NodeRef file(NodeRef folder, String name, byte[] content) {
    NodeRef node = doors.node("admin", folder, ContentModel.TYPE_CONTENT, name, Map.of());
    assertThat(cmisPut(node, content).statusCode()).isBetween(200, 299);
    return node;
  }

  private FileInfo move(NodeRef node, NodeRef folder) {
    return repository.inTransactionAs("admin", () -> files.move(node, folder, null));
  }
}
