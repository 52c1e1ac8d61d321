package id.naskah.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.preview.FilesOfAllKinds;
import id.naskah.verify.http.Json;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.alfresco.util.TempFileProvider;
import org.junit.jupiter.api.Test;

/** Every file can be seen in a browser, by whoever may read it, and does nothing there. */
@AlfrescoTest
class PreviewsTest {
  private static final String UNKNOWN = "application/octet-stream";

  private final Repository repository;
  private final Office office;
  private final Client clerk;

  PreviewsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerk = new Client(repository, office.clerkA());
  }

  private String letter(String type, byte[] content) {
    String id = (String) clerk.register(office.unitA()).get("id");
    clerk.upload("/letters/" + id + "/content", type, content).entry();
    return id;
  }

  private String attached(String letter, String name, byte[] content) {
    String id = clerk.post("/letters/" + letter + "/attachments", Map.of("fileName", name)).id();
    clerk.upload("/attachments/" + id + "/content", UNKNOWN, content).entry();
    return id;
  }

  private HttpResponse<byte[]> seen(String path) {
    HttpResponse<byte[]> answer = clerk.download(path, "en");
    assertThat(answer.statusCode()).as(path + ": " + text(answer)).isEqualTo(200);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).isEqualTo("sandbox");
    assertThat(header(answer, "Content-Disposition")).startsWith("inline; filename=");
    return answer;
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), UTF_8);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** Their names and beginnings say what they are; their types say nothing. */
  @Test
  void wordsAreShownWhereTheBrowserShowsNothing() throws IOException {
    String letter = letter("text/plain", FilesOfAllKinds.text("Naskah"));
    for (Map.Entry<String, byte[]> file : FilesOfAllKinds.withWords().entrySet()) {
      String id = attached(letter, file.getKey(), file.getValue());

      HttpResponse<byte[]> answer = seen("/attachments/" + id + "/preview");

      assertThat(header(answer, "Content-Type")).startsWith("text/plain");
      assertThat(text(answer)).as(file.getKey()).contains(FilesOfAllKinds.WORDS);
      assertThat(text(answer)).as(file.getKey()).doesNotContain("alert(1)", "dihapus", "halaman");
    }
  }

  /** Nothing of what an office gets has to be downloaded to be read. */
  @Test
  void everySampleIsShown() throws IOException {
    String letter = letter("text/plain", FilesOfAllKinds.text("Naskah"));
    List<?> samples = (List<?>) Json.read(new String(sample("catalogue.json"), UTF_8));
    assertThat(samples).hasSizeGreaterThan(40);
    for (Object sample : samples) {
      String name = (String) Json.map(sample).get("fileName");
      String id = attached(letter, name, sample(name));

      HttpResponse<byte[]> answer = seen("/attachments/" + id + "/preview");

      assertThat(answer.body()).as(name).isNotEmpty();
      if (name.endsWith(".eml")) {
        // The letter itself came with the e-mail.
        HttpResponse<byte[]> part = seen("/attachments/" + id + "/preview?part=1");
        assertThat(header(part, "Content-Type")).isEqualTo("application/pdf");
      }
    }
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in =
        PreviewsTest.class.getResourceAsStream("/naskah-samples/letters/" + name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void headingsTablesAndDatesStandOut() throws IOException {
    String letter = letter("application/msword", FilesOfAllKinds.docx());
    assertThat(text(seen("/letters/" + letter + "/preview")))
        .isEqualTo("KOP SURAT\n\n# Perihal\n" + FilesOfAllKinds.WORDS + "\nKiri\tKanan\t\n");

    byte[] sheet = FilesOfAllKinds.withWords().get("lembar.xlsx");
    String attached = attached(letter, "lembar.xlsx", sheet);
    assertThat(text(seen("/attachments/" + attached + "/preview")))
        .isEqualTo("# Daftar\n" + FilesOfAllKinds.WORDS + "\t12.5\t2024-11-05\t\n");
  }

  @Test
  void wordsAloneAreGivenToWhoWantsToCompareThem() throws IOException {
    String path = "/letters/" + letter(UNKNOWN, FilesOfAllKinds.docx()) + "/preview?words=true";
    HttpResponse<byte[]> answer = seen(path);
    assertThat(header(answer, "Content-Type")).startsWith("text/plain");
    assertThat(text(answer)).contains(FilesOfAllKinds.WORDS);
    String pdf = "/letters/" + letter(UNKNOWN, FilesOfAllKinds.text("%PDF-1.4 x")) + "/preview";
    assertThat(clerk.get(pdf + "?words=true").refusal(409)).contains("no words or pages");
    assertThat(header(seen(pdf), "Content-Type")).isEqualTo("application/pdf");
  }

  @Test
  void whatABrowserShowsIsSentAsItIs() throws IOException {
    byte[] pdf = FilesOfAllKinds.text("%PDF-1.4 x");
    HttpResponse<byte[]> answer = seen("/letters/" + letter(UNKNOWN, pdf) + "/preview");
    assertThat(answer.body()).isEqualTo(pdf);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(answer, "Naskah-Preview")).isEqualTo("original");
    // It says that it is a page, and is a picture.
    byte[] gif = FilesOfAllKinds.text("GIF89a<script>");
    assertThat(header(seen("/letters/" + letter("text/html", gif) + "/preview"), "Content-Type"))
        .isEqualTo("image/gif");
  }

  @Test
  void allPagesOfATiffAreShown() throws IOException {
    String path = "/letters/" + letter("image/tiff", FilesOfAllKinds.tiff()) + "/preview";

    HttpResponse<byte[]> whole = seen(path);
    assertThat(header(whole, "Content-Type")).isEqualTo("application/pdf");
    assertThat(header(whole, "Naskah-Preview")).isEqualTo("copy");
    for (int page = 1; page <= 2; page++) {
      HttpResponse<byte[]> picture = seen(path + "?page=" + page);
      assertThat(header(picture, "Naskah-Pages")).isEqualTo("2");
      var image = ImageIO.read(new ByteArrayInputStream(picture.body()));
      assertThat(image.getWidth()).isEqualTo(1240);
      // What was black on the page is black in the picture.
      assertThat(image.getRGB(310, 186) & 0xffffff).isLessThan(0x202020);
      assertThat(image.getRGB(900, 900) & 0xffffff).isGreaterThan(0xe0e0e0);
    }
    assertThat(clerk.get(path + "?page=3").status()).isEqualTo(404);
  }

  @Test
  void aBmpIsShownAsAPng() throws IOException {
    HttpResponse<byte[]> answer =
        seen("/letters/" + letter("image/bmp", FilesOfAllKinds.bmp()) + "/preview");
    assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
    assertThat(header(answer, "Naskah-Preview")).isEqualTo("copy");
    assertThat(ImageIO.read(new ByteArrayInputStream(answer.body())).getWidth()).isEqualTo(400);
  }

  @Test
  void theFilesOfAnEmailAreShown() {
    String path = "/letters/" + letter("message/rfc822", FilesOfAllKinds.mail()) + "/preview";

    HttpResponse<byte[]> mail = seen(path);
    assertThat(text(mail))
        .startsWith("From: Dinas Púsat <dinas@example.org>\nTo: tu@example.org\n")
        .contains("Subject: Permohonan\n\n" + FilesOfAllKinds.WORDS);
    assertThat(header(mail, "Naskah-Parts")).isEqualTo("c%C3%A1p%20dinas.gif");
    assertThat(header(seen(path + "?part=1"), "Content-Type")).isEqualTo("image/gif");
    assertThat(clerk.get(path + "?part=2").status()).isEqualTo(404);
    assertThat(clerk.get(path + "?part=0").refusal(400)).startsWith("part: \"0\"");
  }

  @Test
  void whatNothingCanReadIsSaidToBeSo() throws IOException {
    byte[] sound = {'I', 'D', '3', 0, 1, 2};
    String of = "/letters/" + letter("audio/mpeg", sound) + "/preview";
    assertThat(clerk.get(of).refusal(409)).contains("no words or pages");
    byte[] broken = java.util.Arrays.copyOf(FilesOfAllKinds.docx(), 200);
    of = "/letters/" + letter(UNKNOWN, broken) + "/preview";
    assertThat(clerk.get(of).refusal(409)).contains("broken, encrypted or too large");
    // A TIFF that says that its one strip has 10,000 million points.
    byte[] huge = FilesOfAllKinds.tiff();
    of = "/letters/" + letter("image/tiff", java.util.Arrays.copyOf(huge, 60)) + "/preview";
    assertThat(clerk.get(of).refusal(409)).contains("broken, encrypted or too large");
    assertThat(leftOver()).isEmpty();
  }

  private static File[] leftOver() {
    return TempFileProvider.getTempDir()
        .listFiles((directory, name) -> name.startsWith("naskah-preview"));
  }

  @Test
  void itIsMadeOnceForWhoHasItAlready() throws IOException {
    String path = "/letters/" + letter(UNKNOWN, FilesOfAllKinds.docx()) + "/preview";
    String tag = header(seen(path), "ETag");

    var again = clerk.request(path).header("Accept-Language", "en").header("If-None-Match", tag);
    assertThat(clerk.send(again).status()).isEqualTo(304);
    var indonesian =
        clerk.request(path).header("Accept-Language", "id").header("If-None-Match", tag);
    assertThat(clerk.send(indonesian).status()).isEqualTo(200);
  }

  @Test
  void draftsAndEarlierVersionsAreSeenAndNothingByStrangers() throws IOException {
    String letter = letter(UNKNOWN, FilesOfAllKinds.text("Yang pertama"));
    clerk.upload("/letters/" + letter + "/content", UNKNOWN, FilesOfAllKinds.text("Lalu")).entry();
    String version = clerk.get("/letters/" + letter + "/versions").ids().get(1);
    assertThat(text(seen("/versions/" + version + "/preview"))).isEqualTo("Yang pertama");

    Client other = new Client(repository, office.clerkB());
    assertThat(other.get("/letters/" + letter + "/preview").status()).isEqualTo(404);
    assertThat(other.get("/versions/" + version + "/preview").status()).isEqualTo(404);
    String attached = attached(letter, "a.txt", FilesOfAllKinds.text("Lampiran"));
    assertThat(other.get("/attachments/" + attached + "/preview").status()).isEqualTo(404);

    String draft =
        clerk
            .post(
                "/letters",
                Map.of(
                    "status",
                    "draft",
                    "direction",
                    "incoming",
                    "unit",
                    office.unitA(),
                    "fileName",
                    "pindai.txt"))
            .id();
    assertThat(clerk.get("/letters/" + draft + "/preview").status()).isEqualTo(404);
    clerk.upload("/letters/" + draft + "/content", UNKNOWN, FilesOfAllKinds.text("Konsep")).entry();
    assertThat(text(seen("/letters/" + draft + "/preview"))).isEqualTo("Konsep");
  }
}
