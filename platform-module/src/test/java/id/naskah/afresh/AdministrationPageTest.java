package id.naskah.afresh;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.desk.Axe;
import id.naskah.desk.Chromium;
import id.naskah.desk.DeskInBrowser;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator changes configuration files as tables in a real browser. */
@AlfrescoTest
class AdministrationPageTest extends DeskInBrowser {
  private static final String TEXT =
      "code,english,indonesian\none,One,Satu\n\ntwo,\"Two\",Dua\nthree,Three,Tiga\n";

  private final Office office;
  private String before;

  AdministrationPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  @BeforeEach
  void begin() {
    before = office.read(ConfigurationFiles.EVENTS);
    office.save(ConfigurationFiles.EVENTS, TEXT);
  }

  @AfterEach
  void end() {
    office.save(ConfigurationFiles.EVENTS, before);
  }

  @Test
  void itSaysByWhatLettersAreSigned() {
    open("admin", "id-ID");
    Chromium.go(page, "#/administration");

    assertThat(view("naskah-signing h2")).hasText("Penandatanganan surat");
    assertThat(view("naskah-signing li")).containsText("Hanya kode dan buku agenda: siap");
    assertThat(view("a[href$='administration/signing']")).containsText("anda tangan");
    Axe axe = new Axe();
    axe.look(page, "signing");
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void rowsAreChangedByKeyboardCheckedKeptForTheTabAndSaved() {
    open("admin", "en-GB");
    Chromium.go(page, "#/administration");
    view("a:has-text('Events of records')").click();
    assertThat(view("tbody th button")).hasCount(3);

    view("tbody th button").first().focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(view("[aria-label='Code, two']")).isFocused();
    view("[aria-label='English, two']").fill("");
    assertThat(view(".wrongs li")).hasCount(1);
    assertThat(view(".wrongs li")).containsText("the cell English is empty");
    assertThat(view("[aria-label='English, two']")).hasAttribute("aria-invalid", "true");
    page.keyboard().press("Escape");
    assertThat(view(".wrongs")).hasCount(0);
    assertThat(view(".save")).hasCount(0);

    button("Add a row").click();
    page.keyboard().type("four");
    view("[aria-label='English, four']").fill("Four");
    button("Ready").click();
    view(".wrongs button").click();
    assertThat(view("[aria-label='Bahasa Indonesia, four'], [aria-label='Indonesian, four']"))
        .isFocused();
    page.keyboard().type("<b>Empat</b>");
    page.keyboard().press("Enter");
    assertThat(view(".wrongs")).hasCount(0);
    page.reload();
    assertThat(view("tbody tr.new")).containsText("<b>Empat</b>");

    view(".save input").fill("Peristiwa keempat");
    view(".save button.primary").click();
    assertThat(view("p[role=status]")).containsText("and in force");
    assertThat(office.read(ConfigurationFiles.EVENTS)).isEqualTo(TEXT + "four,Four,<b>Empat</b>\n");

    button("Versions").click();
    assertThat(view("naskah-configuration-versions li").first()).containsText("Peristiwa keempat");
    Locator earlier = view("naskah-configuration-versions li").nth(1);
    earlier.getByText("Compare with now").click();
    assertThat(earlier.locator("tbody tr")).hasCount(1);
    assertThat(earlier).containsText("added");
    Axe axe = new Axe();
    axe.look(page, "versions");
    earlier.getByText("Restore").click();
    earlier.locator("form button.primary").click();
    assertThat(view("naskah-configuration-versions li").first()).containsText("again");
    assertThat(office.read(ConfigurationFiles.EVENTS)).isEqualTo(TEXT);
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void whatSomebodyElseSavedMeanwhileIsShownAndKept() {
    open("admin", "id-ID");
    Chromium.go(page, "#/administration/events");
    view("[aria-label='Ubah: one']").click();
    view("[aria-label='Bahasa Inggris, one']").fill("First");
    assertThat(view(".save")).isVisible();
    office.save(
        ConfigurationFiles.EVENTS, TEXT.replace("Tiga", "Ketiga").replace("Satu", "Kesatu"));

    view(".save button.primary").click();
    assertThat(view(".wrongs")).containsText("menyimpan berkas ini selagi Anda mengubahnya");
    assertThat(view(".wrongs tbody tr")).hasCount(2);
    button("Sudah saya lihat; lanjutkan").click();
    view(".save button.primary").click();
    assertThat(view("p[role=status]")).containsText("Disimpan sebagai versi");
    assertThat(office.read(ConfigurationFiles.EVENTS))
        .isEqualTo(
            "code,english,indonesian\none,First,Kesatu\n\ntwo,\"Two\",Dua\nthree,Three,Ketiga\n");

    view(".sent input")
        .setInputFiles(
            new FilePayload(
                "events.csv",
                "text/csv",
                "code;english;indonesian\r\none;First;Kesatu\r\nx y;X;X\r\n"
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(view("tbody th button")).hasCount(2);
    assertThat(view(".wrongs li")).containsText("Kode adalah \"x y\"");
    view(".sent input")
        .setInputFiles(new FilePayload("e.csv", "text/csv", new byte[] {'a', (byte) 0xE9}));
    assertThat(view("p.error")).containsText("UTF-8");

    Chromium.go(page, "#/administration/series");
    assertThat(view("h2")).hasText("Deret nomor");
    assertThat(view(".grid thead")).containsText("Nomor berikutnya");
    button("Coba nomor").click();
    view("#try-direction").selectOption("outgoing");
    view("#try-unit").selectOption(office.unitA());
    view("#try-kind").selectOption("letter");
    view("#try-classification").fill("000.8.3");
    view("naskah-configuration-trial button.primary").click();
    assertThat(view("naskah-configuration-trial .outcome")).containsText("Nomor berikutnya");
    Axe axe = new Axe();
    axe.look(page, "a number that is tried");
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void aGroupIsFoundByPartOfItsNameOrTypedWhole() {
    String group = repository.createGroup(repository.unique("PICK_ME"));
    String part = group.replace("GROUP_", "").replace('_', ' ').toLowerCase(Locale.ROOT);
    open("admin", "en-GB");
    Chromium.go(page, "#/administration/units");
    view("input[type=search]").fill(office.unitA());
    view("[aria-label='Change: " + office.unitA() + "']").click();
    Locator cell = view("[aria-label='Group, " + office.unitA() + "']");
    assertThat(cell).hasValue(office.groupA());

    cell.fill(part);
    Locator offered = view("[id='" + cell.getAttribute("list") + "'] option");
    assertThat(offered).hasCount(1);
    assertThat(offered).hasAttribute("value", group);
    assertThat(offered).hasAttribute("label", part.toUpperCase(Locale.ROOT));
    assertThat(view(".wrongs")).containsText(part);

    cell.fill(group);
    assertThat(view(".wrongs")).hasCount(0);
    assertThat(cell).not().hasAttribute("aria-invalid", "true");
    cell.fill("");
    cell.fill(office.groupB());
    assertThat(view(".save")).isVisible();
    assertThat(view(".wrongs")).hasCount(0);
  }

  @Test
  void whoIsNoAdministratorFindsNothing() {
    open(office.clerkA(), "en-GB");
    assertThat(page.locator("nav.tabs a[name=administration]")).hasCount(0);
    Chromium.go(page, "#/administration/events");
    assertThat(page.locator("main")).containsText("There is nothing at this address");
  }

  private Locator button(String name) {
    return page.locator("naskah-administration")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator view(String selector) {
    return page.locator("naskah-administration " + selector);
  }
}
