package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassOn;
import id.naskah.routing.PassingOn;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** The disposition sheet: what it says, and what its code proves. */
@AlfrescoTest
class SheetsTest {
  private final Repository repository;
  private final PassingOn passing;
  private final String head;
  private final String staff;
  private final String position;
  private final Client clerk;

  SheetsTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.head = passing.person("head");
    this.staff = passing.person("staff");
    this.position = passing.position(head);
    this.clerk = new Client(repository, passing.office().clerkA());
  }

  @Test
  void theSheetTellsTheLetterAndItsWay() {
    NodeRef letter = passing.letter();
    NodeRef above = passToThePosition(letter);
    NodeRef below = passing.pass(head, letter, above, List.of(Recipient.user(staff))).get(0);
    passing.step(staff, below, "done", "Notulen terlampir");

    String text = print(clerk, letter, "id");

    assertThat(text)
        .contains("Bagian " + passing.office().unitA(), "LEMBAR DISPOSISI", "Surat masuk")
        .contains((String) passing.office().property(letter, LetterModel.LETTER_NUMBER))
        .contains("Undangan rapat koordinasi", "Dinas Kesehatan", "Diteruskan kepada")
        .contains("1 Kepala " + position, "1.1 ", "Catatan kepala", "Tanggapan dan saran")
        .contains("Arsipkan", "Mohon ditindaklanjuti", "Notulen terlampir")
        .contains("a.n. Kepala " + position, "Penanggung jawab", "Sudah dibaca", "Selesai")
        .contains("Halaman 1 dari 1", code(letter));
    assertThat(text).doesNotContain("naskah.sheet", "nskr_", "nsk_", "listconstraint");
    assertThat(print(clerk, letter, "en"))
        .contains("DISPOSITION SHEET", "Comment and advise", "on behalf of Kepala " + position)
        .contains("Page 1 of 1")
        .doesNotContain("Tanggapan dan saran");
  }

  @Test
  void aLetterNotPassedOnGivesAFormToFillIn() {
    NodeRef letter = passing.letter();

    assertThat(print(clerk, letter, "id"))
        .contains("Catatan", "Tindak lanjuti", "belum ada kejadian", code(letter))
        .doesNotContain("Perjalanan disposisi");
    assertThat(check(letter, code(letter)))
        .containsEntry("genuine", true)
        .containsEntry("changedSince", 0)
        .doesNotContainKey("asOf");
  }

  @Test
  void anOlderSheetStaysGenuineAndSaysWhatChanged() {
    NodeRef letter = passing.letter();
    NodeRef disposition = passToThePosition(letter);
    String before = code(letter);
    int events = (int) check(letter, null).get("events");
    Instant passed = passing.read(disposition).sentAt();
    assertThat(check(letter, before))
        .containsEntry("genuine", true)
        .containsEntry("changedSince", 0);

    passing.step(head, disposition, "read");

    assertThat(code(letter)).isNotEqualTo(before);
    Map<String, Object> older = check(letter, before.toLowerCase(java.util.Locale.ROOT));
    assertThat(older)
        .containsEntry("genuine", true)
        .containsEntry("changedSince", 1)
        .containsEntry("events", events + 1)
        .containsEntry("code", code(letter));
    assertThat(Instant.parse((String) older.get("asOf"))).isBetween(passed, Instant.now());
  }

  @Test
  void aCodeOfAnotherLetterIsNotGenuine() {
    NodeRef letter = passing.letter();
    passToThePosition(letter);
    NodeRef other = passing.letter();
    passToThePosition(other);

    assertThat(check(letter, code(other)))
        .containsEntry("genuine", false)
        .doesNotContainKeys("asOf", "changedSince");
    assertThat(check(letter, null)).doesNotContainKey("genuine");
    assertThat(clerk.list("/sheets/" + letter.getId(), "code", "bukan kode").refusal(400))
        .startsWith("code:")
        .contains("bukan kode");
  }

  @Test
  void whoMayNotReadTheLetterGetsNeither() {
    NodeRef letter = passing.letter();
    NodeRef disposition = passToThePosition(letter);
    Client stranger = new Client(repository, passing.office().clerkB());
    String sheet = "/sheets/" + letter.getId();

    stranger.get(sheet).refusal(404);
    stranger.list(sheet, "code", code(letter)).refusal(404);
    stranger.get(sheet + "/content").refusal(404);
    clerk.get("/sheets/" + disposition.getId()).refusal(404);
    clerk.get("/sheets/x/content").refusal(404);
    assertThat(new Client(repository, head).get(sheet).status()).isEqualTo(200);
  }

  @Test
  void aBrowserThatOpensTheAddressOfAnOlderSheetIsLedToThePage() {
    NodeRef letter = passing.letter();
    String sheet = "/sheets/" + letter.getId() + "?code=AB%2FCD%20E";

    HttpResponse<String> led = ask(sheet, "text/html,application/xhtml+xml,*/*;q=0.8");

    assertThat(led.statusCode()).isEqualTo(303);
    assertThat(led.headers().firstValue("Location").orElse(""))
        .endsWith("/naskah/index.html#/verify/AB%2FCD%20E?letter=" + letter.getId());
    assertThat(ask(sheet, "application/json, text/html;q=0.1").statusCode()).isEqualTo(400);
    assertThat(ask(sheet, "*/*").statusCode()).isEqualTo(400);
    String file = "/sheets/" + letter.getId() + "/content";
    assertThat(ask(file, "text/html").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> ask(String path, String accept) {
    return clerk.session().send(clerk.request(path).setHeader("Accept", accept));
  }

  private NodeRef passToThePosition(NodeRef letter) {
    List<Recipient> responsible = List.of(Recipient.position(position));
    PassOn request =
        new PassOn(responsible, List.of(), List.of("comment"), "Catatan kepala", null, null, null);
    return passing.pass(passing.office().clerkA(), letter, request).get(0);
  }

  private String code(NodeRef letter) {
    return (String) check(letter, null).get("code");
  }

  private Map<String, Object> check(NodeRef letter, String code) {
    String sheet = "/sheets/" + letter.getId();
    return (code == null ? clerk.get(sheet) : clerk.list(sheet, "code", code)).entry();
  }

  /** The text of a printed sheet, as Alfresco itself reads it. */
  private String print(Client client, NodeRef letter, String language) {
    HttpResponse<byte[]> file = client.download("/sheets/" + letter.getId() + "/content", language);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
    assertThat(file.headers().map())
        .containsEntry("X-Content-Type-Options", List.of("nosniff"))
        .containsEntry("Content-Security-Policy", List.of("sandbox"));
    ContentService contents = repository.services().getContentService();
    return repository.inTransactionAs(
        "admin",
        () -> {
          ContentWriter pdf = contents.getTempWriter();
          pdf.setMimetype("application/pdf");
          pdf.putContent(new java.io.ByteArrayInputStream(file.body()));
          ContentWriter text = contents.getTempWriter();
          text.setMimetype("text/plain");
          text.setEncoding(StandardCharsets.UTF_8.name());
          contents.transform(pdf.getReader(), text);
          ContentReader reader = text.getReader();
          return reader.getContentString().replaceAll("\\s+", " ");
        });
  }
}
