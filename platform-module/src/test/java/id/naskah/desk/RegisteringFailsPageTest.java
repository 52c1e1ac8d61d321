package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import org.junit.jupiter.api.Test;

/**
 * The server or the line fails while letters are registered: nothing typed is lost, no number is
 * taken twice.
 */
@AlfrescoTest
class RegisteringFailsPageTest extends DeskInBrowser {
  private static final String FORM = "naskah-register-form";

  private final Office office;

  RegisteringFailsPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  private void choose(FilePayload file) {
    page.locator(".drop #field-file").setInputFiles(file);
  }

  private void fill(String subject) {
    page.locator("#field-unit").selectOption(office.unitA());
    page.locator("#field-subject").fill(subject);
    page.locator("#field-senderOrganisation").fill(repository.unique("Badan Keuangan"));
  }

  private Locator save() {
    return page.locator(FORM + " button.primary");
  }

  private Locator number() {
    return page.locator("naskah-registered h2 strong");
  }

  @Test
  void whatCouldNotBeStoredIsSentAgainAfterTheNumberIsThere() {
    open(office.clerkA(), "en-GB", "#/register");
    assertThat(page.locator("#field-subject")).isVisible();
    failing("**/letters/*/content", "PUT");
    choose(RegisterPageTest.pdf("scan.pdf", "Satu"));
    assertThat(page.locator("naskah-progress .again")).isVisible();
    fill("Surat tanpa berkas");
    save().click();
    assertThat(number()).isVisible();
    assertThat(page.locator("naskah-registered naskah-progress")).containsText("was not stored");

    page.unroute("**/letters/*/content");
    page.locator("naskah-registered naskah-progress .again").click();
    assertThat(page.locator("naskah-registered naskah-progress")).containsText("is stored");
  }

  /** Each request of registering fails once, and the answer that has the number is lost. */
  @Test
  void whatFailsAtAnyStepIsSaidAndDoneAgainWithoutASecondNumber() {
    open(office.clerkA(), "en-GB", "#/register");
    assertThat(page.locator("#field-subject")).isVisible();
    failing("**/letters", "POST");
    choose(RegisterPageTest.pdf("scan.pdf", "Satu"));
    assertThat(page.locator("naskah-register > p.error")).containsText("scan.pdf");
    page.unroute("**/letters");
    failing("**/proposals", "GET");
    failing("**/similar-letters*", "GET");
    choose(RegisterPageTest.pdf("scan.pdf", "Satu"));
    assertThat(page.locator("naskah-progress")).containsText("is stored");
    String subject = repository.unique("Undangan");
    fill(subject);
    String draft = page.url().replaceAll(".*/", "");
    failing("**/letters/" + draft, "PUT");
    save().click();
    assertThat(page.locator(FORM + " .errors")).containsText("503");
    assertThat(page.locator("#field-subject")).hasValue(subject);
    page.unroute("**/letters/" + draft);
    answerLost("**/letters/" + draft, "PUT");
    save().click();
    Locator said = page.locator(FORM + " .errors li");
    assertThat(said.filter(new Locator.FilterOptions().setHasNotText("503"))).isVisible();
    page.unroute("**/letters/" + draft);
    save().click();
    assertThat(number()).isVisible();
    String first = number().textContent();
    page.goBack();
    page.goForward();
    assertThat(number()).hasText(first);
  }

  /**
   * A letter that was typed, with no file and no draft before: lost is lost on the way, not twice
   * in the book.
   */
  @Test
  void aLostAnswerOfATypedLetterCostsNoSecondNumber() {
    open(office.clerkA(), "en-GB", "#/register");
    String subject = repository.unique("Diketik");
    fill(subject);
    answerLost("**/letters/*", "PUT");
    save().click();
    assertThat(page.locator(FORM + " .errors li")).isVisible();
    page.unroute("**/letters/*");
    save().click();
    assertThat(number()).isVisible();

    Chromium.go(page, "#/letters?q=&unit=" + office.unitA());
    assertThat(
            page.locator(
                "naskah-letter-list tbody tr", new Page.LocatorOptions().setHasText(subject)))
        .hasCount(1);
  }

  private void failing(String address, String method) {
    page.route(
        address,
        route -> {
          if (method.equals(route.request().method())) {
            route.fulfill(new Route.FulfillOptions().setStatus(503));
          } else {
            route.resume();
          }
        });
  }

  /** The server does it, and the line breaks before it has said so. */
  private void answerLost(String address, String method) {
    page.route(
        address,
        route -> {
          if (method.equals(route.request().method())) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
  }
}
