package id.naskah.desk;

import com.google.gson.Gson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.naskah.embedded.junit.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's browser; without it a test is skipped. Its headless shell, where that is installed,
 * shows the same pages for less than half of the work; but it has no viewer for PDF.
 */
public final class Chromium implements AutoCloseable {
  static final String ADDRESS = "/naskah/index.html";
  private static final Path WHOLE = Path.of("/usr/bin/chromium");
  private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");

  /** Milliseconds that a page may take on a machine with other work; 5 seconds were too few. */
  private static final double PATIENCE = 60_000;

  /** Once: who logs out is not logged in again. Frames of another origin keep nothing. */
  private static final String KNOWN =
      """
      try {
        if (!sessionStorage.getItem('known')) {
          sessionStorage.setItem('known', 'yes');
          sessionStorage.setItem('naskah.ticket', %s);
          sessionStorage.setItem('naskah.user', %s);
        }
      } catch (e) { }
      """;

  /** Has the page make its frame for PDF in the shell too; what would be in it is missing there. */
  private static final String FRAMES_PDF =
      "Object.defineProperty(Navigator.prototype, 'pdfViewerEnabled',"
          + " { configurable: true, get: () => true });";

  private static final Map<Path, Chromium> RUNNING = new HashMap<>();

  private final Playwright playwright;
  private final Browser browser;
  private final boolean framesPdf;

  private Chromium(Playwright playwright, Path executable) {
    this.playwright = playwright;
    this.framesPdf = executable.equals(SHELL);
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /**
   * The one that all tests of this JVM have, each with windows of its own. It ends with the JVM, to
   * which it is tied by a pipe.
   */
  static Chromium running() {
    return running(Files.isExecutable(SHELL) ? SHELL : WHOLE);
  }

  /** The same, and never the headless shell. */
  static Chromium whole() {
    return running(WHOLE);
  }

  private static Chromium running(Path executable) {
    Chromium running = RUNNING.get(executable);
    if (running == null || !running.browser.isConnected()) {
      running = start(executable);
      RUNNING.put(executable, running);
    }
    return running;
  }

  /** A whole browser of the caller's own. */
  static Chromium start() {
    return start(WHOLE);
  }

  private static Chromium start(Path executable) {
    Assumptions.assumeTrue(Files.isExecutable(executable), "no chromium");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    return new Chromium(
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))),
        executable);
  }

  /** A new window at no address, of an English browser. */
  Page blank() {
    return blank("en-GB");
  }

  Page blank(String locale) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(locale)
                    .setTimezoneId("Asia/Makassar")
                    .setViewportSize(1360, 800))
            .newPage();
    page.setDefaultTimeout(PATIENCE);
    if (framesPdf) {
      page.addInitScript(FRAMES_PDF);
    }
    return page;
  }

  /** A new window at the page's log-in. */
  Page visit(Repository repository, String locale) {
    Page page = blank(locale);
    page.navigate(repository.url() + ADDRESS);
    return page;
  }

  /**
   * A new window of a user who has logged in there before: what {@link LoginPageTest} does by hand.
   * The password is the name.
   */
  Page open(Repository repository, String user, String locale) {
    Page page = blank(locale);
    Gson json = new Gson();
    page.addInitScript(KNOWN.formatted(json.toJson(ticket(repository, user)), json.toJson(user)));
    page.navigate(repository.url() + ADDRESS);
    return page;
  }

  private static String ticket(Repository repository, String user) {
    AuthenticationService authentication = repository.services().getAuthenticationService();
    AuthenticationUtil.pushAuthentication();
    try {
      authentication.authenticate(user, user.toCharArray());
      return authentication.getCurrentTicket();
    } finally {
      AuthenticationUtil.popAuthentication();
    }
  }

  static void logIn(Page page, String user, String password) {
    page.locator("#login-name").fill(user);
    page.locator("#login-password").fill(password);
    page.locator("naskah-login button.primary").click();
  }

  /** Goes to an address within the page, as a link does. */
  public static void go(Page page, String address) {
    page.locator("naskah-desk main").waitFor();
    page.evaluate("(address) => { location.hash = address; }", address);
  }

  /** Opens the user's menu, and from there absence and e-mail. */
  static void settings(Page page) {
    page.locator(".who-is-here").click();
    page.locator(".menu a[name=settings]").click();
  }

  /** What a test has left open goes on asking the server for news. */
  void closeWindows() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
