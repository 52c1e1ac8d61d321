package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naskah.Office;
import id.naskah.delegation.Names;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassOn;
import id.naskah.routing.PassingOn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** A letter on its way, as the people at the desk see it in a real browser. */
@AlfrescoTest
class InboxPageTest extends DeskInBrowser {
  private final PassingOn passing;

  InboxPageTest(Repository repository) {
    super(repository);
    this.passing = new PassingOn(repository);
  }

  @Test
  void fromHeadToStaffAndBack() {
    String head = passing.person("head");
    String staff = passing.person("staff");
    NodeRef letter = passing.letter();
    passing.pass(letter, head);

    open(head, "en-GB", "#/tasks");
    Locator row = page.locator("naskah-tasks tbody tr");
    assertThat(row).hasCount(1);
    // People and units by what they are called, days as people write them.
    Locator sender = row.locator("td").last();
    String month = LocalDate.now(Office.ZONE).format(DateTimeFormatter.ofPattern("MMM", Locale.UK));
    assertThat(sender).containsText(name(passing.office().clerkA()));
    assertThat(sender.locator("small")).containsText(month);
    assertThat(row).containsText(unitName(passing.office().unitA()));
    row.click();
    assertThat(page.locator(".way .state")).hasText("Being worked on");
    page.locator("naskah-your-task button", containing("Pass on")).click();
    page.locator("#pass-to").fill(staff);
    page.locator("naskah-recipient-picker li", containing(staff)).click();
    page.locator("naskah-pass-on .chips button", containing("Study and draft")).click();
    page.locator("naskah-pass-on button", containing("Send")).click();
    assertThat(page.locator(".way li")).hasCount(2);

    open(staff, "id-ID", "#/tasks");
    page.locator("naskah-tasks tbody tr").click();
    assertThat(page.locator("naskah-your-task")).hasCount(1);
    page.locator("naskah-your-task textarea").fill("Konsep balasan siap");
    page.locator("naskah-your-task button.primary", containing("Selesai")).click();
    assertThat(page.locator(".way li:nth-child(2) .state")).hasText("Selesai");

    open(head, "en-GB", "#/tasks?box=sent");
    assertThat(page.locator("naskah-tasks .foot")).hasText("Nothing is waiting here.");
    page.locator("naskah-tasks nav a[name=done]").click();
    assertThat(page.locator("naskah-tasks .foot")).hasText("Nothing is waiting here.");
    page.locator("naskah-tasks nav a[name=open]").click();
    page.locator("naskah-tasks tbody tr").click();
    assertThat(page.locator(".way")).containsText("Konsep balasan siap");
    page.locator("naskah-your-task button.primary", containing("Done")).click();
    assertThat(page.locator("naskah-tasks .foot")).hasText("Nothing is waiting here.");
    assertThat(passing.status(letter)).isEqualTo("settled");
  }

  @Test
  void whatTheServerRefusesIsSaidAndNothingTypedIsLost() {
    String head = passing.person("head");
    passing.pass(passing.letter(), head);

    open(head, "en-GB", "#/tasks");
    page.locator("naskah-tasks tbody tr").click();
    page.locator("naskah-your-task button", containing("Pass on")).click();
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

    open(head, "en-GB", "#/tasks");
    page.locator("naskah-tasks tbody tr").click();

    assertThat(page.locator(".way .note")).hasText(script);
    assertThat(page.locator("naskah-your-task .note")).hasText(script);
    assertThat(page.locator("naskah-desk img")).hasCount(0);
  }

