package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.configuration.ConfigurationService;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** The page in a real browser, as a clerk uses it. */
@AlfrescoTest
@OwnOffice
class DeskPageTest extends DeskInBrowser {
  private final Office office;
  private final List<String> dialogs = new ArrayList<>();

  DeskPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  private void openHearing(String user, String locale) {
    open(user, locale);
    page.onDialog(
        dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
    Chromium.go(page, "#/letters");
  }

  @Test
  void aClerkRegistersALetterWithItsDocumentAndFindsIt() {
    openHearing(office.clerkA(), "en-GB");
    page.locator("a.button[href='#/register']").click();
    page.locator("#field-file")
        .setInputFiles(
            new FilePayload(
                "undangan.txt", "text/plain", "isi surat".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("naskah-progress")).containsText("is stored");
    page.locator("#field-unit").selectOption(office.unitA());
    page.locator("#field-subject").fill("Undangan rapat anggaran");
    page.locator("#field-letterNumber").fill("B-1/KEU/2026");
    page.locator("#field-senderOrganisation").fill("Badan Keuangan");
    page.locator("naskah-register-form button.primary").click();

    assertThat(page.locator("naskah-registered h2")).hasText("Registered. Agenda number 1");
    page.locator(
            "naskah-registered .actions a", new Page.LocatorOptions().setHasText("Pass on now"))
        .click();
    assertThat(page.locator("naskah-pass-on #pass-to")).isVisible();
    page.goBack();
    page.locator("naskah-registered button", new Page.LocatorOptions().setHasText("Close")).click();
    page.locator("input[name=term]").fill("B-1/KEU/2026");
    page.locator("form[role=search] button").click();
    page.locator("tbody tr", new Page.LocatorOptions().setHasText("Undangan rapat anggaran"))
        .click();
    assertThat(page.locator("aside naskah-letter-document")).isVisible();
    page.locator("aside a[name=details]").click();
    assertThat(page.locator("aside dl")).containsText("Badan Keuangan");
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    openHearing(office.clerkA(), "en-GB");
    page.locator("a.button[href='#/register']").click();
    page.locator("#field-subject").fill("Tanpa pengirim");
    page.locator("naskah-register-form button.primary").click();

    assertThat(page.locator("naskah-register-form .error")).containsText("organisation is needed");
    assertThat(page.locator("#field-senderOrganisation")).hasAttribute("aria-invalid", "true");
  }

  @Test
  void anotherUnitsLettersAreNotThere() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, "Rahasia unit A");
    office.register(office.clerkA(), letter);

    openHearing(office.clerkB(), "en-GB");

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

    openHearing(office.clerkA(), "en-GB");
    page.locator("tbody tr").first().click();

    assertThat(page.locator("aside h2")).hasText(script);
    assertThat(page.locator("naskah-desk img, naskah-desk script")).hasCount(0);
    assertThat(dialogs).isEmpty();
  }

  @Test
  void itSpeaksIndonesianToAnIndonesianBrowser() {
    openHearing(office.clerkA(), "id-ID");

    assertThat(page.locator("a.button[href='#/register']")).hasText("+ Daftarkan");
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
    page.onRequest(request -> loaded.add(request.url().replaceFirst(".*/alfresco/", "")));
    page.reload();
    assertThat(page.locator("naskah-login dialog")).isVisible();
    assertThat(loaded)
        .contains("s/naskah/page/begin.js")
        .anyMatch(file -> file.matches("s/naskah/page/[0-9a-f]{12}/chunk-.*\\.js"));
    assertThat(loaded)
        .allMatch(
            file ->
                file.matches(
                    "naskah/(index.html|start.js)"
                        + "|s/naskah/page/(begin.js|[0-9a-f]{12}/[a-zA-Z0-9-]+\\.js)"));

    loaded.clear();
    page.route(
        "**/begin.js",
        route ->
            route.fulfill(
                new FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody("import './next/desk.js';")));
    page.navigate(repository.url() + Chromium.ADDRESS);
    assertThat(page.locator("p[role=alert]")).containsText("cannot be loaded");
    assertThat(loaded).contains("s/naskah/page/next/desk.js");
    // What index.html names to have it sooner is not run.
    assertThat((boolean) page.evaluate("() => Boolean(customElements.get('naskah-desk'))"))
        .isFalse();
  }

  /** An office may have more than the server gives at a time; here it gives a third of them. */
  @Test
  void unitsThatAPageHasNoRoomForAreThere() {
    ConfigurationService configuration = repository.bean(ConfigurationService.class);
    int units = repository.inTransactionAs("admin", () -> configuration.get().units().size());
    List<String> asked = new ArrayList<>();
    page = chromium.visit(repository, "en-GB");
    page.route(
        "**/units?*",
        route -> {
          asked.add(route.request().url());
          String fewer =
              asked
                  .get(asked.size() - 1)
                  .replaceFirst("maxItems=\\d+", "maxItems=" + (units + 2) / 3);
          route.resume(new Route.ResumeOptions().setUrl(fewer));
        });
    Chromium.logIn(page, office.clerkA(), office.clerkA());
    Chromium.go(page, "#/letters");

    assertThat(page.locator("select[name=unit] option")).hasCount(units + 1);
    assertThat(asked).hasSize(3);
  }
}
