package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.preview.FilesOfAllKinds;
import id.naskah.verify.http.Client;
import id.naskah.verify.http.Site;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every document is seen beside the form, and a large file on its way can be stopped. */
@AlfrescoTest
class DocumentPageTest extends DeskInBrowser {
  private static final String UNKNOWN = "application/octet-stream";
  private static final int MEGABYTE = 1 << 20;

  private final Office office;
  private final Client clerk;

  DocumentPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
    Site site = new Site(repository.url());
    site.know(office.clerkA(), office.clerkA());
    this.clerk = new Client(site.as(office.clerkA()));
  }

  private String draft(String name, byte[] content) {
    Map<String, String> values =
        Map.of(
            "status", "draft", "direction", "incoming", "unit", office.unitA(), "fileName", name);
    String id = clerk.post("/letters", values).id();
    clerk.upload("/letters/" + id + "/content", UNKNOWN, content).entry();
    return id;
  }

  private void attach(String letter, String name, byte[] content) {
    String id = clerk.post("/letters/" + letter + "/attachments", Map.of("fileName", name)).id();
    clerk.upload("/attachments/" + id + "/content", UNKNOWN, content).entry();
  }

  private Locator document() {
    return page.locator("naskah-document");
  }

  private Locator file(String name) {
    return document().locator("nav button", new Locator.LocatorOptions().setHasText(name));
  }

  @WholeBrowser
  @Test
  void allFilesOfALetterAreSteppedThroughByKeyboard() throws IOException {
    String id = draft("surel.eml", FilesOfAllKinds.mail());
    attach(id, "surat.docx", FilesOfAllKinds.docx());
    attach(id, "pindai.tif", FilesOfAllKinds.tiff());
    attach(id, "rusak.docx", new byte[] {'P', 'K', 3, 4, 0});
    attach(id, "halaman.html", FilesOfAllKinds.text("<script>window.ran = 1</script><p>Hal"));
    open(office.clerkA(), "id-ID");
    Chromium.go(page, "#/register/" + id);

    assertThat(document().locator(".words")).containsText("Hal: Permohonan");
    assertThat(document().locator("nav button").first()).hasAttribute("aria-current", "page");
    file("cáp dinas.gif").press("Enter");
    assertThat(document().locator("img")).isVisible();
    file("surat.docx").press("Enter");
    assertThat(document().locator(".words h3")).hasText("Perihal");
    assertThat(document().locator(".words")).containsText(FilesOfAllKinds.WORDS);
    assertThat(document().locator(".hint")).containsText("tanpa tata letaknya");
    assertThat(file("surat.docx")).isFocused();
    Axe axe = new Axe();
    axe.look(page, "words of a file beside the form");
    assertThat(axe.found()).isEmpty();
    file("pindai.tif").press("Enter");
    assertThat(document().locator("iframe")).hasAttribute("title", "pindai.tif");
    file("rusak.docx").press("Enter");
    assertThat(document().locator("[role=alert].warning")).containsText("rusak, terenkripsi");
    Page.WaitForDownloadOptions saved = new Page.WaitForDownloadOptions();
    Runnable save = () -> document().locator(".bar button").press("Enter");
    assertThat(page.waitForDownload(saved, save).suggestedFilename()).isEqualTo("rusak.docx");
    file("halaman.html").press("Enter");
    assertThat(document().locator(".words")).hasText("Hal");
    assertThat(page.evaluate("window.ran")).isNull();
    assertThat(document().locator("a[target=_blank]"))
        .hasAttribute("href", Pattern.compile("blob:.*"));
  }

  /** As phones are. */
  @Test
  void aBrowserThatShowsNoPdfGetsPicturesOfItsPages() throws IOException {
    String id = draft("pindai.tif", FilesOfAllKinds.tiff());
    page = chromium.blank();
    page.addInitScript(
        "Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled', { get: () => false });");
    page.navigate(repository.url() + Chromium.ADDRESS);
    Chromium.logIn(page, office.clerkA(), office.clerkA());
    Chromium.go(page, "#/register/" + id);

    assertThat(document().locator("[role=group]")).containsText("Page 1 of 2");
    assertThat(document().locator("img")).isVisible();
    assertThat(document().locator("iframe")).hasCount(0);
    document().locator("[role=group] button").last().click();
    assertThat(document().locator("[role=group]")).containsText("Page 2 of 2");
    assertThat(document().locator("[role=group] button").last()).isDisabled();
    assertThat(document().locator("img")).isVisible();
  }

  /** One session: what another has slowed down stays so. */
  private static void line(CDPSession line, double bytesASecond) {
    JsonObject slow = new JsonObject();
    slow.addProperty("offline", false);
    slow.addProperty("latency", 0);
    slow.addProperty("downloadThroughput", -1);
    slow.addProperty("uploadThroughput", bytesASecond);
    line.send("Network.enable");
    line.send("Network.emulateNetworkConditions", slow);
  }

  @Test
  void aSlowUploadTellsHowFarItIsAndIsStoppedAndSentAgain() throws IOException {
    byte[] large = new byte[8 * MEGABYTE];
    byte[] start = FilesOfAllKinds.text("II*\0");
    System.arraycopy(start, 0, large, 0, start.length);
    open(office.clerkA(), "en-GB");
    Chromium.go(page, "#/register");
    assertThat(page.locator(".drop #field-file")).isVisible();
    CDPSession line = page.context().newCDPSession(page);
    line(line, 2 * MEGABYTE);
    page.locator(".drop #field-file")
        .setInputFiles(new FilePayload("besar.tif", "image/tiff", large));

    Locator progress = page.locator("naskah-progress");
    assertThat(progress.locator("progress")).hasAttribute("value", Pattern.compile("[1-9]\\d?"));
    assertThat(document()).containsText("as soon as it has arrived");
    progress.locator("button").click();
    assertThat(progress.locator("[role=alert]")).containsText("besar.tif");
    line(line, -1);
    progress.locator(".again").click();
    assertThat(progress).containsText("is stored");
    // It begins like a TIFF, and is none.
    assertThat(document().locator("[role=alert].warning")).containsText("cannot be shown");
  }
}
