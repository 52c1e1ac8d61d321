package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassOn;
import id.naskah.routing.PassingOn;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A letter on its way, as the people at the desk see it in a real browser. */
@AlfrescoTest
class InboxPageTest {
  private static Chromium chromium;

  private final Repository repository;
  private final PassingOn passing;
  private Page page;

  InboxPageTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
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
  void closePage() {
    if (page != null) {
      page.context().close();
    }
  }

  private void open(String user, String locale) {
    if (page != null) {
      page.context().close();
    }
    page = chromium.open(repository, user, locale);
  }

  @Test
  void fromHeadToStaffAndBack() {
    String head = passing.person("head");
    String staff = passing.person("staff");
    NodeRef letter = passing.letter();
    passing.pass(letter, head);

    open(head, "en-GB");
    assertThat(page.locator("naskah-inbox tbody tr")).hasCount(1);
    page.locator("naskah-inbox tbody tr").click();
    assertThat(page.locator(".way .state")).hasText("Being worked on");
    page.locator(".way button", containing("Pass on")).click();
    page.locator("#pass-to").fill(staff);
    page.locator("naskah-pass-on .check", containing("Study and draft")).click();
    page.locator("naskah-pass-on button", containing("Send")).click();
    assertThat(page.locator(".way li")).hasCount(2);

    open(staff, "id-ID");
    page.locator("naskah-inbox tbody tr").click();
    page.locator(".way li:nth-child(2) button", containing("Selesai")).click();
    page.locator(".ask textarea").fill("Konsep balasan siap");
    page.locator(".ask button.primary").click();
    assertThat(page.locator(".way li:nth-child(2) .state")).hasText("Selesai");

    open(head, "en-GB");
    page.locator("naskah-inbox tbody tr").click();
    assertThat(page.locator(".way")).containsText("Konsep balasan siap");
    page.locator(".way li:nth-child(1) button", containing("Done")).click();
    page.locator(".ask button.primary").click();
    assertThat(page.locator("naskah-inbox .foot")).hasText("Nothing is waiting here.");
    assertThat(passing.status(letter)).isEqualTo("settled");
  }

  @Test
  void whatTheServerRefusesIsSaidAndNothingTypedIsLost() {
    String head = passing.person("head");
    passing.pass(passing.letter(), head);

    open(head, "en-GB");
    page.locator("naskah-inbox tbody tr").click();
    page.locator(".way button", containing("Pass on")).click();
    page.locator("#pass-to").fill("nobody.at.all");
    page.locator("naskah-pass-on textarea").fill("Mohon dibantu");
    page.locator("naskah-pass-on button", containing("Send")).click();

    assertThat(page.locator("naskah-pass-on .error")).containsText("nobody.at.all");
    assertThat(page.locator("naskah-pass-on textarea")).hasValue("Mohon dibantu");
  }

  @Test
  void markupInANoteStaysText() {
    String head = passing.person("head");
    String script = "<img src=x onerror=alert(1)>";
    PassOn request =
        new PassOn(
            List.of(id.naskah.configuration.Recipient.user(head)),
            List.of(),
            List.of("followUp"),
            script,
            null,
            null,
            null);
    passing.pass(passing.office().clerkA(), passing.letter(), request);

    open(head, "en-GB");
    page.locator("naskah-inbox tbody tr").click();

    assertThat(page.locator(".note")).hasText(script);
    assertThat(page.locator("naskah-desk img")).hasCount(0);
  }

  @Test
  void aHolderNamesWhoActs() {
    String holder = passing.person("holder");
    String deputy = passing.person("deputy");
    String position = passing.position(holder);
    NodeRef letter = passing.letter();
    passing.pass(
        passing.office().clerkA(),
        letter,
        null,
        List.of(id.naskah.configuration.Recipient.position(position)));

    open(holder, "en-GB");
    page.locator("nav.tabs button", containing("Absence")).click();
    page.locator("select[name=absent]").selectOption("position:" + position);
    page.locator("input[name=substitute]").fill(deputy);
    assertThat(page.locator("naskah-settings form button")).hasText("Appoint");
    page.locator("naskah-settings form button").click();
    assertThat(page.locator("naskah-settings .people")).containsText(deputy);

    open(deputy, "en-GB");
    assertThat(page.locator("naskah-inbox tbody")).containsText("on behalf of " + position);
    assertThat(passing.reads(deputy, letter)).isTrue();
  }

  /** Who may begin dispositions of a unit's letters and has a part of one passes the part on. */
  @Test
  void theFirstButtonPassesOnWhatOneHas() {
    String head = passing.registering("head");
    String staff = passing.person("staff");
    NodeRef letter = passing.letter();
    NodeRef part = passing.pass(letter, head).get(0);

    open(head, "en-GB");
    page.locator("naskah-inbox tbody tr").first().click();
    Locator first = page.locator("naskah-letter-way > .actions button.primary");
    assertThat(first).hasText("Pass on");
    first.click();
    page.locator("#pass-to").fill(staff);
    page.locator("naskah-pass-on .check", containing("Study and draft")).click();
    page.locator("naskah-pass-on button", containing("Send")).click();

    assertThat(page.locator(".way li")).hasCount(2);
    assertThat(passing.below(part)).containsExactly("user:" + staff);
    assertThat(page.locator("naskah-letter-way > .actions button", containing("New disposition")))
        .isVisible();
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
