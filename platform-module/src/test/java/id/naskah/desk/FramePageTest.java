package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** The frame around the views: what it costs, and where one is in it. */
@AlfrescoTest
class FramePageTest extends DeskInBrowser {
  private static final List<String> VIEWS =
      List.of("home", "tasks", "letters", "register", "settings", "nowhere/at/all");
  private final Office office;

  FramePageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  private NodeRef letter(String subject) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, subject);
    return office.register(office.clerkA(), letter);
  }

  private void open(String locale) {
    open(office.clerkA(), locale);
    page.locator("header form[role=search]").waitFor();
  }

  /** At most 60 kB and 4 requests before anything is asked of the API. */
  @Test
  void theFirstLoadIsSmall() throws Exception {
    List<Response> answers = new ArrayList<>();
    page = chromium.blank();
    page.onResponse(answers::add);
    page.navigate(repository.url() + Chromium.ADDRESS);
    page.locator("#login-name").waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);

    int bytes = 0;
    for (Response answer : answers) {
      assertThat(answer.status()).as(answer.url()).isEqualTo(200);
      bytes += answer.request().sizes().responseBodySize;
    }
    assertThat(answers).hasSizeBetween(3, 4);
    assertThat(bytes).isBetween(10_000, 60_000);
    // They come side by side: any may be the last.
    assertThat(answers)
        .extracting(answer -> String.valueOf(answer.headerValue("cache-control")))
        .anyMatch(kept -> kept.contains("immutable"));
  }

  /**
   * A tab may stay open while another version is installed, or begin with the one that it knows.
   */
  @Test
  void aNewerVersionIsSaid() {
    page = chromium.visit(repository, "id-ID");
    page.clock().install();
    Chromium.logIn(page, office.clerkA(), office.clerkA());
    page.locator("header form[role=search]").waitFor();
    page.waitForResponse("**/naskah/page/begin.js", () -> page.clock().fastForward("00:10"));
    assertThat(page.locator("naskah-newer section")).hasCount(0);

    page.route(
        "**/naskah/page/begin.js",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody("import './0123456789ab/desk.js';")));
    page.clock().fastForward("01:00:00");

    assertThat(page.locator("naskah-newer [role=status]"))
        .containsText("Versi Naskah yang lebih baru");
    assertThat(page.locator("naskah-newer button")).hasText("Muat");
  }

  @Test
  void noViewComplainsToTheConsole() {
    letter("Undangan");
    List<String> said = new ArrayList<>();
    page = chromium.visit(repository, "id-ID");
    page.onConsoleMessage(
        message -> {
          if (!message.text().contains("403")) { // who keeps no records is told so by the server
            said.add(message.type() + " " + message.text());
          }
        });
    page.onPageError(said::add);
    Chromium.logIn(page, office.clerkA(), office.clerkA());
    for (String view : VIEWS) {
      Chromium.go(page, "#/" + view);
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
    assertThat(page.locator("naskah-nowhere h2")).hasText("Tidak ada apa-apa");
    assertThat(said).isEmpty();
  }

  @Test
  void backFindsTheListAsItWasLeft() {
    for (int i = 0; i < 24; i++) {
      letter("Undangan " + i);
    }
    open("en-GB");
    page.locator("nav.tabs a[name=letters]").click();
    page.locator("select[name=unit]").selectOption(office.unitA());
    Locator row =
        page.locator(
                "naskah-letter-list tbody td a", new Page.LocatorOptions().setHasText("Undangan 2"))
            .last();
    row.scrollIntoViewIfNeeded();
    page.mouse().wheel(0, 150);
    row.focus();
    page.waitForFunction("() => scrollY > 100");
    int scrolled = (Integer) page.evaluate("scrollY");
    row.press("Enter");
    assertThat(page.locator("aside h2")).isFocused();
    assertThat(page.url()).contains("#/letter/");

    page.goBack();
    assertThat(page.locator("aside")).hasCount(0);
    assertThat(page.url()).endsWith("#/letters?unit=" + office.unitA());
    assertThat(row).isFocused();
    assertThat((Integer) page.evaluate("scrollY")).isEqualTo(scrolled);
    row.press("Enter");
    page.locator("aside .close").click();
    assertThat(page.locator("aside")).hasCount(0);
    assertThat(row).isFocused();
  }

  /** As a mail links to it. */
  @Test
  void aLetterHasAnAddress() {
    NodeRef letter = letter("Undangan dari surel");
    page = chromium.blank();
    page.navigate(repository.url() + Chromium.ADDRESS + "#/letter/" + letter.getId());
    Chromium.logIn(page, office.clerkA(), office.clerkA());
    assertThat(page.locator("aside h2")).hasText("Undangan dari surel");
    page.locator("aside .close").click();
    assertThat(page.locator("aside")).hasCount(0);

    Chromium.go(page, "#/letter/there-is-none");
    assertThat(page.locator("aside [role=alert]")).containsText("There is no letter here");
    page.reload();
    assertThat(page.locator("aside [role=alert]")).containsText("There is no letter here");
  }

  /** A server that is down for a moment leaves nobody before an empty page. */
  @Test
  void aViewWhoseNamesCannotBeLoadedSaysSoAndTriesAgain() {
    page = chromium.visit(repository, "en-GB");
    page.route("**/kinds?**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    Chromium.logIn(page, office.clerkA(), office.clerkA());
    Chromium.go(page, "#/letters");
    assertThat(page.locator("naskah-unloaded")).containsText("The server could not do this");
    page.unroute("**/kinds?**");
    page.locator("naskah-unloaded button").click();
    assertThat(page.locator("naskah-letter-list")).isVisible();
  }

  @Test
  void theLanguageIsKept() {
    open("en-GB");
    page.locator(".who-is-here").click();
    page.locator("select[name=language]").selectOption("id");
    assertThat(page.locator("nav.tabs")).containsText("Tugas saya");
    assertThat(page.locator("html")).hasAttribute("lang", "id");
    Chromium.go(page, "#/letter/there-is-none");
    assertThat(page.locator("aside [role=alert]")).containsText("tidak");
    page.reload();
    assertThat(page.locator("nav.tabs")).containsText("Tugas saya");
  }

  @Test
  void aNarrowScreenIsNotScrolledSideways() {
    letter("Undangan dengan perihal yang sangat panjang dan kata-kata-yang-tidak-terputus-putus");
    open("id-ID");
    page.setViewportSize(360, 700);
    for (String view : VIEWS) {
      Chromium.go(page, "#/" + view);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(view)
          .isLessThanOrEqualTo(360);
    }
    assertThat(page.locator("nav.tabs")).hasCSS("position", "fixed");
  }

  @Test
  void itIsDarkWhereThatIsWanted() {
    open("en-GB");
    assertThat(page.locator("naskah-desk")).hasCSS("background-color", "rgb(243, 245, 248)");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(page.locator("naskah-desk")).hasCSS("background-color", "rgb(18, 23, 29)");
  }

  /** In another's page it leaves address, title and language alone. */
  @Test
  void inAnotherPageItKeepsToItself() {
    open("en-GB");
    page.evaluate(
        "() => { document.title = 'Theirs'; document.documentElement.lang = 'fr'; history.replaceState(null, '', '#theirs');"
            + " document.querySelector('naskah-desk').remove();"
            + " const desk = document.createElement('naskah-desk');"
            + " for (const [name, value] of [['embedded', ''], ['at', '#/letters'], ['lang', 'id']]) desk.setAttribute(name, value);"
            + " document.body.append(desk); }");
    assertThat(page.locator("nav.tabs a[aria-current]")).hasText("Surat");
    page.locator("nav.tabs a[name=tasks]").click();
    assertThat(page.locator("naskah-tasks .foot")).isVisible();
    assertThat(page.url()).endsWith("#theirs");
    assertThat(page).hasTitle("Theirs");
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
  }

  /**
   * In Share's page the address is the desk's, headers are asked for anew for each request, and the
   * page is told when its session has ended.
   */
  @Test
  void inThePageOfShareAddressesAreThePages() {
    open("en-GB");
    page.evaluate(
        "() => { const held = sessionStorage.getItem('naskah.ticket'); let asked = 0;"
            + " document.querySelector('naskah-desk').remove();"
            + " const desk = document.createElement('naskah-desk');"
            + " for (const [name, value] of [['embedded', ''], ['addresses', ''], ['lang', 'id']]) desk.setAttribute(name, value);"
            + " desk.vouch = () => ({ Authorization: window.gone ? 'Basic none' : `Basic ${btoa(`ROLE_TICKET:${held}`)}`, 'X-Token': String(asked += 1) });"
            + " desk.addEventListener('session-over', () => { document.title = 'Over'; });"
            + " document.title = 'Theirs'; history.replaceState(null, '', '#/letters');"
            + " document.body.append(desk); }");
    assertThat(page.locator("nav.tabs a[aria-current]")).hasText("Surat");
    Request asked =
        page.waitForRequest(
            request -> request.url().contains("/inbox"),
            () -> page.locator("nav.tabs a[name=tasks]").click());
    assertThat(Integer.parseInt(asked.headers().get("x-token"))).isGreaterThan(1);
    assertThat(page.locator("naskah-tasks .boxes")).isVisible();
    assertThat(page.url()).endsWith("#/tasks");
    page.goBack();
    assertThat(page.locator("nav.tabs a[aria-current]")).hasText("Surat");
    assertThat(page.url()).endsWith("#/letters");
    assertThat(page).hasTitle("Theirs");
    page.locator("naskah-help .ask-help").click();
    Page guide = page.waitForPopup(() -> page.locator("naskah-help .guides a").first().click());
    assertThat(guide.locator("h1")).hasText("Panduan petugas registrasi");
    // Where Share finds it: with the scripts, which come by a web script.
    assertThat(guide.url()).contains("/s/naskah/page/");
    page.evaluate("window.gone = true");
    page.locator("nav.tabs a[name=tasks]").click();
    assertThat(page).hasTitle("Over");
  }
}
