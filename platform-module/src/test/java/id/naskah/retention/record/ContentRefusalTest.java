package id.naskah.retention.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.retention.Keeping;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/**
 * Content that may not be stored is refused alike on every door, whatever the rule, and never as an
 * error of ours; content that was never there may still be stored.
 */
@AlfrescoTest
class ContentRefusalTest {
  private static final String REST = "/api/-default-/public/naskah/versions/1/";
  private static final String CMIS =
      "/api/-default-/public/cmis/versions/1.1/atom/content?overwriteFlag=true&id=";

  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final Doors doors;

  ContentRefusalTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.doors = new Doors(repository);
  }

  @Test
  void voidLetterKeepsItsContent() {
    NodeRef letter = keeping.letter();
    office.change(
        office.clerkA(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));

    letterIsRefused(letter, "naskah.void.final");
  }

  @Test
  void recordKeepsItsContent() {
    letterIsRefused(keeping.record(), "naskah.record.final");
  }

  @Test
  void heldLetterKeepsItsContent() {
    NodeRef letter = keeping.letter();
    keeping.hold(letter);

    letterIsRefused(letter, "naskah.held");
  }

  private void letterIsRefused(NodeRef letter, String key) {
    NodeRef file = keeping.attachment(letter);
    String clerk = office.clerkA();
    String path = office.place(letter) + "/" + office.property(letter, ContentModel.PROP_NAME);

    assertThat(Refused.violation(() -> write(clerk, letter, "lain")).key()).isEqualTo(key);
    assertThat(Refused.violation(() -> write(clerk, file, "lain")).key()).isEqualTo(key);
    assertThat(Refused.violation(() -> emptied(letter)).key()).isEqualTo(key);
    assertThat(doors.cmisContent(clerk, letter, "lain").statusCode()).isEqualTo(409);
    assertThat(doors.cmisContent(clerk, file, "lain").statusCode()).isEqualTo(409);
    assertThat(doors.davPut(clerk, path, "lain").statusCode()).isEqualTo(409);
    // Nobody owns a registered letter, so a clerk may not delete it whatever its state.
    assertThat(doors.davDelete(clerk, path).statusCode()).isEqualTo(403);
    assertThat(doors.davDelete("admin", path).statusCode()).isEqualTo(409);
    for (String part :
        new String[] {
          REST + "letters/" + letter.getId() + "/content",
          REST + "attachments/" + file.getId() + "/content"
        }) {
      HttpResponse<String> answer = put(clerk, part, "text/plain", "lain");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
      assertThat(answer.body()).contains(key);
    }
    assertThat(read(letter)).isEqualTo("surat");
    assertThat(read(file)).isEqualTo("lampiran");
  }

  @Test
  void badConfigurationIsRefusedAlike() {
    String before = office.read(ConfigurationFiles.UNITS);
    NodeRef units = office.node(ConfigurationFiles.UNITS);

    assertThat(Refused.violation(() -> write("admin", units, "lain")).field())
        .isEqualTo("units.csv");
    assertThat(doors.cmisContent("admin", units, "lain").statusCode()).isEqualTo(409);
    assertThat(doors.davPut("admin", "Data Dictionary/Naskah/units.csv", "lain").statusCode())
        .isEqualTo(400);
    assertThat(doors.davDelete("admin", "Data Dictionary/Naskah/units.csv").statusCode())
        .isEqualTo(409);
    assertThat(office.read(ConfigurationFiles.UNITS)).isEqualTo(before);
  }

  @Test
  void attachmentMadeWithoutContentIsFilledOnceUnderAHold() {
    NodeRef letter = keeping.letter();
    keeping.hold(letter);
    NodeRef byService = emptyAttachment(letter, "a.txt");
    NodeRef byCmis = emptyAttachment(letter, "b.html");
    NodeRef byRest = emptyAttachment(letter, "c.txt");
    String clerk = office.clerkA();

    write(clerk, byService, "lampiran");
    HttpResponse<String> cmis = put(clerk, CMIS + byCmis.getId(), "text/html", titled("lampiran"));
    assertThat(cmis.statusCode()).as(cmis.body()).isBetween(200, 201);
    String rest = REST + "attachments/" + byRest.getId() + "/content";
    HttpResponse<String> own = put(clerk, rest, "text/plain", "lampiran");
    assertThat(own.statusCode()).as(own.body()).isBetween(200, 204);

    assertThat(read(byService)).isEqualTo("lampiran");
    assertThat(read(byCmis)).contains("lampiran");
    assertThat(read(byRest)).isEqualTo("lampiran");
    for (NodeRef file : new NodeRef[] {byService, byCmis, byRest}) {
      assertThat(Refused.violation(() -> write(clerk, file, "lain")).key())
          .isEqualTo("naskah.held");
    }
  }

  @Test
  void letterWithoutContentIsFilledOnceUnderAHold() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    keeping.hold(letter);
    write(office.clerkA(), letter, "");

    HttpResponse<String> answer =
        put(office.clerkA(), CMIS + letter.getId(), "text/html", titled("surat"));

    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    assertThat(read(letter)).contains("surat");
    assertThat(doors.cmisContent(office.clerkA(), letter, "lain").statusCode()).isEqualTo(409);
  }

  @Test
  void emptyAttachmentOfARecordStaysEmpty() {
    NodeRef letter = keeping.letter();
    NodeRef file = emptyAttachment(letter, "a.txt");
    keeping.status(letter, "settled");

    assertThat(Refused.violation(() -> write(office.clerkA(), file, "lampiran")).key())
        .isEqualTo("naskah.record.final");
  }

  /** As the nodes API of later versions makes one: with content of no length. */
  private NodeRef emptyAttachment(NodeRef letter, String name) {
    return keeping.as(
        office.clerkA(),
        () -> {
          NodeRef file =
              repository
                  .services()
                  .getNodeService()
                  .createNode(
                      letter,
                      LetterModel.ATTACHMENTS,
                      QName.createQName(LetterModel.URI, name),
                      ContentModel.TYPE_CONTENT,
                      Map.of(ContentModel.PROP_NAME, name))
                  .getChildRef();
          writer(file).putContent("");
          return file;
        });
  }

  private Void write(String user, NodeRef node, String text) {
    return keeping.as(
        user,
        () -> {
          writer(node).putContent(text);
          return null;
        });
  }

  private ContentWriter writer(NodeRef node) {
    ContentWriter writer =
        repository.services().getContentService().getWriter(node, ContentModel.PROP_CONTENT, true);
    writer.setMimetype("text/plain");
    return writer;
  }

  private Void emptied(NodeRef node) {
    return keeping.as(
        office.clerkA(),
        () -> {
          repository.services().getNodeService().removeProperty(node, ContentModel.PROP_CONTENT);
          return null;
        });
  }

  private HttpResponse<String> put(String user, String path, String mimetype, String text) {
    return repository.http(user).put(path, mimetype, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String titled(String text) {
    return "<html><head><title>Judul</title></head><body>" + text + "</body></html>";
  }

  private String read(NodeRef node) {
    return keeping.as(
        "admin",
        () -> {
          ContentReader reader =
              repository.services().getContentService().getReader(node, ContentModel.PROP_CONTENT);
          return reader.getContentString();
        });
  }
}