  @Test
  void aHolderNamesWhoActs() {
    String holder = passing.person("holder");
    // A comma, which would separate logins elsewhere.
    String deputy = passing.person("wakil, ke");
    String position = passing.position(holder);
    NodeRef letter = passing.letter();
    passing.pass(
        passing.office().clerkA(),
        letter,
        null,
        List.of(id.naskah.configuration.Recipient.position(position)));

    open(holder, "en-GB", "#/tasks");
    Chromium.settings(page);
    page.locator("select[name=absent]").selectOption("position:" + position);
    Locator appoint = page.locator("naskah-settings form button.primary");
    assertThat(appoint).hasText("Appoint");
    appoint.click();
    assertThat(page.locator("naskah-settings .error").first()).hasText("Acting official is needed");
    page.locator("naskah-settings input[role=combobox]").fill(deputy);
    page.locator("naskah-settings li[role=option]").click();
    assertThat(page.locator("naskah-person-field b")).hasText(name(deputy));
    appoint.click();
    assertThat(page.locator("naskah-settings .people"))
        .containsText("Kepala " + position + " → " + name(deputy));

    open(deputy, "en-GB", "#/tasks");
    assertThat(page.locator("naskah-tasks tbody")).containsText("on behalf of Kepala " + position);
    assertThat(passing.reads(deputy, letter)).isTrue();
  }

  /** A mail leads to the letter, not through the inbox. */
  @Test
  void whoBelongsToTheUnitHasItsTaskAtTheLettersAddress() {
    NodeRef letter = passing.letter();
    String clerk = passing.office().clerkA();
    String unit = passing.office().unitB();
    passing.pass(clerk, letter, null, List.of(id.naskah.configuration.Recipient.unit(unit)));

    open(passing.office().clerkB(), "en-GB");
    Chromium.go(page, "#/letter/" + letter.getId());
    page.locator("naskah-your-task textarea").fill("Sudah dikerjakan");
    page.locator("naskah-your-task button.primary").click();
    assertThat(page.locator(".way .state")).hasText("Done");
    assertThat(page.locator("aside h2")).isFocused();
    assertThat(page.locator("naskah-your-task")).hasCount(0);
  }

  /** Who may begin dispositions of a unit's letters and has a part of one passes the part on. */
  @Test
  void theFirstButtonPassesOnWhatOneHas() {
    String head = passing.registering("head");
    String staff = passing.person("staff");
    NodeRef letter = passing.letter();
    NodeRef part = passing.pass(letter, head).get(0);

    open(head, "en-GB", "#/tasks");
    page.locator("naskah-tasks tbody tr").first().click();
    Locator first = page.locator("naskah-letter .panel:not([hidden]) button.primary");
    assertThat(first).hasText("Done");
    page.locator("naskah-your-task button", containing("Pass on my part")).click();
    page.locator("#pass-to").fill(staff);
    page.locator("naskah-recipient-picker li", containing(staff)).click();
    page.locator("naskah-pass-on .chips button", containing("Study and draft")).click();
    page.locator("naskah-pass-on button", containing("Send")).click();

    assertThat(page.locator(".way li")).hasCount(2);
    assertThat(passing.below(part)).containsExactly("user:" + staff);
    page.locator("aside a[name=way]").click();
    assertThat(page.locator("naskah-letter-way > .actions button", containing("New disposition")))
        .isVisible();
  }

  @Test
  void decliningNeedsAReasonAndIsBehindMore() {
    String head = passing.person("head");
    NodeRef letter = passing.letter();
    NodeRef part = passing.pass(letter, head).get(0);
    open(head, "id-ID", "#/tasks");
    page.locator("naskah-tasks tbody tr").first().click();
    Locator task = page.locator("naskah-your-task");
    assertThat(task.locator("button", new Locator.LocatorOptions().setHasText("Tolak")))
        .hasCount(0);

    task.locator("button[aria-expanded=false]").click();
    task.locator("button", new Locator.LocatorOptions().setHasText("Tolak")).click();
    task.locator("button.primary").click();
    assertThat(task.locator(".error")).hasText("Alasan: harus diisi");
    assertThat(task.locator("textarea")).isFocused();
    task.locator("textarea").fill("Bukan tugas kami");
    task.locator("button.primary").click();

    assertThat(page.locator(".way .state")).hasText("Ditolak");
    assertThat(page.locator("naskah-your-task")).hasCount(0);
    assertThat(passing.read(part).reason()).isEqualTo("Bukan tugas kami");
  }

  private String name(String login) {
    return repository.bean(Names.class).ofUser(login);
  }

  private String unitName(String code) {
    return repository.bean(Names.class).of(id.naskah.configuration.Recipient.unit(code));
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
