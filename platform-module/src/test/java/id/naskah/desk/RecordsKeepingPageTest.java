package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.nio.charset.StandardCharsets;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Holds, editions and events, and who sees the place for records. */
@AlfrescoTest
class RecordsKeepingPageTest extends RecordsPage {
  private final Axe axe = new Axe();

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
    part("due?by=letter&unit=" + records.office().unitA());
    row("Undangan dalam perkara").locator("a").click();
    assertThat(page.locator("aside .mark.record")).hasText("Record");
    page.locator("aside a[name=retention]").click();
    button("aside", "Put under a hold").click();
    page.locator("aside textarea[name=reason]").fill(reason);
    page.locator("aside input[name=reference]").fill("7/G/2026");
    button("aside", "Place the hold").click();
    assertThat(page.locator("aside naskah-letter-retention")).containsText(reason);
    assertThat(page.locator("naskah-desk img")).hasCount(0);

    page.locator("aside a[name=details]").click();
    button("aside", "Correct a field").click();
    page.locator("naskah-amend button.primary").click();
    assertThat(page.locator("naskah-amend .error")).hasText("Reason is needed");
    page.locator("aside input[name=value]").fill("Undangan lain");
    page.locator("aside textarea[name=reason]").fill("Salah ketik");
    page.locator("naskah-amend button.primary").click();
    assertThat(page.locator("naskah-amend .error")).containsText(reason);
    assertThat(page.locator("aside input[name=value]")).hasValue("Undangan lain");

    page.goBack();
    row("Undangan yang menyusul").locator("a").click();
    assertThat(page.locator("aside h2").first()).hasText("Undangan yang menyusul");
    page.locator("aside a[name=retention]").click();
    button("aside", "Put under a hold").click();
    Locator existing = page.locator("aside select[name=hold] option", containing(reason));
    page.locator("aside select[name=hold]").selectOption(existing.getAttribute("value"));
    assertThat(page.locator("aside textarea[name=reason]")).isHidden();
    button("aside", "Place the hold").click();
    assertThat(page.locator("aside naskah-letter-retention")).containsText(reason);
    page.goBack();

