package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/**
 * Every view, light and dark, on three widths, and in the other language on the narrowest, where
 * words have the least room: nobody is kept out of any.
 */
@AlfrescoTest
class EveryViewPageTest extends RecordsPage {
  private static final int ZOOMED = 640;
  private static final List<Integer> WIDTHS = List.of(360, 768, 1280);
  private static final String FIRST_LANGUAGE = "en-GB";

  private final Axe axe = new Axe();

  EveryViewPageTest(Repository repository) {
    super(repository);
  }

  private void lookAtAll(String language, List<String> views) {
    for (String view : views) {
      Chromium.go(page, "#/" + view);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      fits(view);
      if (language.equals(FIRST_LANGUAGE)) {
        lookOnEachWidth(view);
      } else {
        page.setViewportSize(WIDTHS.get(0), 800);
        wearing(ColorScheme.LIGHT);
        axe.look(page, view + " " + language);
      }
    }
  }

  private void lookOnEachWidth(String view) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, 800);
      wearing(ColorScheme.LIGHT);
      axe.look(page, view + " " + width);
      // Nothing but its colours is another in the dark.
      wearing(ColorScheme.DARK);
      axe.colours(page, view + " " + width + " dark");
    }
  }

  private void wearing(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** At 200 % a window of 1280 points has 640: the page is never wider than that. */
  private void fits(String view) {
    page.setViewportSize(ZOOMED, 400);
    assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
        .as(view)
        .isLessThanOrEqualTo(ZOOMED);
  }

  /** A view in which something was opened: narrow and dark, wide and light. */
  private void lookAtOpened(String view, String... openers) {
    Chromium.go(page, "#/" + view);
    for (String opener : openers) {
      page.setViewportSize(WIDTHS.get(2), 800);
      page.locator(opener).first().click();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      lookTwice(page, view + " " + opener);
    }
  }

  private void lookTwice(Page page, String view) {
    fits(view);
    for (int width : List.of(WIDTHS.get(0), WIDTHS.get(2))) {
      page.setViewportSize(width, 800);
      ColorScheme scheme = width == WIDTHS.get(0) ? ColorScheme.DARK : ColorScheme.LIGHT;
      wearing(scheme);
      axe.look(page, view + " " + width + " " + scheme);
    }
  }

  /** Guides, which are pages of their own, by the address of one of them. */
  private void lookAtGuides(String language) {
    page.locator("naskah-help .ask-help").click();
    lookTwice(page, "help " + language);
    String first =
        page.locator("naskah-help .guides a").first().evaluate("(a) => a.href").toString();
    String end = "." + language.substring(0, 2) + ".html";
    for (String role : List.of("clerk", "head", "staff", "records", "administrator")) {
      page.navigate(first.replaceAll("/[a-z]+\\.[a-z]+\\.html$", "/" + role + end));
      assertThat(page.locator("h1")).isVisible();
      lookTwice(page, "guide " + role + end);
    }
  }

  @Test
  void ofAClerkWhoHasWork() {
    PassingOn passing = new PassingOn(repository, records.office());
    String clerk = passing.registering("head");
    NodeRef letter = passing.letter();
    passing.pass(letter, clerk);
    for (String language : List.of(FIRST_LANGUAGE, "id-ID")) {
      open(clerk, language);
      assertThat(page.locator("naskah-bell a")).isVisible();
      lookAtAll(
          language,
          List.of(
              "home",
              "tasks",
              "letters",
              "drafts",
              "drafts?box=toSend",
              "drafts/new",
              "letter/" + letter.getId(),
              "letter/" + letter.getId() + "/way",
              "letter/" + letter.getId() + "/details",
              "letter/" + letter.getId() + "/files",
              "letter/" + letter.getId() + "/retention",
              "register",
              "settings",
              "levels",
              "reports?from=2020-01-01&until=2024-12-31",
              "reports",
              "verify",
              "verify/ABCDE-ABCDE-ABCDE-ABCDE?letter=" + letter.getId(),
              "nowhere"));
      lookAtOpened("letter/" + letter.getId() + "/details", "button[name=void]");
      lookAtOpened("letter/" + letter.getId() + "/details", "button[name=edit]");
      lookAtGuides(language);
    }
    page = openLogin("id-ID");
    page.evaluate("() => { location.hash = '#/verify'; }");
    assertThat(page.locator("#login-name")).isVisible();
    lookTwice(page, "log-in at a check");
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void ofWhoKeepsRecords() throws Exception {
    records.schedule("Musnah");
    records.due("Undangan rapat 2018");
    open(records.manager(), "en-GB");
    propose("destroy", "Undangan 2018");
    assertThat(state()).isVisible();
    String batch = page.url().replaceAll(".*#/", "");
    for (String language : List.of(FIRST_LANGUAGE, "id-ID")) {
      open(records.manager(), language);
      lookAtAll(
          language,
          List.of(
              "records",
              "records/due",
              "records/due?by=letter",
              "records/batches",
              batch,
              "records/transfers",
              "records/holds",
              "records/schedules",
              "records/dossiers",
              "records/events",
              "records/numbers",
              "records/reports"));
      lookAtOpened("records/holds", "button[name=place]");
      lookAtOpened("records/events", "button[name=declare]");
      lookAtOpened("records/dossiers", "button[name=open]");
      lookAtOpened(
          batch,
          "naskah-batch-steps button[name=withdrawn]",
          "naskah-batch-items button[name=all]",
          "naskah-batch-items tbody button");
    }
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void ofAnAdministrator() {
    for (String language : List.of(FIRST_LANGUAGE, "id-ID")) {
      open("admin", language);
      lookAtAll(
          language,
          List.of(
              "administration",
              "secrecy",
              "secrecy/admin",
              "administration/office",
              "administration/units",
              "administration/series"));
      lookAtOpened(
          "administration/units",
          "naskah-configuration .tools button[aria-expanded]",
          "naskah-configuration tbody th button");
      page.locator("naskah-configuration tr.edited input").first().fill("salah/");
      assertThat(page.locator("naskah-configuration .wrongs")).isVisible();
      lookTwice(page, "wrong cell");
      page.locator("naskah-configuration .save button").last().click();
      lookAtOpened(
          "administration/series", "naskah-configuration .tools button[aria-expanded] >> nth=1");
    }
    assertThat(axe.found()).isEmpty();
  }
}
