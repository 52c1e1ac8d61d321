package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Letters that the office writes, from hand to hand on the page, and their versions side by side.
 */
@AlfrescoTest
class DraftsPageTest extends DeskInBrowser {
  private final DraftedLetter letter;
  private final Axe axe = new Axe();

  DraftsPageTest(Repository repository) {
    super(repository);
    this.letter = new DraftedLetter(repository);
  }

  private Locator panel(String user, String locale, String id) {
    open(user, locale, "#/letter/" + id + "/signing");
    Locator panel = page.locator("naskah-signing");
    assertThat(panel.locator("naskah-signing-steps")).isVisible();
    return panel;
  }

  private static Locator button(Locator within, String name) {
    return within.locator("button[name=" + name + "]");
  }

  private void pick(Locator form, String position) {
    form.locator("#pass-to").fill(position);
    form.locator("naskah-recipient-picker li", new Locator.LocatorOptions().setHasText(position))
        .click();
  }

  private Locator row(String subject) {
    return page.locator("naskah-drafts tbody tr", new Page.LocatorOptions().setHasText(subject));
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, to initial, initialled, sent back, Perbaiki hal, Round 2, Initials and signature",
    "id-ID, untuk diparaf, memaraf, mengembalikan, Mohon perbaiki, Putaran 2, Paraf dan tanda tangan"
  })
  void goesFromHandToHand(
      String locale,
      String toInitial,
      String initialled,
      String sentBack,
      String reason,
      String second,
      String title) {
    String subject = repository.unique("Permohonan data");
    String id = letter.draft(subject, "Isi surat");

    open(letter.clerk, locale, "#/letter/" + id);
    Locator panel = page.locator("naskah-signing");
    assertThat(panel.locator("h3")).hasText(title);
    assertThat(page.locator(".parts a[name=signing]")).hasAttribute("aria-current", "page");
    Locator form = panel.locator("naskah-chain-form");
    pick(form, letter.headsPosition);
    form.locator("input[value=signatories]").check();
    pick(form, letter.secretarysPosition);
    form.locator("button.primary").click();
    assertThat(panel.locator(".holders")).containsText("Kepala " + letter.headsPosition);
    assertThat(panel.locator(".holders")).containsText(toInitial);
    assertThat(page.locator(".banner a")).hasCount(0);

    open(letter.head, locale, "#/home");
    page.locator(".tiles a[href='#/drafts?box=toInitial']").click();
    row(subject).locator("a").click();
    panel = page.locator("naskah-signing");
    button(panel, "return").click();
    panel.locator("naskah-reason-form button.primary").click();
    assertThat(panel.locator("naskah-reason-form .error")).isVisible();
    panel.locator("naskah-reason-form textarea").fill(reason);
    panel.locator("naskah-reason-form button.primary").click();
    assertThat(panel.locator("li.returned")).containsText(sentBack);
    assertThat(panel.locator("li.returned .note")).hasText(reason);
    assertThat(button(panel, "initial")).hasCount(0);

    letter.submit();
    panel = panel(letter.head, locale, id);
    assertThat(panel.locator("h5").first()).hasText(second);
    button(panel, "initial").click();
    assertThat(panel.locator("li.done")).containsText(initialled);
    assertThat(button(panel, "initial")).hasCount(0);

    open(letter.secretary, locale, "#/drafts");
    assertThat(page.locator(".boxes a[name=toSign]")).hasAttribute("aria-current", "page");
    row(subject).locator("td").first().click();
    panel = page.locator("naskah-signing");
    assertThat(button(panel, "sign")).isVisible();
  }

  @Test
  void whoInitialsSeesThatItWasChangedMeanwhile() {
    String id = letter.draft("Undangan rapat", "Isi surat");
    letter.submit();
    Locator panel = panel(letter.head, "en-GB", id);
    letter.write(letter.clerk, "Isi lain");

    button(panel, "initial").click();

    assertThat(panel.locator(".error")).containsText("look at it again");
    button(panel, "initial").click();
    assertThat(panel.locator("li.done")).containsText("initialled");
    assertThat(panel.locator(".error")).hasCount(0);

    letter.write(letter.clerk, "Isi lain lagi");
    panel = panel(letter.clerk, "en-GB", id);
    assertThat(panel.locator("li.fallen")).containsText("initials fell");
  }

  @Test
  void registerOffersWhatIsWithNoOfficial() {
    String given = repository.unique("Surat untuk pejabat");
    letter.draft(given, "Isi surat");
    letter.submit();
    String written = repository.unique("Surat yang masih ditulis");
    letter.draft(written, "Isi surat");

    open(letter.clerk, "en-GB", "#/register");

    Locator queue = page.locator("naskah-register .queue");
    assertThat(queue).containsText(written);
    assertThat(queue).not().containsText(given);
  }

  @Test
  void theWriterTakesItBackAndGivesItToOthers() {
    String id = letter.draft("Surat tugas", "Isi surat");
    letter.submit();
    Locator panel = panel(letter.clerk, "id-ID", id);

    button(panel, "changeChain").click();
    Locator form = panel.locator("naskah-chain-form");
    assertThat(form.locator("ol.people li")).hasCount(2);
    form.locator("ol.people li")
        .first()
        .locator("button", new Locator.LocatorOptions().setHasText("Hapus"))
        .click();
    form.locator("button.primary").click();
    assertThat(form.locator(".error")).containsText("wajib diisi");
    form.locator("[name=reason]").fill("Karo dinas luar");
    form.locator("button.primary").click();
    assertThat(panel.locator("li.dropped").first()).containsText("tidak diminta lagi");
    assertThat(panel.locator(".holders"))
        .containsText("Kepala " + letter.secretarysPosition + " untuk ditandatangani");

    button(panel, "takeBack").click();
    panel.locator("naskah-reason-form textarea").fill("Isi keliru");
    panel.locator("naskah-reason-form button.primary").click();
    assertThat(panel.locator(".holders")).hasCount(0);
    assertThat(panel.locator("naskah-chain-form")).isVisible();
  }

  @Test
  void versionsStandSideBySide() {
    String id = letter.draft("Undangan", "Yth. Kepala Dinas\nRapat hari Senin pukul 09.00\nSekian");
    letter.write(
        letter.clerk, "Yth. Kepala Dinas\nRapat hari Selasa pukul 09.00\nSekian\nTerima kasih");
    panel(letter.clerk, "en-GB", id)
        .locator("a", new Locator.LocatorOptions().setHasText("Compare versions"))
        .click();

    Locator versions = page.locator("naskah-versions");
    assertThat(versions.locator("[role=status]")).hasText("2 lines differ");
    assertThat(versions.locator("del")).hasText("Senin");
    assertThat(versions.locator("ins")).hasText(new String[] {"Selasa", "Terima kasih"});
    page.setViewportSize(360, 800);
    assertThat(versions.locator("tbody tr")).hasCount(4);
    versions
        .locator("select[name=from]")
        .selectOption(versions.locator("select[name=to]").inputValue());
    assertThat(versions.locator("[role=status]")).hasText("Both versions say the same.");
    page.goBack();
    assertThat(page.locator("naskah-signing")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "id-ID"})
  void nobodyIsKeptOut(String locale) {
    String id = letter.draft("Undangan", "Rapat hari Senin");
    letter.write(letter.clerk, "Rapat hari Selasa");
    look(panel(letter.clerk, locale, id), "chain");
    letter.submit();
    Locator panel = panel(letter.head, locale, id);
    button(panel, "return").click();
    look(panel.locator("naskah-reason-form"), "return");
    Chromium.go(page, "#/drafts?box=toInitial");
    look(page.locator("naskah-drafts tbody tr").first(), "drafts");
    Chromium.go(page, "#/versions/" + id);
    look(page.locator("naskah-versions ins").first(), "versions");
    letter.step(letter.head, "initial");
    look(button(panel(letter.secretary, locale, id), "sign"), "sign");

    assertThat(axe.found()).isEmpty();
  }

  private void look(Locator shown, String view) {
    assertThat(shown).isVisible();
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, 800);
      assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
          .as(view)
          .isLessThanOrEqualTo(width);
      axe.look(page, view + " " + width);
    }
  }
}