    propose("destroy", "Undangan yang ditunda");
    assertThat(page.locator("naskah-due naskah-records-form .error")).not().isEmpty();
    assertThat(page.locator("naskah-due input[name=title]")).hasValue("Undangan yang ditunda");
    part("holds");
    follow(reason);
    assertThat(row("Undangan")).hasCount(2);
    follow("dalam perkara");
    page.locator("aside a[name=retention]").click();
    button("naskah-held", "Take this letter out").click();
    page.locator("naskah-held button.primary").click();
    assertThat(page.locator("naskah-held")).hasCount(0);
    assertThat(page.locator("aside naskah-letter-retention")).not().containsText(reason);
    page.locator("aside a[name=details]").click();
    button("aside", "Correct a field").click();
    page.locator("aside input[name=value]").fill("Undangan lain");
    page.locator("aside textarea[name=reason]").fill("Salah ketik");
    page.locator("naskah-amend button.primary").click();
    assertThat(page.locator("aside h2").first()).hasText("Undangan lain");
    page.locator("naskah-amendments summary").click();
    assertThat(page.locator("naskah-amendments li")).containsText("Salah ketik");
  }

  @Test
  void aHoldOnConditionsIsPlacedAndReleased() {
    open(records.manager(), "en-GB");
    part("holds");
    page.locator("button[name=place]").click();
    String reason = "Pemeriksaan " + records.office().unitB() + " " + SCRIPT;
    axe.look(page, "placing a hold");
    fill("reason", reason);
    fill("reviewOn", "2020-01-02");
    send();
    assertThat(page.locator("naskah-records-form [aria-invalid=true]"))
        .hasAttribute("name", "reviewOn");
    fill("reviewOn", "2099-01-02");
    fill("classification", "no such class '");
    page.locator("naskah-records-form select[name=unit]").selectOption(records.office().unitB());
    send();

    assertThat(heading()).hasText(reason);
    assertThat(page.locator("naskah-hold dl"))
        .containsText("unit='" + records.office().unitB() + "'");
    assertThat(page.locator("naskah-desk img")).hasCount(0);
    page.locator("button[name=release]").click();
    axe.look(page, "releasing");
    fill("reason", "Pemeriksaan selesai");
    send();
    assertThat(page.locator("naskah-hold .head .state")).hasText("Released");
    assertThat(page.locator("naskah-hold dl")).containsText("Pemeriksaan selesai");
    assertThat(page.locator("button[name=release]")).hasCount(0);
    follow("All holds");
    assertThat(page.locator("button[name=place]")).isVisible();
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void anEditionIsReadMendedWeighedAndBroughtIntoForce() throws Exception {
    open(records.manager(), "en-GB");
    part("schedules");
    page.locator("button[name=add]").click();
    String edition = repository.unique("JRA");
    fill("edition", edition);
    page.locator("input[name=file]")
        .setInputFiles(csv(records.rule("Musnah").replace(";1;1;", ";dua;1;")));
    send();
    Locator problem = page.locator("naskah-schedule tbody tr", containing("error"));
    assertThat(problem).containsText("dua");
    assertThat(problem.locator("td").first()).hasText("2");
    assertThat(page.locator("naskah-schedule p.error").first()).containsText("into force: 1");

    axe.look(page, "edition with problems");
    page.locator("naskah-schedule input[name=file]").setInputFiles(csv(records.rule("Musnah")));
    send();
    page.locator("button[name=effect]").click();
    assertThat(page.locator("naskah-schedule-effect .numbers")).containsText("Records");
    assertThat(page.locator("input[name=shorter][value=keep]")).isChecked();
    axe.look(page, "effect");
    assertThat(axe.found()).isEmpty();
    button("naskah-schedule-effect", "Bring into force").click();
    assertThat(page.locator("naskah-schedule .head .state")).hasText("In force");

    records.work();
    records.due("Undangan menurut edisi baru");
    part("due?by=letter&unit=" + records.office().unitA());
    assertThat(row(edition)).containsText("Undangan menurut edisi baru");
  }

  /** A dossier is opened, filled, closed; an event is declared for its letters and listed. */
  @Test
  void lettersAreGatheredInADossier() throws Exception {
    records.schedule("Musnah");
    NodeRef letter = records.due("Undangan yang diberkaskan");

    open(records.manager(), "en-GB");
    part("dossiers");
    page.locator("button[name=open]").click();
    page.locator("naskah-records-form select[name=unit]").selectOption(records.office().unitA());
    fill("title", "Rapat koordinasi " + SCRIPT);
    fill("openedOn", "2025-01-02");
    fill("classification", "no such class");
    send();
    assertThat(page.locator("naskah-records-form [aria-invalid=true]"))
        .hasAttribute("name", "classification");
    fill("classification", records.rule("Musnah").split(";")[0]);
    send();
    assertThat(heading()).containsText("Rapat koordinasi");
    assertThat(page.locator("naskah-desk img")).hasCount(0);
    page.locator("button[name=add]").click();
    fill("term", (String) records.office().property(letter, LetterModel.LETTER_NUMBER));
    send();
    page.locator("button[name=file]").waitFor();
    axe.look(page, "adding to a dossier");
    assertThat(axe.found()).isEmpty();
    page.locator("button[name=file]").click();
    assertThat(row("Undangan yang diberkaskan")).hasCount(1);
    page.locator("button[name=declare]").click();
    page.locator("naskah-records-form select[name=event]").selectOption("contractEnded");
    fill("day", "2026-01-01");
    fill("evidence", "Berita acara berkas");
    send();
    assertThat(page.locator("naskah-records-form")).hasCount(0);
    page.locator("button[name=close]").click();
    send();
    assertThat(page.locator("naskah-dossier .head .state")).hasText("Closed");
    page.locator("button[name=reopen]").click();
    fill("reason", "Masih ada surat");
    send();
    assertThat(page.locator("naskah-dossier .head .state")).hasText("Open");
    part("events");
    assertThat(row("Berita acara berkas").first()).containsText("a dossier");
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

    open(records.office().clerkA(), "en-GB", "#/letters");
    assertThat(page.locator("nav.tabs a[name=letters]")).isVisible();
    assertThat(page.locator("nav.tabs a[name=records]")).hasCount(0);
    page.locator("nav.tabs a[name=letters]").click();
    page.locator("naskah-letter-list tbody tr").first().click();
    page.locator("aside a[name=retention]").click();
    assertThat(page.locator("aside naskah-letter-retention .sentence").first()).isVisible();
    assertThat(button("aside naskah-letter-retention", "Declare an event")).isVisible();
    assertThat(button("aside naskah-letter-retention", "Put under a hold")).hasCount(0);
  }

  @Test
  void anEventIsDeclaredWhereTheLetterIs() throws Exception {
    records.due("Perjanjian");

    open(records.office().clerkA(), "id-ID", "#/letters");
    page.locator("nav.tabs a[name=letters]").click();
    page.locator("naskah-letter-list tbody tr").first().click();
    page.locator("aside a[name=retention]").click();
    button("aside", "Nyatakan peristiwa").click();
    page.locator("aside select[name=event]").selectOption("contractEnded");
    page.locator("aside input[name=day]").fill("2099-01-01");
    page.locator("aside textarea[name=evidence]").fill("Berita acara serah terima");
    page.locator("naskah-declare button.primary").click();
    assertThat(page.locator("naskah-declare .error")).containsText("2099-01-01");
    assertThat(page.locator("aside textarea[name=evidence]")).hasValue("Berita acara serah terima");
    page.locator("aside input[name=day]").fill("2026-01-01");
    page.locator("naskah-declare button.primary").click();
    assertThat(page.locator("naskah-declare")).hasCount(0);
  }

  @Test
  void theNavigationSpeaksIndonesian() {
    open(records.manager(), "id-ID");
    page.locator("nav.tabs a", containing("Arsip")).click();
    assertThat(page.locator("nav.parts a"))
        .hasText(
            new String[] {
              "Ikhtisar",
              "Jatuh tempo",
              "Usulan",
              "Penyerahan",
              "Penundaan",
              "Jadwal retensi (JRA)",
              "Berkas",
              "Peristiwa",
              "Cari nomor",
              "Laporan"
            });
  }
}
