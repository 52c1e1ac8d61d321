package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds, editions and events, and who sees the place for records. */
@AlfrescoTest
class RecordsKeepingPageTest extends RecordsPage {
  private static final String SCRIPT = "<img src=x onerror=alert(1)>";

  RecordsKeepingPageTest(Repository repository) {
    super(repository);
  }

  @Test
  void aHoldStopsWhatItCovers() throws Exception {
    records.schedule("Musnah");
    records.due("Undangan dalam perkara");
    records.due("Undangan yang menyusul");
    String reason = "Perkara " + records.office().unitA() + " " + SCRIPT;

    open(records.manager(), "en-GB");
    part("due");
    page.locator("select[name=report]").selectOption("dueLetters");
    page.locator("naskah-due select[name=unit]").selectOption(records.office().unitA());
    row("Undangan dalam perkara").click();
    assertThat(page.locator("aside .mark.record")).hasText("Record");
    button("aside", "Put under a hold").click();
    page.locator("aside textarea[name=reason]").fill(reason);
    page.locator("aside input[name=reference]").fill("7/G/2026");
    button("aside", "Place the hold").click();
    assertThat(page.locator("aside naskah-letter-retention")).containsText(reason);
    assertThat(page.locator("naskah-desk img")).hasCount(0);

    button("aside", "Correct a field").click();
    page.locator("aside input[name=value]").fill("Undangan lain");
    page.locator("aside textarea[name=reason]").fill("Salah ketik");
    page.locator("aside naskah-ask button.primary").click();
    assertThat(page.locator("aside naskah-ask .error")).containsText(reason);
    assertThat(page.locator("aside input[name=value]")).hasValue("Undangan lain");

    row("Undangan yang menyusul").click();
    assertThat(page.locator("aside h2").first()).hasText("Undangan yang menyusul");
    button("aside", "Put under a hold").click();
    Locator existing = page.locator("aside select[name=hold] option", containing(reason));
    page.locator("aside select[name=hold]").selectOption(existing.getAttribute("value"));
    assertThat(page.locator("aside textarea[name=reason]")).isHidden();
    button("aside", "Place the hold").click();
    assertThat(page.locator("aside naskah-letter-retention")).containsText(reason);

    propose("destroy", "Undangan yang ditunda");
    assertThat(page.locator("naskah-propose-batch .error")).not().isEmpty();
    assertThat(page.locator("naskah-propose-batch input[name=title]"))
        .hasValue("Undangan yang ditunda");
    part("holds");
    showAll("naskah-hold-list");
    row(reason).locator("td").first().click();
    assertThat(page.locator("naskah-hold-list tbody tr", containing("Undangan"))).hasCount(2);
  }

  @Test
  void aHoldOnConditionsIsPlacedAndReleased() {
    open(records.manager(), "en-GB");
    part("holds");
    button("naskah-hold-list", "New hold").click();
    String reason = "Pemeriksaan " + records.office().unitB() + " " + SCRIPT;
    page.locator("naskah-hold-form textarea").fill(reason);
    page.locator("naskah-hold-form input[name=classification]").fill("no such class '");
    page.locator("naskah-hold-form select[name=unit]").selectOption(records.office().unitB());
    button("naskah-hold-form", "Place the hold").click();
    assertThat(page.locator("naskah-hold-form")).hasCount(0);
    showAll("naskah-hold-list");

    assertThat(row(reason)).containsText("unit='" + records.office().unitB() + "'");
    assertThat(page.locator("naskah-desk img")).hasCount(0);
    row(reason).locator("button").click();
    page.locator("naskah-hold-list textarea").fill("Pemeriksaan selesai");
    button("naskah-hold-list naskah-ask", "Release").click();
    assertThat(page.locator("naskah-hold-list naskah-ask")).hasCount(0);
    showAll("naskah-hold-list");
    assertThat(row(reason)).containsText("Pemeriksaan selesai");
    assertThat(row(reason).locator("button")).hasCount(0);
  }

