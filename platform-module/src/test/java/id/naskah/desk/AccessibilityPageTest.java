package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Every view can be used with a keyboard and a screen reader, as far as a program can tell. */
@AlfrescoTest
class AccessibilityPageTest extends RecordsPage {
  private final Axe axe = new Axe();

  AccessibilityPageTest(Repository repository) {
    super(repository);
  }

  @Test
  void whatIsWrongIsFound() {
    page = openLogin("en-GB");
    page.evaluate("document.querySelector('dialog form').append(document.createElement('select'))");
    look("log-in");
    assertThat(axe.found()).singleElement().asString().contains("select-name (critical)");
  }

  private void look(String view) {
    assertThat(page.locator(".foot:text('Loading')")).hasCount(0);
    axe.look(page, view);
  }

  @Test
  void lettersAndTheirWay() {
    PassingOn routing = new PassingOn(repository, records.office());
    String clerk = routing.registering("head");
    NodeRef letter = routing.letter();
    NodeRef part = routing.pass(letter, clerk).get(0);
    routing.pass(clerk, letter, part, PassingOn.people(routing.person("staff")));

    page = openLogin("en-GB");
    look("log-in");
    Chromium.logIn(page, clerk, "wrong");
    assertThat(page.locator("#login-error")).not().isEmpty();
    look("log-in refused");
    Chromium.logIn(page, clerk, clerk);
    assertThat(page.locator("naskah-inbox tbody tr")).hasCount(1);
    look("inbox");
    page.locator("naskah-inbox tbody tr").click();
    assertThat(page.locator(".way li")).hasCount(2);
    page.locator("naskah-letter-way details summary").click();
    assertThat(page.locator(".history li").first()).isVisible();
    look("letter");
    button("naskah-letter-way > .actions", "Pass on").click();
    look("passing on");
    button(".way li:nth-child(1)", "Done").click();
    look("step");
    button("aside", "Declare an event").click();
    assertThat(page.locator("aside select[name=event]")).isVisible();
    look("declaring an event");
    page.locator("text=Register a letter").click();
    assertThat(page.locator("#field-unit option").first()).isAttached();
    look("registering");
    page.locator("#field-subject").fill("Tanpa pengirim");
    page.locator("naskah-letter-form button.primary").click();
    assertThat(page.locator("naskah-letter-form .error")).not().isEmpty();
    look("registering refused");
    button("naskah-letter-form", "Cancel").click();
    page.locator("nav.tabs button[name=letters]").click();
    look("letters");
    page.locator("nav.tabs button[name=settings]").click();
    assertThat(page.locator("select[name=absent]")).isVisible();
    look("settings");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.evaluate("sessionStorage.setItem('naskah.ticket', 'TICKET_gone')");
    page.locator("nav.tabs button[name=inbox]").click();
    assertThat(page.locator("naskah-login dialog")).isVisible();
    axe.look(page, "session ended");
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void batches() throws Exception {
    records.schedule("Musnah");
    records.due("Undangan rapat 2019");
    open(records.manager(), "en-GB");
    part("due");
    look("what is due");
    page.locator("select[name=report]").selectOption("dueLetters");
    page.locator("naskah-due select[name=unit]").selectOption(records.office().unitA());
    assertThat(row("Undangan rapat 2019")).hasCount(1);
    look("due letters");
    button("naskah-due", "Propose a batch").click();
    look("proposing");
    page.locator("naskah-propose-batch input[name=title]").fill("Undangan 2019");
    button("naskah-propose-batch", "Propose").click();
    assertThat(row("Undangan rapat 2019")).isVisible();
    look("batch");
    page.locator("naskah-batch-items > .actions button").click();
    look("appraising");
    button("naskah-batch-items naskah-ask", "Appraise").click();
    assertThat(row("to destroy")).hasCount(1);
    page.locator("button[name=appraised]").click();
    page.locator("button[name=approved]").click();
    assertThat(page.locator("naskah-batch-steps input[name=looked]")).isVisible();
    look("approving");

    open(records.approver(), "en-GB");
    part("batches");
    look("batches");
    row("Undangan 2019").first().click();
    page.locator("button[name=approved]").click();
    page.locator("naskah-batch-steps input[name=looked]").check();
    page.locator("naskah-batch-steps naskah-ask button.primary").click();
    page.locator("button[name=executed]").click();
    button("naskah-batch-steps naskah-ask", "Carry out").click();
    assertThat(page.locator("naskah-batch-view .state")).not().hasText("Approved");
    look("being carried out");
    records.work();
    page.locator("naskah-batch-view .state", containing("Carried out")).waitFor();
    row("destroyed").click();
    assertThat(page.locator("aside naskah-letter-stub h2")).isVisible();
    look("what stays");
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void holdsAndTheSchedule() throws Exception {
    records.due("Undangan dalam perkara");
    open(records.manager(), "en-GB");
    part("holds");
    button("naskah-hold-list", "New hold").click();
    look("placing a hold");
    page.locator("naskah-hold-form textarea").fill("Perkara " + records.office().unitA());
    page.locator("naskah-hold-form select[name=unit]").selectOption(records.office().unitA());
    button("naskah-hold-form", "Place the hold").click();
    assertThat(page.locator("naskah-hold-form")).hasCount(0);
    showAll("naskah-hold-list");
    look("holds");
    row("Perkara " + records.office().unitA()).locator("button").click();
    look("releasing");
    row("Perkara " + records.office().unitA()).locator("td").first().click();
    look("held letters");
    part("schedules");
    look("schedules");
    button("naskah-schedule-list", "New edition").click();
    look("new edition");
    String edition = repository.unique("JRA");
    page.locator("input[name=edition]").fill(edition);
    byte[] table =
        ("Kode Klasifikasi;Jenis Arsip;Retensi Aktif;Retensi Inaktif;Keterangan;Trigger;Event;YearEnd;Kinds\n"
                + records.rule("Musnah").replace(";1;1;", ";dua;1;"))
            .getBytes(StandardCharsets.UTF_8);
    page.locator("input[name=file]").setInputFiles(new FilePayload("a.csv", "text/csv", table));
    button("naskah-schedule-list naskah-ask", "Upload").click();
    assertThat(page.locator("naskah-schedule-view tbody tr", containing("error"))).isVisible();
    look("edition with problems");
    byte[] mended =
        new String(table, StandardCharsets.UTF_8)
            .replace(";dua;1;", ";1;1;")
            .getBytes(StandardCharsets.UTF_8);
    page.locator("naskah-schedule-view input[name=file]")
        .setInputFiles(new FilePayload("a.csv", "text/csv", mended));
    button("naskah-schedule-view details", "Upload").click();
    button("naskah-schedule-view", "Show the effect").click();
    assertThat(page.locator("naskah-schedule-effect .numbers"))
        .containsText(Pattern.compile("[0-9]"));
    look("effect");
    assertThat(axe.found()).isEmpty();
  }
}
