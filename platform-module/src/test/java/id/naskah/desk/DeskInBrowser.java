package id.naskah.desk;

import com.microsoft.playwright.Page;
import id.naskah.embedded.junit.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** The page in a real browser: one browser for the JVM, a window of its own for a test. */
public abstract class DeskInBrowser {
  private static final int MOST_TABS = 150;

  /** One test after the other has it. */
  protected static Chromium chromium;

  protected final Repository repository;
  protected Page page;

  protected DeskInBrowser(Repository repository) {
    this.repository = repository;
  }

  @BeforeEach
  final void startBrowser(TestInfo test) {
    boolean whole = test.getTestMethod().orElseThrow().isAnnotationPresent(WholeBrowser.class);
    chromium = whole ? Chromium.whole() : Chromium.running();
  }

  @AfterAll
  static void closeTheRest() {
    if (chromium != null) {
      chromium.closeWindows();
    }
  }

  @AfterEach
  final void closePage() {
    if (page != null) {
      page.context().close();
    }
  }

  /** Opens the page anew, as somebody else or in another language. */
  protected final void open(String user, String locale) {
    closePage();
    page = chromium.open(repository, user, locale);
  }

  /** Presses the tabulator until what matches has the focus, as somebody without a mouse does. */
  final void tabTo(String selector) {
    String matches =
        "(selector) => { let at = document.activeElement;"
            + " while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;"
            + " return !!at?.matches(selector); }";
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if (page.evaluate(matches, selector).equals(true)) {
        return;
      }
    }
    throw new AssertionError("The tabulator does not lead to " + selector);
  }

  /** The same, at an address. */
  final void open(String user, String locale, String address) {
    open(user, locale);
    Chromium.go(page, address);
  }
}
