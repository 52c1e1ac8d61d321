package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page in a real browser, as a clerk uses it. */
@AlfrescoTest
class DeskPageTest {
  private static Chromium chromium;

  private final Repository repository;
  private final Office office;
  private final List<String> dialogs = new ArrayList<>();
  private Page page;

  DeskPageTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void closePage() {
    if (page != null) {
      page.context().close();
    }
  }

  private void open(String user, String locale) {
    page = chromium.open(repository, user, locale);
    page.onDialog(
        dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
  }

  @Test
  void aClerkRegistersALetterWithItsDocumentAndFindsIt() {
    open(office.clerkA(), "en-GB");
    page.locator("text=Register a letter").click();
    page.locator("#field-unit").selectOption(office.unitA());
    page.locator("#field-subject").fill("Undangan rapat anggaran");
    page.locator("#field-letterNumber").fill("B-1/KEU/2026");
    page.locator("#field-senderOrganisation").fill("Badan Keuangan");
    page.locator("#field-file")
        .setInputFiles(
            new FilePayload(
                "undangan.txt", "text/plain", "isi surat".getBytes(StandardCharsets.UTF_8)));
    page.locator("naskah-letter-form button.primary").click();

    assertThat(page.locator("aside h2")).hasText("Registered. Agenda number 1");
    page.locator("input[name=term]").fill("B-1/KEU/2026");
    page.locator("form[role=search] button").click();
    page.locator("tbody tr", new Page.LocatorOptions().setHasText("Undangan rapat anggaran"))
        .click();
    assertThat(page.locator("aside button.button")).hasText("Open the document");
    assertThat(page.locator("aside dl")).containsText("Badan Keuangan");
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    open(office.clerkA(), "en-GB");
    page.locator("text=Register a letter").click();
    page.locator("#field-subject").fill("Tanpa pengirim");
    page.locator("naskah-letter-form button.primary").click();

    assertThat(page.locator("naskah-letter-form .error")).containsText("sender is needed");
    assertThat(page.locator("#field-senderOrganisation")).hasAttribute("aria-invalid", "true");
  }

  @Test
  void anotherUnitsLettersAreNotThere() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, "Rahasia unit A");
    office.register(office.clerkA(), letter);

    open(office.clerkB(), "en-GB");

    page.locator("select[name=unit]").selectOption(office.unitA());
    assertThat(page.locator(".foot")).hasText("No letters found.");
    assertThat(page.locator("tbody tr")).hasCount(0);
  }

  @Test
  void markupInALetterStaysText() {
    String script = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, script);
    letter.put(LetterModel.SENDER_ORGANISATION, script);
    office.register(office.clerkA(), letter);

    open(office.clerkA(), "en-GB");
    page.locator("tbody tr").first().click();

    assertThat(page.locator("aside h2")).hasText(script);
    assertThat(page.locator("naskah-desk img, naskah-desk script")).hasCount(0);
    assertThat(dialogs).isEmpty();
  }

  @Test
  void itSpeaksIndonesianToAnIndonesianBrowser() {
    open(office.clerkA(), "id-ID");

    assertThat(page.locator("text=Daftarkan surat")).isVisible();
    page.locator("select[name=unit]").selectOption(office.unitA());
    assertThat(page.locator(".foot")).hasText("Tidak ada surat.");
  }

  /**
   * What browsers keep for weeks names what it loads by its content, and asks anew what that is.
   */
  @Test
  void anUpgradeIsSeenAtOnce() {
    List<String> loaded = new ArrayList<>();
    page = chromium.visit(repository, "en-GB");
    page.onRequest(request -> loaded.add(request.url().replaceFirst(".*/alfresco/naskah/", "")));
    page.reload();
    assertThat(page.locator("naskah-login dialog")).isVisible();
    assertThat(loaded).contains("version.txt").anyMatch(file -> file.endsWith("/desk.js"));
    assertThat(loaded)
        .allMatch(
            file -> file.matches("index.html|start.js|version.txt|[0-9a-f]{12}/[a-z-]+\\..*"));

    loaded.clear();
    page.route("**/version.txt", route -> route.fulfill(new FulfillOptions().setBody("next")));
    page.navigate(repository.url() + Chromium.ADDRESS);
    assertThat(page.locator("p[role=alert]")).containsText("cannot be loaded");
    assertThat(loaded).contains("next/desk.js").noneMatch(file -> file.matches("[0-9a-f]{12}/.*"));
  }
}
