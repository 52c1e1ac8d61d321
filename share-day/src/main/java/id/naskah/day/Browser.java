package id.naskah.day;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's browser, and those who sit before it. */
final class Browser implements AutoCloseable {
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

  private final Options options;
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  Browser(Options options) {
    this.options = options;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(EXECUTABLE)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /** The user who plays a role. */
  String user(Role role) {
    return account(role).user();
  }

  private Options.Account account(Role role) {
    Options.Account account = options.accounts().get(role);
    if (account == null) {
      throw new NotTried("no account of " + role.word() + " was given");
    }
    return account;
  }

  /** A window of its own, logged in. */
  Visitor logIn(Role role, String locale) {
    Options.Account account = account(role);
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(1280, 900));
    Visitor visitor = new Visitor(options, context, account);
    visitor.logIn();
    return visitor;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
