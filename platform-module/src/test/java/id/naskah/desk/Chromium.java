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
import java.util.List;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.security.AuthenticationService;
import org.junit.jupiter.api.Assumptions;

/** Debian's browser; without it a test is skipped. */
final class Chromium implements AutoCloseable {
  static final String ADDRESS = "/naskah/index.html";
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

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

  private static Chromium running;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(EXECUTABLE)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /**
   * The one that all tests of this JVM have, each with windows of its own. It ends with the JVM, to
   * which it is tied by a pipe.
   */
  static Chromium running() {
    if (running == null || !running.browser.isConnected()) {
      running = start();
    }
    return running;
  }

  static Chromium start() {
    Assumptions.assumeTrue(Files.isExecutable(EXECUTABLE), "no chromium");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    return new Chromium(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
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
  static void go(Page page, String address) {
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
