package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.fixity.Hashing;
import id.naskah.verify.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What helps while a letter is registered, and that it tells nobody of what he may not read. */
@AlfrescoTest
class RegisteringTest {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Repository repository;
  private final Office office;
  private final Client clerk;
  private final Client other;
  private final String sender;

  RegisteringTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerk = new Client(repository, office.clerkA());
    this.other = new Client(repository, office.clerkB());
    this.sender = repository.unique("Dinas Pekerjaan Umum");
  }

  private String register(Client client, String unit, Object... fields) {
    return (String) client.register(unit, fields).get("id");
  }

  private String draft(Client client, String unit) {
    Reply made =
        client.post(
            "/letters",
            Map.of(
                "status", "draft", "direction", "incoming", "unit", unit, "fileName", "scan.pdf"));
    assertThat(made.status()).isEqualTo(201);
    return made.id();
  }

  @Test
  void theSameNumberOfTheSameSenderIsShown() {
    String id =
        register(
            clerk, office.unitA(), "senderOrganisation", sender, "letterNumber", "600/12/DPU/2026");
    String[] asked = {
      "letterNumber", " 600 / 12/dpu/2026", "senderOrganisation", sender.toUpperCase(Locale.ROOT)
    };

    Reply found = clerk.list("/similar-letters", asked);
    assertThat(found.ids()).containsExactly(id);
    assertThat(found.entries().get(0)).containsEntry("because", List.of("number"));
    assertThat(other.list("/similar-letters", asked).text())
        .doesNotContain(id)
        .contains("\"totalItems\":0");
    assertThat(
            clerk
                .list(
                    "/similar-letters",
                    "letterNumber",
                    "600/12/DPU/2026",
                    "senderOrganisation",
                    sender + " lain")
                .ids())
        .isEmpty();
  }

  @Test
  void nearlyTheSameSubjectOfOneDayIsShown() {
    String id =
        register(
            clerk,
            office.unitA(),
            "senderOrganisation",
            sender,
            "letterNumber",
            null,
            "letterDate",
            "2026-01-05",
            "subject",
            "Undangan rapat koordinasi jalan provinsi");
    assertThat(similar(clerk, "Undangan Rapat Koordinasi Jalan", "2026-01-05")).containsExactly(id);
    assertThat(similar(clerk, "Undangan Rapat Koordinasi Jalan", "2026-01-06")).isEmpty();
    assertThat(similar(clerk, "Undangan peresmian jembatan", "2026-01-05")).isEmpty();
    assertThat(similar(other, "Undangan Rapat Koordinasi Jalan", "2026-01-05")).isEmpty();
  }

  private List<String> similar(Client client, String subject, String day) {
    return client
        .list(
            "/similar-letters", "senderOrganisation", sender, "subject", subject, "letterDate", day)
        .ids();
  }

  @Test
  void theSameFileIsShownToThoseWhoMayReadIt() {
    byte[] file = repository.unique("Isi surat").getBytes(StandardCharsets.UTF_8);
    String first = register(clerk, office.unitA());
    clerk.upload("/letters/" + first + "/content", "text/plain", file);
    String letter = register(clerk, office.unitA());
    String attachment =
        clerk.post("/letters/" + letter + "/attachments", Map.of("fileName", "a.txt")).id();
    clerk.upload("/attachments/" + attachment + "/content", "text/plain", file);
    repository.bean(Hashing.class).run();

    String mine = draft(clerk, office.unitA());
    clerk.upload("/letters/" + mine + "/content", "text/plain", file);
    assertThat(clerk.list("/similar-letters", "letter", mine).ids())
        .containsExactlyInAnyOrder(first, letter);

    String others = draft(other, office.unitB());
    other.upload("/letters/" + others + "/content", "text/plain", file);
    Reply seen = other.list("/similar-letters", "letter", others);
    assertThat(seen.ids()).isEmpty();
    assertThat(seen.text()).contains("\"totalItems\":0");
    assertThat(other.list("/similar-letters", "letter", mine).status()).isEqualTo(404);

    clerk.upload("/letters/" + first + "/content", "text/plain", new byte[] {'b'});
    assertThat(clerk.list("/similar-letters", "letter", mine).ids()).containsExactly(letter);
  }

  @Test
  void sendersAreThoseOfReadableLettersMostUsedFirst() {
    String name = repository.unique("Zeni");
    register(clerk, office.unitA(), "senderOrganisation", name + " Jarang");
    register(clerk, office.unitA(), "senderOrganisation", name + " Sering");
    register(
        clerk, office.unitA(), "senderOrganisation", name + " sering", "senderName", "Ibu Ani");
    register(clerk, office.unitA(), "senderOrganisation", name + " Baru");
    register(other, office.unitB(), "senderOrganisation", name + " Rahasia");

    Reply found = clerk.list("/senders", "term", name.toLowerCase(Locale.ROOT));
    assertThat(found.entries())
        .extracting(sender -> sender.get("senderOrganisation"))
        .containsExactly(name + " sering", name + " Baru", name + " Jarang");
    assertThat(found.entries().get(0)).containsEntry("senderName", "Ibu Ani");
    assertThat(clerk.list("/senders", "term", name + " R").ids()).isEmpty();
    assertThat(clerk.list("/senders", "term", name.substring(2)).ids()).isEmpty();
    assertThat(clerk.list("/senders", "term", "x".repeat(256)).status()).isEqualTo(400);
    assertThat(clerk.get("/senders").ids()).isNotEmpty();
  }

  @Test
  void aDraftNeedsDirectionAndUnitAlone() {
    String id = draft(clerk, office.unitA());
    assertThat(clerk.get("/letters/" + id).entry()).containsEntry("status", "draft");
    Reply early = clerk.put("/letters/" + id, Map.of("status", "open"));
    assertThat(early.status()).isEqualTo(400);
    Map<String, Object> whole = Client.incoming(office.unitA());
    whole.put("status", "open");
    Reply done = clerk.put("/letters/" + id, whole);
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.entry()).containsKey("agendaNumber");
    assertThat((String) done.entry().get("name")).endsWith(".pdf");

    Map<String, Object> noUnit = Map.of("status", "draft", "direction", "incoming");
    assertThat(clerk.post("/letters", noUnit).status()).isEqualTo(400);
    assertThat(clerk.post("/letters", Map.of("status", "draft", "unit", office.unitA())).status())
        .isEqualTo(400);
    Map<String, Object> ofOthers =
        Map.of("status", "draft", "direction", "incoming", "unit", office.unitB());
    assertThat(clerk.post("/letters", ofOthers).status()).isEqualTo(403);
  }

  @Test
  void proposalsComeFromTheWordsOfTheFile() throws IOException {
    assertThat(
            proposals("application/pdf", pdf("Nomor : 021/MKT/XI/2025", "Hal : Penawaran harga")))
        .contains("021/MKT/XI/2025", "Penawaran harga");
    assertThat(proposals(DOCX, docx())).contains("Yayasan Bina Bangsa", "7/YBB/2025", "2025-11-05");
    assertThat(proposals("application/pdf", "%PDF-1.4 broken".getBytes(StandardCharsets.UTF_8)))
        .contains("\"entries\":[]");
    assertThat(proposals("image/png", new byte[] {1, 2, 3})).contains("\"entries\":[]");
  }

  private String proposals(String type, byte[] file) {
    String id = draft(clerk, office.unitA());
    String list = "/letters/" + id + "/proposals";
    assertThat(clerk.get(list).text()).contains("\"entries\":[]");
    assertThat(clerk.upload("/letters/" + id + "/content", type, file).status()).isEqualTo(200);
    assertThat(other.get(list).status()).isEqualTo(404);
    return clerk.get(list).text();
  }

  /** Without a table of its objects, which readers make themselves. */
  private static byte[] pdf(String... lines) {
    String shown = String.join(") ' (", lines);
    String page = "BT /F 12 Tf 14 TL 72 770 Td (" + shown + ") ' ET";
    return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            + "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
            + "4 0 obj<</Length "
            + page.length()
            + ">>stream\n"
            + page
            + "\nendstream endobj\n"
            + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] docx() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "word/document.xml", "Nomor : 7/YBB/2025", "Bekasi, 5 November 2025");
      part(zip, "word/header1.xml", "YAYASAN BINA BANGSA", "Jl. Raya 1");
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String... lines) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    StringBuilder xml = new StringBuilder("<d xmlns:w=\"urn:w\">");
    for (String line : lines) {
      xml.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
    }
    zip.write(xml.append("</d>").toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasReplacedCanStillBeRead() {
    String id = register(clerk, office.unitA());
    String file = "/letters/" + id + "/content";
    clerk.upload(file, "text/plain", "satu".getBytes(StandardCharsets.UTF_8));
    assertThat(clerk.get("/letters/" + id + "/versions").ids()).isEmpty();
    clerk.upload(file, "text/plain", "dua".getBytes(StandardCharsets.UTF_8));

    Reply versions = clerk.get("/letters/" + id + "/versions");
    assertThat(versions.entries())
        .extracting(version -> version.get("current"))
        .containsExactly(true, false);
    String first = versions.ids().get(1);
    assertThat(clerk.get("/versions/" + first + "/content").text()).isEqualTo("satu");
    assertThat(other.get("/versions/" + first).status()).isEqualTo(404);
    assertThat(other.get("/versions/" + first + "/content").status()).isEqualTo(404);
    assertThat(other.get("/letters/" + id + "/versions").status()).isEqualTo(404);
    assertThat(clerk.get("/versions/" + id).status()).isEqualTo(404);
    assertThat(clerk.get("/versions/x").status()).isEqualTo(404);
  }
}
