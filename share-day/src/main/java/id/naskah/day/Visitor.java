package id.naskah.day;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A person in Share: pages, and the clicks that were needed. */
final class Visitor {
  private static final String COUNT =
      "addEventListener('click', (e) => { if (e.isTrusted && e.detail > 0) naskahClick(); }, true);";

  /** As Share's own scripts ask: with the token of this session, read from its cookie anew. */
  private static final String ASK =
      """
      async ({ method, url, body }) => {
        const headers = { Accept: 'application/json' };
        const policy = Alfresco.util.CSRFPolicy;
        if (body) headers['Content-Type'] = 'application/json';
        if (policy && policy.isFilterEnabled()) headers[policy.getHeader()] = policy.getToken();
        const answer = await fetch(url, { method, headers, body: body ? JSON.stringify(body) : undefined });
        const text = await answer.text();
        try { return { status: answer.status, json: JSON.parse(text) }; } catch (e) { return { status: answer.status, json: {} }; }
      }""";

  private static final String STORE =
      """
      async ({ url, type, bytes }) => {
        const headers = { 'Content-Type': type };
        const policy = Alfresco.util.CSRFPolicy;
        if (policy && policy.isFilterEnabled()) headers[policy.getHeader()] = policy.getToken();
        const body = Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0));
        const answer = await fetch(url, { method: 'PUT', headers, body });
        return { status: answer.status, json: await answer.json().catch(() => ({})) };
      }""";

  private static final String API = "/proxy/alfresco-api/-default-/public/naskah/versions/1/";
  private static final double FIRST_PAGE = 180_000;
  private static final double PATIENCE = 60_000;

  private final Options options;
  private final BrowserContext context;
  private final Options.Account account;
  private final AtomicInteger clicks = new AtomicInteger();
  private Page page;

  Visitor(Options options, BrowserContext context, Options.Account account) {
    this.options = options;
    this.context = context;
    this.account = account;
    context.exposeFunction("naskahClick", nothing -> clicks.incrementAndGet());
    context.addInitScript(COUNT);
    this.page = context.newPage();
  }

  void logIn() {
    // The first page after a start of Share compiles all that is on it.
    page.setDefaultTimeout(FIRST_PAGE);
    page.setDefaultNavigationTimeout(FIRST_PAGE);
    page.navigate(options.share() + "/page/");
    enter();
    page.locator("#HEADER_APP_MENU_BAR").waitFor();
    page.setDefaultTimeout(PATIENCE);
    clicks.set(0);
  }

  /** Name and password on Share's form, which stands wherever a session is missing. */
  void enter() {
    page.locator("input[name=username]").fill(account.user());
    page.locator("input[name=password]").fill(account.password());
    page.locator("input[name=password]").press("Enter");
  }

  String user() {
    return account.user();
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Locator find(String selector) {
    return page.locator(selector).first();
  }

  Locator find(String selector, String text) {
    return page.locator(selector, new Page.LocatorOptions().setHasText(text)).first();
  }

  int count(String selector) {
    return page.locator(selector).count();
  }

  /** The dashboard, as after the log-in; clicks are counted from here. */
  void home() {
    go("/page/user/" + encoded(account.user()) + "/dashboard");
    find("#HEADER_APP_MENU_BAR").waitFor();
    clicks.set(0);
  }

  /** A page of Share's. Addresses that differ behind # alone are loaded anew too. */
  void go(String path) {
    page.navigate("about:blank");
    page.navigate(options.share() + path);
    page.waitForLoadState(LoadState.LOAD);
  }

  void desk(String address) {
    go("/page/naskah#/" + address);
  }

  void details(String id) {
    go("/page/document-details?nodeRef=workspace://SpacesStore/" + id);
  }

  void folder(String path) {
    go("/page/repository#filter=path%7C" + encoded(path) + "&page=1");
  }

  /** Takes one of our actions on a letter's details page. */
  void act(String id, String action) {
    details(id);
    find(".document-actions .naskah-" + action + " a").click();
  }

  /** The folder in which a letter lies, from the dashboard. */
  void folderOf(String id) {
    home();
    Answer node = alfresco("GET", "slingshot/doclib2/node/workspace/SpacesStore/" + id);
    folder(node.made().text("item", "location", "path"));
  }

  /** The row of a letter in the folder that is open. */
  Locator row(String id) {
    return find("tr.yui-dt-rec:has(a[href*='" + id + "'])");
  }

  /** From now on a new window of the same session. */
  Page another() {
    Page before = page;
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    return before;
  }

  void backTo(Page before) {
    page.close();
    page = before;
  }

  String clicks(int most) {
    // The click that led to another page is told late.
    page.waitForTimeout(300);
    FellShort.unless(clicks.get() <= most, clicks + " clicks, at most " + most + " were wanted");
    return clicks + " clicks";
  }

  /** A request to Naskah through Share, from the page that is open. */
  Answer letters(String method, String path, Object body) {
    return ask(method, API + path, body);
  }

  /** Content, for Naskah through Share. */
  Answer store(String path, FilePayload file) {
    Map<String, Object> request = new HashMap<>();
    request.put("url", options.share() + API + path);
    request.put("type", file.mimeType);
    request.put("bytes", Base64.getEncoder().encodeToString(file.buffer));
    return new Answer(page.evaluate(STORE, request));
  }

  /** A request to one of Alfresco's own web scripts through Share. */
  Answer alfresco(String method, String path) {
    return ask(method, "/proxy/alfresco/" + path, null);
  }

  private Answer ask(String method, String path, Object body) {
    Map<String, Object> request = new HashMap<>();
    request.put("method", method);
    request.put("url", options.share() + path);
    request.put("body", body);
    return new Answer(page.evaluate(ASK, request));
  }

  void picture(String name) {
    if (options.pictures() != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(options.pictures().resolve(name + ".png")));
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
