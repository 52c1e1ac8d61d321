package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naskah.embedded.junit.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The place for records in a real browser, for the tests of its parts. */
abstract class RecordsPage {
  private static Chromium chromium;

  final Repository repository;
  final RecordsOffice records;
  Page page;

  RecordsPage(Repository repository) {
    this.repository = repository;
    this.records = new RecordsOffice(repository);
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
  final void closePage() {
    if (page != null) {
      page.context().close();
    }
  }

  /** Opens the page anew, as somebody else or in another language. */
  final void open(String user, String locale) {
    closePage();
    page = chromium.open(repository, user, locale);
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
    page.locator("nav.tabs button[name=records]").click();
    page.locator("nav.parts button[name=" + name + "]").click();
  }

  /** The rows of tables with this text. */
  final Locator row(String text) {
    return page.locator("naskah-records tbody tr", containing(text));
  }

  /** Shows all pages of a table, for others have rows in it too. */
  final void showAll(String within) {
    Locator foot = page.locator(within + " naskah-paged-table .foot");
    assertThat(foot).not().hasText("Loading…");
    while (foot.locator("button").count() > 0) {
      foot.locator("button").click();
      assertThat(foot).not().hasText("Loading…");
    }
  }

  final Locator button(String within, String text) {
    return page.locator(within + " button", containing(text));
  }

  static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** Proposes a batch out of the report that is shown. */
  final void propose(String kind, String title) {
    button("naskah-due", "Propose a batch").click();
    page.locator("naskah-propose-batch select[name=kind]").selectOption(kind);
    page.locator("naskah-propose-batch input[name=title]").fill(title);
    button("naskah-propose-batch", "Propose").click();
  }
}
