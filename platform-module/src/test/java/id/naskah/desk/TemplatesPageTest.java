package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.template.Documents;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** An administrator looks after templates in a real browser. */
@AlfrescoTest
class TemplatesPageTest extends DeskInBrowser {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  TemplatesPageTest(Repository repository) {
    super(repository);
  }

  @Test
  void aTemplateIsLookedAtMendedSavedAndTriedOut() throws IOException {
    String name = repository.unique("p").replaceAll("[^A-Za-z0-9]", "");
    open("admin", "en-GB");
    Chromium.go(page, "#/administration");
    view("a:has-text('Templates of letters')").click();
    assertThat(view("naskah-templates h2").first()).hasText("Templates of letters");

    button("New template").click();
    Locator form = view("naskah-template-form");
    form.locator("[name=kind]").selectOption("letter");
    form.locator("[name=language]").selectOption("id");
    form.locator("[name=name]").fill(name);
    form.locator("[type=file]").setInputFiles(file(Documents.misspelt()));
    form.locator("button.primary").click();
    assertThat(form.locator(".faults li")).hasCount(1);
    assertThat(form.locator(".faults li"))
        .hasText(
            "header 1, paragraph 1 (\"${instanssi}\"): there is no placeholder ${instanssi}; was"
                + " ${instansi} meant?");
    form.locator("[type=file]").setInputFiles(file(Documents.good("SATU")));
    form.locator("button.primary").click();
    assertThat(form.locator("[role=status]")).containsText("Nothing is wrong");
    form.locator("button.primary").click();

    assertThat(view("naskah-templates > p[role=status]"))
        .containsText("letter_id_" + name + ".docx is saved as version");
    Locator row = view("naskah-templates tr:has-text('" + name + "')");
    Download sample = page.waitForDownload(() -> row.getByText("Sample letter").click());
    assertThat(sample.suggestedFilename()).isEqualTo("sample-letter_id_" + name + ".docx");
    assertThat(Documents.head(Files.readAllBytes(sample.path())))
        .contains("PEMERINTAH KOTA CONTOH", "SATU");
    Axe axe = new Axe();
    axe.look(page, "templates");
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void namesOfPlacesAndTheListSpeakBothLanguages() {
    open("admin", "id-ID");
    Chromium.go(page, "#/templates");
    view("naskah-templates .narrow select").first().selectOption("note");
    assertThat(view("naskah-templates tbody tr:has-text('letter_id.docx')")).hasCount(0);
    assertThat(view("naskah-templates tbody tr:has-text('note_id.docx')"))
        .containsText("Nota dinas");
    Locator names = view("naskah-templates tr:has-text('${nomor_naskah}')");
    assertThat(names).containsText("${letter_number}");
    assertThat(names).containsText("Nomor surat, diambil saat ditandatangani");

    open("admin", "en-GB");
    Chromium.go(page, "#/templates");
    assertThat(view("naskah-templates tr:has-text('${nomor_naskah}')"))
        .containsText("The number of the letter, taken when it is signed");
  }

  private Locator button(String name) {
    return page.locator("naskah-templates")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator view(String selector) {
    return page.locator(selector);
  }

  private static FilePayload file(byte[] content) {
    return new FilePayload("surat.docx", WORD, content);
  }
}
