package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.exchange.Zips;
import id.naskah.letter.LetterService;
import id.naskah.signature.TestSeal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter is saved for another office, and one of another office is registered, in a browser. */
@AlfrescoTest
class ExchangePageTest extends DeskInBrowser {
  private final Office office;

  ExchangePageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  private void choose(String name, byte[] content) {
    page.locator(".drop #field-file")
        .setInputFiles(new FilePayload(name, "application/zip", content));
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, the certificate is not known here, imported already",
    "id-ID, sertifikatnya tidak dikenal di sini, sudah pernah diimpor"
  })
  void aPackageSaysWhatItIsAndIsRegistered(
      String locale, String sealed, String earlier, @TempDir Path folder) throws Exception {
    String subject = "Surat dari kantor lain " + repository.unique("x");
    byte[] zip = Zips.sealed(subject, TestSeal.key(folder));
    open(office.clerkB(), locale, "#/register");
    choose("surat.zip", zip);
    Locator shown = page.locator("naskah-package");
    assertThat(shown).containsText(sealed);
    assertThat(shown).containsText("CN=Segel Kantor Contoh");
    assertThat(shown).containsText(subject);
    assertThat(shown).containsText("Sekretariat Daerah, Pemerintah Provinsi Contoh");
    assertThat(page.locator("naskah-register-form")).hasCount(0);
    Axe axe = new Axe();
    axe.look(page, "a letter of another office");
    shown.locator("[name=security]").selectOption("restricted");
    shown.locator("button.primary").click();
    assertThat(page.locator("naskah-registered h2 strong")).isVisible();
    assertThat(page.locator("naskah-registered")).containsText(subject);

    page.locator("naskah-registered button.next").click();
    choose("surat.zip", zip);
    assertThat(shown).containsText(earlier);
    shown.locator("p.warning a").click();
    assertThat(page.locator("naskah-letter h2")).hasText(subject);
    page.locator("naskah-letter .parts a[name=files]").click();
    Locator manifest = page.locator("naskah-letter-manifest");
    manifest.locator("summary").click();
    assertThat(manifest.locator("li .ok")).hasCount(3);
    axe.look(page, "the manifest of a letter");
    assertThat(axe.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, the certificate is not known here, 'the certificate is known: it is that of '",
    "id-ID, sertifikatnya tidak dikenal di sini, 'sertifikatnya dikenal: milik '"
  })
  void anOfficeOfTheListIsNamedByItsCertificate(
      String locale, String notKnown, String known, @TempDir Path folder) throws Exception {
    String name = "Dinas Contoh " + repository.unique("x");
    String subject = "Surat dari kantor yang dikenal " + repository.unique("x");
    byte[] zip = Zips.sealedBy(name, subject, TestSeal.key(folder));
    open(office.clerkB(), locale, "#/register");
    choose("surat.zip", zip);
    Locator shown = page.locator("naskah-package");
    assertThat(shown).containsText(notKnown);
    office.addOffice("", name, shown.locator("dd.sum").textContent().strip());
    shown.locator("[name=aside]").click();
    assertThat(shown).hasCount(0);

    choose("surat.zip", zip);
    assertThat(shown.locator("p.ok")).containsText(known + name + ".");
    assertThat(shown).not().containsText(notKnown);
    shown.locator("button.primary").click();
    String passOn = page.locator("naskah-registered .actions a").first().getAttribute("href");
    open(office.clerkB(), locale, passOn.replaceAll("\\?.*", "/files"));
    Locator manifest = page.locator("naskah-letter-manifest");
    manifest.locator("summary").click();
    assertThat(manifest.locator("p.ok")).containsText(known + name + ".");
  }

  @Test
  void aChangedPackageIsRefusedWithItsReason() throws Exception {
    byte[] zip = Zips.foreign("Surat " + repository.unique("x"), "ordinary");
    open(office.clerkB(), "en-GB", "#/register");
    choose("surat.zip", Zips.altered(zip));
    Locator shown = page.locator("naskah-package");
    assertThat(shown.locator(".error"))
        .containsText("The file document.pdf is not the one that was sent");
    shown.locator("[name=aside]").click();
    assertThat(shown).hasCount(0);
    assertThat(page.locator("#field-subject")).isVisible();
  }

  @WholeBrowser
  @Test
  void aLetterIsSavedForAnotherOffice(@TempDir Path folder) throws Exception {
    NodeRef letter = office.register(office.clerkA(), office.outgoing(office.unitA()));
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          byte[] pdf = "%PDF-1.7 surat".getBytes(StandardCharsets.UTF_8);
          repository
              .bean(LetterService.class)
              .putContent(letter, "application/pdf", null, new ByteArrayInputStream(pdf));
          return null;
        });
    open(office.clerkA(), "en-GB", "#/letter/" + letter.getId() + "/details");
    Locator export =
        page.locator("naskah-letter-details button:has-text('Export for another office')");
    Download saved = page.waitForDownload(export::click);
    assertThat(saved.suggestedFilename()).startsWith("letter-").endsWith(".zip");
    Path file = folder.resolve("saved.zip");
    saved.saveAs(file);
    assertThat(new String(Zips.manifest(Files.readAllBytes(file)), StandardCharsets.UTF_8))
        .contains("urn:uuid:" + letter.getId());
  }
}
