package id.naskah.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Debian's browser at the page, as one user who has logged in. */
final class Browsing implements AutoCloseable {
  private static final String PAGE = "/naskah/index.html";
  private static final String CALLS = "/public/naskah/";
  private static final double SLOW_BYTES_A_SECOND = 400_000 / 8.0;
  private static final double SLOW_MILLIS = 400;
  private static final double REST_MILLIS = 300;

  /** Draws nothing before what is asked for is there, also within the page's shadow root. */
  private static final String IS_SHOWN =
      """
      selector => !!(document.querySelector('naskah-desk')?.shadowRoot ?? document).querySelector(selector)""";

  /**
   * Goes to an address, or clicks, and measures until the frame of the screen for which a condition
   * holds: there are at least so many of something, or something does not say what it said before.
   */
  private static final String SHOW =
      """
      ([does, selector, least]) => new Promise(done => {
        const root = document.querySelector('naskah-desk').shadowRoot;
        const said = () => root.querySelector(selector)?.textContent ?? '';
        const before = said();
        const watch = new MutationObserver(() => {
          const holds = least ? root.querySelectorAll(selector).length >= least : said() && said() !== before;
          if (!holds) return;
          watch.disconnect();
          requestAnimationFrame(() => done(performance.now() - began));
        });
        watch.observe(root, { childList: true, characterData: true, subtree: true });
        const began = performance.now();
        if (does.startsWith('#')) location.hash = does;
        else root.querySelector(does).click();
      })""";

  /**
   * The same calls at once from the barest page, one word that says that it waits and then that it
   * does not: until the answers, and until the frame of the screen after that word has changed.
   */
  private static final String ALONE =
      """
      async ([calls, ticket]) => {
        const headers = { Authorization: `Basic ${btoa(`ROLE_TICKET:${ticket}`)}` };
        const said = document.body.appendChild(document.createElement('p'));
        const began = performance.now();
        said.textContent = 'Loading';
        await Promise.all(calls.map(async url => (await fetch(url, { headers, credentials: 'omit', cache: 'no-store' })).json()));
        const answered = performance.now() - began;
        said.textContent = 'Loaded';
        await new Promise(requestAnimationFrame);
        const shown = performance.now() - began;
        said.remove();
        return [answered, shown];
      }""";

  private final Playwright playwright;
  private final Browser browser;
  private final String url;
  private final String session;

  Browsing(String url, String user) {
    this.url = url;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    this.session = logIn(user);
  }

  /** The session of the tab, as a script that gives it to another one. */
  private String logIn(String user) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(url + PAGE);
      page.locator("#login-name").fill(user);
      page.locator("#login-password").fill(user);
      page.locator("naskah-login button.primary").click();
      page.locator("naskah-desk main").waitFor();
      return "for (const [key, value] of Object.entries("
          + page.evaluate("JSON.stringify(sessionStorage)")
          + ")) sessionStorage.setItem(key, value);";
    }
  }

  Visitor onFastLine() {
    return new Visitor(browser.newContext());
  }

  /** With an empty cache, on what is called slow 3G. */
  Visitor onSlowLine() {
    Visitor visitor = new Visitor(browser.newContext());
    visitor.slowDown();
    return visitor;
  }

  @Override
  public void close() {
    playwright.close();
  }

  /** Milliseconds until all answers are there, and until the next frame of the screen. */
  record Alone(double answered, double frame) {}

  /** What came over the line before the first call for data. */
  record Loaded(int files, double bytes) {}

  /** A tab with a cache of its own. */
  final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final CDPSession line;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> files = new ArrayList<>();

    private Visitor(BrowserContext context) {
      this.context = context;
      context.addInitScript(session);
      this.page = context.newPage();
      this.line = context.newCDPSession(page);
      line.send("Network.enable");
      line.on("Network.loadingFinished", this::arrived);
      page.onRequest(this::noticed);
    }

    private void slowDown() {
      JsonObject conditions = new JsonObject();
      conditions.addProperty("offline", false);
      conditions.addProperty("latency", SLOW_MILLIS);
      conditions.addProperty("downloadThroughput", SLOW_BYTES_A_SECOND);
      conditions.addProperty("uploadThroughput", SLOW_BYTES_A_SECOND);
      line.send("Network.emulateNetworkConditions", conditions);
    }

    private void noticed(Request request) {
      if (request.url().contains(CALLS)) {
        calls.add(request.url());
      }
    }

    private void arrived(JsonObject event) {
      if (calls.isEmpty()) {
        files.add(event.get("encodedDataLength").getAsDouble());
      }
    }

    /** Milliseconds from the address in the bar to what is looked for. */
    double visit(String address, String shown) {
      page.navigate("about:blank");
      calls.clear();
      files.clear();
      long began = System.nanoTime();
      page.navigate(
          url + PAGE + address,
          new Page.NavigateOptions()
              .setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
      page.waitForFunction(IS_SHOWN, shown);
      return (System.nanoTime() - began) / 1e6;
    }

    Loaded loaded() {
      return new Loaded(files.size(), files.stream().mapToDouble(Double::doubleValue).sum());
    }

    /** Milliseconds from a click on a link to the frame with what is looked for. */
    double show(String address, String shown) {
      return until(address, shown, 1);
    }

    /** Milliseconds from a click to the frame in which there are at least so many of something. */
    double click(String button, String shown, int least) {
      return until(button, shown, least);
    }

    /** Milliseconds from a click to the frame in which something says other than before. */
    double change(String button, String text) {
      return until(button, text, 0);
    }

    private double until(String does, String shown, int least) {
      rest();
      calls.clear();
      Number took = (Number) page.evaluate(SHOW, List.of(does, shown, least));
      return took.doubleValue();
    }

    /** Until what was shown last is drawn, and what it asks for beside has come. */
    private void rest() {
      page.waitForTimeout(REST_MILLIS);
    }

    /** The calls for data since the last change of the address. */
    List<String> calls() {
      return List.copyOf(calls);
    }

    /** Milliseconds that calls take alone. */
    Alone alone(List<String> asked) {
      rest();
      Object ticket = page.evaluate("sessionStorage.getItem('naskah.ticket')");
      List<?> took = (List<?>) page.evaluate(ALONE, List.of(asked, ticket));
      return new Alone(((Number) took.get(0)).doubleValue(), ((Number) took.get(1)).doubleValue());
    }

    Page page() {
      return page;
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