  @Test
  void anEditionIsReadMendedWeighedAndBroughtIntoForce() throws Exception {
    open(records.manager(), "en-GB");
    part("schedules");
    button("naskah-schedule-list", "New edition").click();
    String edition = repository.unique("JRA");
    page.locator("input[name=edition]").fill(edition);
    page.locator("input[name=file]")
        .setInputFiles(csv(records.rule("Musnah").replace(";1;1;", ";dua;1;")));
    button("naskah-schedule-list naskah-ask", "Upload").click();
    Locator problem = page.locator("naskah-schedule-view tbody tr", containing("error"));
    assertThat(problem).containsText("dua");
    assertThat(problem.locator("td").first()).hasText("2");

    page.locator("naskah-schedule-view input[name=file]")
        .setInputFiles(csv(records.rule("Musnah")));
    button("naskah-schedule-view details", "Upload").click();
    button("naskah-schedule-view", "Show the effect").click();
    assertThat(page.locator("naskah-schedule-effect .numbers")).containsText("records");
    assertThat(page.locator("input[name=shorter][value=keep]")).isChecked();
    button("naskah-schedule-effect", "Bring into force").click();
    assertThat(page.locator("naskah-schedule-view .state")).hasText("In force");

    records.work();
    records.due("Undangan menurut edisi baru");
    open(records.manager(), "id-ID");
    part("due");
    page.locator("naskah-due select[name=unit]").selectOption(records.office().unitA());
    assertThat(row(edition)).containsText("Musnah");
  }

  private static FilePayload csv(String rule) {
    String text =
        "Kode Klasifikasi;Jenis Arsip;Retensi Aktif;Retensi Inaktif;Keterangan;Trigger;Event;YearEnd;Kinds\n"
            + rule
            + "\n";
    return new FilePayload("jra.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aClerkSeesNoPlaceForRecords() throws Exception {
    records.schedule("Musnah");
    records.due("Undangan milik unit");

    open(records.office().clerkA(), "en-GB");
    assertThat(page.locator("nav.tabs button")).hasCount(3);
    page.locator("nav.tabs button[name=letters]").click();
    page.locator("naskah-letter-list tbody tr").first().click();
    assertThat(page.locator("aside naskah-letter-retention .sentence").first()).isVisible();
    assertThat(button("aside naskah-letter-retention", "Declare an event")).isVisible();
    assertThat(button("aside naskah-letter-retention", "Put under a hold")).hasCount(0);
  }

  @Test
  void anEventIsDeclaredWhereTheLetterIs() throws Exception {
    records.due("Perjanjian");

    open(records.office().clerkA(), "id-ID");
    page.locator("nav.tabs button[name=letters]").click();
    page.locator("naskah-letter-list tbody tr").first().click();
    button("aside", "Nyatakan peristiwa").click();
    page.locator("aside select[name=event]").selectOption("contractEnded");
    page.locator("aside input[name=day]").fill("2099-01-01");
    page.locator("aside textarea[name=evidence]").fill("Berita acara serah terima");
    page.locator("aside naskah-ask button.primary").click();
    assertThat(page.locator("aside naskah-ask .error")).containsText("2099-01-01");
    assertThat(page.locator("aside textarea[name=evidence]")).hasValue("Berita acara serah terima");
    page.locator("aside input[name=day]").fill("2026-01-01");
    page.locator("aside naskah-ask button.primary").click();
    assertThat(page.locator("aside naskah-ask")).hasCount(0);
  }

  @Test
  void bothLanguagesSayTheSame() {
    open(records.manager(), "id-ID");
    page.locator("nav.tabs button", containing("Arsip")).click();
    assertThat(page.locator("nav.parts button"))
        .hasText(new String[] {"Jatuh tempo", "Usulan", "Penundaan", "Jadwal retensi (JRA)"});

    Map<?, ?> keys =
        (Map<?, ?>)
            page.evaluate(
                "async () => { const version = (await (await fetch('version.txt')).text()).trim();"
                    + " const { languages } = await import(`./${version}/words.js`);"
                    + " const keys = (words) => Object.keys(words).sort();"
                    + " return { en: keys(languages.en), id: keys(languages.id) }; }");
    assertThat((List<?>) keys.get("id")).isEqualTo(keys.get("en")).isNotEmpty();
  }
}
