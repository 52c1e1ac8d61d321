package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that somebody sent does nothing in the browser of whoever opens it. */
@AlfrescoTest
class InertFilesTest {
  private static final String PAGE = "<html><script>alert(1)</script>kelapa</html>";
  private static final byte[] BYTES = PAGE.getBytes(StandardCharsets.UTF_8);
  private static final String NODE = "workspace/SpacesStore/";

  private final Repository repository;
  private final PassingOn passing;
  private final String user;
  private final Client clerk;
  private final Doors doors;

  InertFilesTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.user = passing.office().clerkA();
    this.clerk = new Client(repository, user);
    this.doors = new Doors(repository);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "image/svg+xml",
        "application/xhtml+xml",
        "text/xml",
        "application/xml",
        "text/html; charset=utf-7",
        "application/unknown",
      })
  void neitherLetterNorAttachmentNorReport(String type) {
    String head = passing.person("head");
    NodeRef letter = passing.letter();
    NodeRef part = passing.pass(letter, head).get(0);
    Map<String, String> named = Map.of("fileName", "halaman.html");
    String attached = clerk.post("/letters/" + letter.getId() + "/attachments", named).id();
    Client reporter = new Client(repository, head);
    String reported = reporter.post("/dispositions/" + part.getId() + "/attachments", named).id();
    clerk.upload("/letters/" + letter.getId() + "/content", type, BYTES).entry();
    clerk.upload("/attachments/" + attached + "/content", type, BYTES).entry();
    reporter.upload("/attachments/" + reported + "/content", type, BYTES).entry();

    assertInert(clerk.download("/letters/" + letter.getId() + "/content"));
    assertInert(clerk.download("/attachments/" + attached + "/content"));
    assertInert(clerk.download("/attachments/" + reported + "/content"));
    for (String id : List.of(letter.getId(), attached, reported)) {
      assertInertOnTheirDoors(id, type);
    }
  }

  private static void assertInert(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(BYTES);
    assertSafe(answer);
    assertThat(type(answer)).doesNotContain("html", "xml", "svg", "unknown");
  }

  private static void assertSafe(HttpResponse<?> answer) {
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).isEqualTo("sandbox");
    assertThat(header(answer, "Content-Disposition"))
        .matches("(inline|attachment); filename=\"[^\"]+\"; filename\\*=UTF-8''\\S+");
  }

  /** Doors of Alfresco, which add no headers: there the type alone says that it is no page. */
  private void assertInertOnTheirDoors(String id, String type) {
    String kept = type.endsWith("unknown") ? "application/octet-stream" : "text/plain";
    for (String path :
        List.of(
            "/s/api/node/content/" + NODE + id,
            "/s/api/node/content/" + NODE + id + "/x.html",
            "/s/api/node/" + NODE + id + "/content",
            "/s/api/node/content;cm:content/" + NODE + id + "/x.svg",
            "/d/d/" + NODE + id + "/x.html",
            "/d/a/" + NODE + id + "/x.html",
            "/api/-default-/public/cmis/versions/1.1/atom/content?id=" + id,
            "/api/-default-/public/cmis/versions/1.1/browser/root?cmisselector=content&objectId="
                + id)) {
      HttpResponse<byte[]> answer = repository.http(user).getBytes(path);
      if (answer.statusCode() == 200 && java.util.Arrays.equals(answer.body(), BYTES)) {
        assertThat(type(answer)).as(path).startsWith(kept).doesNotContain("html");
      } else {
        // No such door in this version, or it shows no content: then there is nothing to run.
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("alert(1)");
      }
    }
    assertThat(type(repository.http(user).getBytes("/s/api/node/content/" + NODE + id)))
        .startsWith(kept);
  }

  @Test
  void whatComesByOtherDoorsIsInertAsWell() {
    NodeRef intake = passing.office().intake(passing.office().unitA());
    String name = repository.unique("pindai") + ".html";
    HttpResponse<String> put = doors.davPut(user, davPath(intake) + "/" + name, PAGE);
    assertThat(put.statusCode()).as(put.body()).isBetween(200, 204);
    assertThat(type(repository.http(user).getBytes("/webdav/" + davPath(intake) + "/" + name)))
        .startsWith("text/plain");

    NodeRef letter = passing.letter();
    assertThat(doors.cmisContent(user, letter, PAGE).statusCode()).isBetween(200, 204);
    mimetype(letter, "text/html");
    assertThat(mimetype(letter)).isEqualTo("text/plain");
    mimetype(letter, null);
    assertThat(mimetype(letter)).isEqualTo("application/octet-stream");
  }

  /** A page that was stored elsewhere, and becomes a letter or comes into the intake folder. */
  @Test
  void whatBecomesALetterBecomesInert() {
    NodeRef folder = repository.cleanFolder();
    NodeRef page =
        doors.node(
            "admin", folder, ContentModel.TYPE_CONTENT, repository.unique("x") + ".html", Map.of());
    repository.inTransactionAs(
        "admin",
        () -> {
          var writer =
              repository
                  .services()
                  .getContentService()
                  .getWriter(page, ContentModel.PROP_CONTENT, true);
          writer.setMimetype("text/html");
          writer.putContent(PAGE);
          return null;
        });
    assertThat(mimetype(page)).isEqualTo("text/html");
    repository.inTransactionAs(
        "admin",
        () ->
            repository
                .services()
                .getFileFolderService()
                .move(page, passing.office().intake(passing.office().unitA()), null));
    assertThat(mimetype(page)).isEqualTo("text/plain");
  }

  @Test
  void everyFileOfOursHasTheHeaders() {
    NodeRef letter = passing.letter();
    String name = "Surat édisi «Juli» 50%.pdf";
    String attached =
        clerk.post("/letters/" + letter.getId() + "/attachments", Map.of("fileName", name)).id();
    clerk.upload("/attachments/" + attached + "/content", "application/pdf", BYTES).entry();
    Client admin = new Client(repository, "admin");

    var pdf = clerk.download("/attachments/" + attached + "/content");
    assertSafe(pdf);
    assertThat(header(pdf, "Content-Disposition"))
        .startsWith("inline; filename=\"Surat _disi _Juli_ 50_.pdf\"")
        .endsWith("UTF-8''Surat%20%C3%A9disi%20%C2%ABJuli%C2%BB%2050%25.pdf");
    for (String format : List.of("csv", "xlsx")) {
      var report =
          admin.download(
              "/reports/due/content?format=" + format + "&unit=" + passing.office().unitA());
      assertSafe(report);
      assertThat(header(report, "Content-Disposition"))
          .startsWith("attachment")
          .contains("." + format);
    }
  }

  /** Not even another spelling of the address leads past the headers. */
  @Test
  void anotherSpellingOfTheAddressServesNothing() {
    String letter = passing.letter().getId();
    clerk.upload("/letters/" + letter + "/content", "text/html", BYTES).entry();
    var past =
        repository
            .http(user)
            .get("/api/-default-/public/naskah/versions/01/letters/" + letter + "/content");
    assertThat(past.statusCode()).isEqualTo(404);
    assertThat(past.body()).doesNotContain("alert(1)");
  }

  private String davPath(NodeRef node) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          var path =
              repository.services().getFileFolderService().getNamePath(null, node).stream()
                  .map(info -> info.getName())
                  .toList();
          return String.join("/", path.subList(1, path.size()));
        });
  }

  private String mimetype(NodeRef node) {
    return ((ContentData) passing.office().property(node, ContentModel.PROP_CONTENT)).getMimetype();
  }

  private void mimetype(NodeRef node, String type) {
    ContentData content = (ContentData) passing.office().property(node, ContentModel.PROP_CONTENT);
    passing
        .office()
        .change(
            user, node, Map.of(ContentModel.PROP_CONTENT, ContentData.setMimetype(content, type)));
  }

  private static String type(HttpResponse<?> answer) {
    return header(answer, "Content-Type");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
