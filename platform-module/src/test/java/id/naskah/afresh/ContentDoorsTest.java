package id.naskah.afresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.content.PackedFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Http;
import id.naskah.embedded.junit.Repository;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** What comes in is looked at before anything reads it, at every door. */
@AlfrescoTest
class ContentDoorsTest {
  private static final String BASE = "/api/-default-/public/naskah/versions/1";
  private static final String CMIS = "/api/-default-/public/cmis/versions/1.1/atom/content";
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Repository repository;
  private final Office office;
  private final Http clerk;

  ContentDoorsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerk = repository.http(office.clerkA());
  }

  /** One of 1.7 MB ended the server, and again after each start, when its words were looked for. */
  @Test
  void whatWouldFillTheMemoryIsRefusedAtEveryDoor() {
    byte[] docx = PackedFiles.docx(600);
    assertThat(docx).hasSizeLessThan(1_700_000);
    NodeRef letter = letter();

    HttpResponse<String> rest = clerk.put(content(letter), DOCX, docx);
    assertThat(rest.statusCode()).isEqualTo(400);
    assertThat(rest.body()).contains("naskah.content.unpacked", "50 megabytes");
    assertThat(
            clerk.put(CMIS + "?overwriteFlag=true&id=" + letter.getId(), DOCX, docx).statusCode())
        .isBetween(400, 499);
    String intake = "/webdav/Correspondence/" + office.unitA() + "/Intake/";
    assertThat(clerk.put(intake + "besar.docx", DOCX, docx).statusCode()).isGreaterThan(399);
    assertThat(clerk.get(intake + "besar.docx").statusCode()).isEqualTo(404);
    NodeRef elsewhere =
        new Doors(repository)
            .node("admin", repository.cleanFolder(), ContentModel.TYPE_CONTENT, "x", Map.of());
    assertThat(
            repository
                .http("admin")
                .put(CMIS + "?overwriteFlag=true&id=" + elsewhere.getId(), DOCX, docx)
                .statusCode())
        .isBetween(400, 499);

    assertThat(office.property(letter, ContentModel.PROP_CONTENT)).isNull();
    assertThat(clerk.put(content(letter), DOCX, PackedFiles.docx(1)).statusCode()).isEqualTo(200);
    assertThat(clerk.put(content(letter), DOCX, docx).statusCode()).isEqualTo(400);
    assertThat(
            clerk.put(CMIS + "?overwriteFlag=true&id=" + letter.getId(), DOCX, docx).statusCode())
        .isBetween(400, 499);
  }

  @Test
  void howLargeALetterMayBeIsForTheOfficeToSay() {
    NodeRef letter = letter();
    byte[] large = " ".repeat(1_000_001).getBytes(StandardCharsets.UTF_8);
    String before = office.read(ConfigurationFiles.OFFICE);
    office.save(ConfigurationFiles.OFFICE, before + "\ncontent.mostMegabytes=1\n");
    try {
      HttpResponse<String> answer = clerk.put(content(letter), "text/plain", large);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("naskah.content.tooLarge", "content.mostMegabytes");
      assertThat(
              new Doors(repository)
                  .cmisContent(office.clerkA(), letter, new String(large, StandardCharsets.UTF_8))
                  .statusCode())
          .isBetween(400, 499);
    } finally {
      office.save(ConfigurationFiles.OFFICE, before);
    }
    assertThat(clerk.put(content(letter), "text/plain", large).statusCode()).isEqualTo(200);
  }

  @Test
  void aTextOfWindowsIsFoundByItsWords() {
    NodeRef letter = letter();
    String word = "rés" + Long.toString(System.nanoTime(), 36);
    byte[] text = ("Pertemuan " + word).getBytes(Charset.forName("windows-1252"));

    assertThat(clerk.put(content(letter), "text/plain", text).statusCode()).isEqualTo(200);

    assertThat(((ContentData) office.property(letter, ContentModel.PROP_CONTENT)).getEncoding())
        .isEqualTo("windows-1252");
    byte[] again = ("Ralat " + word).getBytes(Charset.forName("windows-1252"));
    assertThat(clerk.put(content(letter), "text/plain", again).statusCode()).isEqualTo(200);
    assertThat(clerk.get(BASE + "/letters/" + letter.getId() + "/history").body())
        .contains("replaced");
    String list = BASE + "/letters?term=" + word.replace("é", "%C3%A9");
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> clerk.get(list).body().contains(letter.getId()));
  }

  private NodeRef letter() {
    return office.register(office.clerkA(), office.incoming(office.unitA()));
  }

  private static String content(NodeRef letter) {
    return BASE + "/letters/" + letter.getId() + "/content";
  }
}
