package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.OfficeClock;
import id.naskah.routing.PassingOn;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A day of an office: letters come, are registered, passed on, answered; and what each step costs.
 */
@AlfrescoTest
class DayOnTheDeskTest extends RecordsPage {
  /** Choosing a unit from its list is a click on the list and one on the unit. */
  private static final String COUNT =
      """
      () => {
        window.clicks = 0;
        addEventListener('click', (e) => { window.clicks += e.detail > 0 ? 1 : 0; }, true);
        addEventListener('change', (e) => { window.clicks += e.composedPath()[0].matches('select') ? 2 : 0; }, true);
        addEventListener('keydown', (e) => { window.clicks += e.key.length > 1 ? 1 : 0; }, true);
      }""";

  /** Ten files come at once, and each is read on the server. */
  private static final double PATIENCE = 60_000;

  /** What the clock of everybody's machine says, where it is wrong. */
  private Instant machine;

  private final PassingOn passing;
  private final Office office;

  DayOnTheDeskTest(Repository repository) {
    super(repository);
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  private void begin(String user, String locale) {
    open(user, locale);
    if (machine != null) {
      page.clock().setFixedTime(Date.from(machine));
    }
    page.locator("naskah-desk main").waitFor();
    page.evaluate(COUNT);
  }

  private int clicks() {
    return (Integer) page.evaluate("() => window.clicks");
  }

  private Locator part(String within, String text) {
    return page.locator(within, new Page.LocatorOptions().setHasText(text));
  }

  @ParameterizedTest
  @CsvSource({"10, id-ID, ", "2, en-GB, 2031-02-03T04:05:06Z"})
  void lettersComeAndAreAnswered(int scans, String locale, Instant clock) {
    machine = clock;
    String mark = repository.unique("Hari").replace("-", "");
    String head = passing.person("Kepala " + mark);
    String staff = passing.person("Staf " + mark);

    registers(scans, mark, locale);
    passesOn(scans, head, mark);
    handsDown(head, staff, mark, locale);
    reports(staff, mark, locale);

    begin(head, locale);
    page.locator("nav.tabs a[name=tasks]").click();
    assertThat(part("naskah-tasks tbody tr", mark)).hasCount(scans);
  }

  /** The clerk drops all scans at once; the unit is chosen for the first and kept. */
  private void registers(int scans, String mark, String locale) {
    begin(office.clerkA(), locale);
    Chromium.go(page, "#/register");
    page.locator(".drop #field-file")
        .setInputFiles(
            IntStream.rangeClosed(1, scans)
                .mapToObj(i -> scan(mark, i))
                .toArray(FilePayload[]::new));
    for (int i = 1; i <= scans; i++) {
      assertThat(page.locator("#field-letterNumber"))
          .hasValue(
              Pattern.compile("021/\\d+/" + mark), new HasValueOptions().setTimeout(PATIENCE));
      if (i == 1) {
        assertThat(page.locator("#field-receivedDate"))
            .hasValue(repository.bean(OfficeClock.class).today().toString());
        page.locator("#field-unit").selectOption(office.unitA());
      }
      page.locator("naskah-register-form button.primary").click();
      assertThat(page.locator("naskah-registered h2 strong")).isVisible();
      if (i < scans) {
        page.locator("naskah-registered a.next").click();
      }
    }
    // Save and next for each, and the unit once: twelve were allowed for each.
    assertThat(clicks()).isLessThanOrEqualTo(2 * scans + 2);
  }

  private static FilePayload scan(String mark, int i) {
    return RegisterPageTest.pdf(
        "scan-" + i + ".pdf",
        "PT SUMBER BERKAT JAYA",
        "Jl. Mangga Dua Raya 5 Jakarta",
        "Jakarta, 5 November 2024",
        "Nomor : 021/" + i + "/" + mark,
        "Hal : Penawaran " + i + " " + mark);
  }

  /** All of them to the head of the unit, at once. */
  private void passesOn(int scans, String head, String mark) {
    Chromium.go(page, "#/letters?q=" + mark);
    assertThat(page.locator("naskah-letter-list tbody tr")).hasCount(scans);
    int before = clicks();
    page.locator("naskah-letter-list thead input").click();
    page.locator("naskah-bulk button[name=bulk-pass]").click();
    page.locator("#pass-to").fill(head);
    part("naskah-recipient-picker li", head).click();
    page.locator("naskah-pass-on button.primary").click();
    assertThat(page.locator("naskah-bulk .results li")).hasCount(scans);
    assertThat(clicks() - before).isEqualTo(4);
  }

  private void handsDown(String head, String staff, String mark, String locale) {
    begin(head, locale);
    opensTask(mark);
    page.locator("naskah-your-task button:not(.primary)").first().click();
    page.locator("#pass-to").fill(staff);
    part("naskah-recipient-picker li", staff).click();
    page.locator("naskah-pass-on button.primary").click();
    assertThat(page.locator("naskah-pass-on")).hasCount(0);
    assertThat(clicks()).isLessThanOrEqualTo(5);
  }

  private void opensTask(String mark) {
    page.locator("nav.tabs a[name=tasks]").click();
    part("naskah-tasks tbody tr", "Penawaran 1 " + mark).click();
    assertThat(page.locator("aside h2")).containsText("Penawaran 1 " + mark);
  }

  private void reports(String staff, String mark, String locale) {
    begin(staff, locale);
    opensTask(mark);
    page.locator("naskah-your-task textarea").fill("Sudah dijawab");
    page.locator("naskah-your-task button.primary").click();
    assertThat(page.locator("naskah-your-task")).hasCount(0);
    assertThat(clicks()).isLessThanOrEqualTo(3);
  }

  /** By the day of the machine nothing would be due yet. */
  @WholeBrowser
  @ParameterizedTest
  @CsvSource({"id-ID, 2015-03-02T01:00:00Z", "en-GB, "})
  void whatIsDueIsDisposedOf(String locale, Instant clock) throws Exception {
    machine = clock;
    records.schedule("Musnah");
    List<NodeRef> gone = List.of(records.due("Undangan 1"), records.due("Undangan 2"));
    NodeRef kept = records.due("Undangan yang diperiksa");
    String title = repository.unique("Undangan 2019");

    begin(records.manager(), locale);
    proposes(title);
    appraises();
    assertThat(clicks()).isLessThanOrEqualTo(12);

    begin(records.approver(), locale);
    approves(title);
    records.work();
    assertThat(page.locator("naskah-batch .head .state.executed")).isVisible();
    Page certificate =
        page.waitForPopup(() -> page.locator("naskah-batch .actions button.button").click());
    assertThat(certificate.url()).startsWith("blob:");
    assertThat(clicks()).isLessThanOrEqualTo(7);
    assertThat(gone).noneMatch(records::exists);
    assertThat(records.exists(kept)).isTrue();
  }

  private void proposes(String title) {
    page.locator("naskah-home .tiles a[href='#/records/due']").click();
    page.locator("naskah-due select[name=unit]").selectOption(records.office().unitA());
    assertThat(row(records.office().unitA())).containsText("3");
    page.locator("button[name=propose]").click();
    fill("title", title);
    send();
    assertThat(state()).hasClass("state proposed");
  }

  /** All at once, and one of them otherwise; a step that is clicked twice is taken once. */
  private void appraises() {
    page.locator("button[name=all]").click();
    send();
    assertThat(page.locator("button[name=appraised]")).isEnabled();
    button("naskah-batch-items td", "diperiksa").click();
    page.locator("naskah-batch-item input[value=keep]").check();
    fill("keepUntil", "2099-12-31");
    fill("reason", "Dalam pemeriksaan");
    send();
    assertThat(row("diperiksa")).containsText("Dalam pemeriksaan");
    page.locator("button[name=appraised]").dblclick();
    assertThat(state()).hasClass("state appraised");
    assertThat(page.locator("naskah-batch-steps .error")).hasCount(0);
  }

  /** By a second person, who types the number of the batch. */
  private void approves(String title) {
    page.locator("naskah-home .tiles a[href^='#/records/batches']").click();
    follow(title);
    page.locator("button[name=approved]").click();
    assertThat(page.locator(".summary li").first()).containsText("3");
    assertThat(page.locator(".summary")).containsText(records.manager());
    fill("number", page.url().replaceAll(".*/batches/(\\d+).*", "$1"));
    send();
    assertThat(state()).hasClass("state approved");
    page.locator("button[name=executed]").click();
    send();
    assertThat(page.locator("naskah-records-form")).hasCount(0);
  }
}
