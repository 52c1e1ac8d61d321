package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naskah.embedded.junit.Repository;

/** The place for records in a real browser, for the tests of its parts. */
abstract class RecordsPage extends DeskInBrowser {
  final RecordsOffice records;

  RecordsPage(Repository repository) {
    super(repository);
    this.records = new RecordsOffice(repository);
  }

  /** Opens the page anew, where nobody is logged in. */
  final Page openLogin(String locale) {
    closePage();
    Page visited = chromium.visit(repository, locale);
    // The page asks for the log-in after its own files have come.
    visited.locator("#login-name").waitFor();
    return visited;
  }

  /** Opens one part of the place for records. */
  final void part(String name) {
    Chromium.go(page, "#/records/" + name);
    assertThat(page.locator("naskah-records nav.parts a[aria-current=page]")).isVisible();
    heading().waitFor();
  }

  /** What the part that is shown is called. */
  final Locator heading() {
    return page.locator("naskah-records h2").first();
  }

  /** The rows of tables with this text. */
  final Locator row(String text) {
    return page.locator("naskah-records tbody tr", containing(text));
  }

  /** Leads to what is called so, in a list or in a sentence. */
  final void follow(String text) {
    page.locator("naskah-records a", containing(text)).first().click();
  }

  /** Fills a field of the form that is open, by its name. */
  final void fill(String name, String value) {
    page.locator("naskah-records-form [name=" + name + "]").fill(value);
  }

  /** Sends the form that is open. */
  final void send() {
    page.locator("naskah-records-form button.primary").click();
  }

  final Locator button(String within, String text) {
    return page.locator(within + " button", containing(text));
  }

  static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Proposes a batch of what is due in unit A. */
  final void propose(String kind, String title) {
    part("due?unit=" + records.office().unitA());
    page.locator("button[name=propose]").click();
    page.locator("naskah-due select[name=kind]").selectOption(kind);
    fill("title", title);
    send();
  }

  /** Where the batch that is shown stands. */
  final Locator state() {
    return page.locator("naskah-batch .head .state");
  }
}
