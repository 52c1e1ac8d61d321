package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a document that is opened: nothing in it runs. */
@AlfrescoTest
class FilesPageTest extends DeskInBrowser {
  private static final String SCRIPT =
      "<html xmlns='http://www.w3.org/1999/xhtml'><script>window.ran = 1; alert(1)</script></html>";
  private static final String WATCH =
      "() => { window.types = []; const make = URL.createObjectURL.bind(URL);"
          + " URL.createObjectURL = (blob) => { window.types.push(blob.type); return make(blob); }; }";
  private final Office office;
  private String name;

  FilesPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  /** Opens a letter with a document of this type; answers the button that opens the document. */
  private Locator letter(String type, String text) {
    String subject = repository.unique("Undangan");
    Map<QName, Serializable> properties = office.incoming(office.unitA());
    properties.put(LetterModel.SUBJECT, subject);
    NodeRef letter = office.register(office.clerkA(), properties);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          repository
              .bean(LetterService.class)
              .putContent(letter, type, "UTF-8", new ByteArrayInputStream(bytes));
          return null;
        });
    open(office.clerkA(), "en-GB", "#/letters");
    page.evaluate(WATCH);
    page.locator("naskah-letter-list tbody tr", new Page.LocatorOptions().setHasText(subject))
        .click();
    name = office.property(letter, ContentModel.PROP_NAME).toString();
    page.locator("aside a[name=files]").click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    // The document beside it has been made ready.
    page.evaluate("() => { window.types.length = 0; }");
    return page.locator(
            "aside naskah-file-row button", new Page.LocatorOptions().setHasText("Open"))
        .first();
  }

  @WholeBrowser
  @ParameterizedTest
  @ValueSource(strings = {"application/msword", "application/zip"})
  void whatIsNotShownIsSavedUnderItsName(String type) throws Exception {
    Locator open = letter(type, SCRIPT);
    Download download = page.waitForDownload(open::click);

    assertThat(download.suggestedFilename()).isEqualTo(name);
    assertThat(Files.readString(download.path())).isEqualTo(SCRIPT);
    assertThat((List<?>) page.evaluate("window.types"))
        .isEqualTo(List.of("application/octet-stream"));
    assertThat(page.context().pages()).hasSize(1);
  }

  /** What could run was stored as text, and is shown as that. */
  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/html", "image/svg+xml", "application/xhtml+xml"})
  void textIsShownAsText(String type) {
    Locator open = letter(type, SCRIPT);
    Page shown = page.waitForPopup(open::click);

    assertThat(shown.locator("body")).hasText(SCRIPT);
    assertThat(shown.evaluate("document.contentType")).isEqualTo("text/plain");
    assertThat(shown.evaluate("[window.ran, window.opener].filter(Boolean).length")).isEqualTo(0);
  }

  @WholeBrowser
  @Test
  void whatPretendsToBeAPictureOrPaperDoesNotRun() {
    for (String type : List.of("image/png", "application/pdf")) {
      Locator open = letter(type, SCRIPT);
      page.waitForPopup(open::click);
      List<Object> made = new java.util.ArrayList<>((List<?>) page.evaluate("window.types"));
      // The letter itself shows the words of what is no picture and no paper.
      assertThat(made).contains(type).isSubsetOf(type, "text/plain;charset=utf-8");
      closePage();
    }
  }

  @Test
  void aDocumentWaitsForWhoseSessionEnded() {
    Locator open = letter("text/plain", "Isi surat");
    // In one go: whatever else the page asks for must not be the first to find the session gone.
    open.evaluate(
        "(button) => { sessionStorage.setItem('naskah.ticket', 'TICKET_gone'); button.click(); }");
    assertThat(page.locator("naskah-login dialog")).isVisible();
    page.locator("#login-password").fill(office.clerkA());
    Page shown = page.waitForPopup(() -> page.keyboard().press("Enter"));
    assertThat(shown.locator("body")).hasText("Isi surat");
  }

  @Test
  void aWindowThatTheBrowserRefusesIsOfferedAgain() {
    Locator open = letter("text/plain", "Isi surat");
    page.evaluate("window.open = () => null");
    open.click();
    Page shown =
        page.waitForPopup(
            () ->
                page.locator("aside a", new Page.LocatorOptions().setHasText("ready: open it"))
                    .click());
    assertThat(shown.locator("body")).hasText("Isi surat");
  }
}
