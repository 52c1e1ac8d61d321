package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** A letter on the page: what is so is said as it was typed, and what may be done is done there. */
@AlfrescoTest
class LetterPageTest extends DeskInBrowser {
  private final Office office;

  LetterPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  private NodeRef letter(Map<QName, Serializable> changes) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, repository.unique("Undangan"));
    letter.putAll(changes);
    return office.register(office.clerkA(), letter);
  }

  private void open(NodeRef letter, String part, String locale) {
    open(office.clerkA(), locale);
    Chromium.go(page, "#/letter/" + letter.getId() + part);
    assertThat(page.locator("aside h2"))
        .hasText(office.property(letter, LetterModel.SUBJECT).toString());
  }

  private Locator part(String name) {
    return page.locator("aside .parts a[name=" + name + "]");
  }

  private Locator button(String within, String text) {
    return page.locator(within + " button", new Page.LocatorOptions().setHasText(text));
  }

  @Test
  void aDraftWithoutADocumentSaysNothingOfIt() {
    open(letter(Map.of(LetterModel.STATUS, "draft")), "", "en-GB");

    assertThat(page.locator("aside .top")).containsText("Draft");
    assertThat(page.locator("aside .banner a")).hasText("Complete and register");
    assertThat(page.locator("aside .parts a")).hasText(new String[] {"Details", "Files"});
    assertThat(page.locator("aside")).not().containsText("null");
    assertThat(page.locator("aside")).not().containsText("undefined");
  }

  @Test
  void whatWasTypedIsNotTranslatedAndCodesHaveNames() {
    open(
        letter(
            Map.of(
                LetterModel.KIND,
                "invitation",
                LetterModel.SENDER_NAME,
                "open",
                LetterModel.SENDER_ORGANISATION,
                "report",
                LetterModel.SUMMARY,
                "secret")),
        "/details",
        "id-ID");

    assertThat(page.locator("dt:text-is('Pengirim') + dd")).hasText("open");
    assertThat(page.locator("dt:text-is('Instansi pengirim') + dd")).hasText("report");
    assertThat(page.locator("dt:text-is('Ringkasan isi') + dd")).hasText("secret");
    assertThat(page.locator("dt:text-is('Status') + dd")).hasText("Terbuka");
    assertThat(page.locator("dt:text-is('Jenis naskah') + dd")).hasText("Undangan");
    assertThat(page.locator("dt:text-is('Unit kerja') + dd")).containsText(office.unitA() + " · ");
  }

  @Test
  void anAddressOpensAFormWhereOneMay() {
    NodeRef letter = letter(Map.of());
    open(letter, "?do=void", "en-GB");
    assertThat(part("details")).hasAttribute("aria-current", "page");
    assertThat(page.locator("naskah-void")).isVisible();
    Chromium.go(page, "#/letter/" + letter.getId() + "?do=pass");
    assertThat(part("way")).hasAttribute("aria-current", "page");
    assertThat(page.locator("naskah-letter-way naskah-pass-on")).isVisible();

    open(letter, "?do=amend", "en-GB");
    assertThat(button("naskah-letter-details", "Edit")).isVisible();
    assertThat(page.locator("naskah-amend")).hasCount(0);
    assertThat(page.locator("naskah-void")).hasCount(0);
  }

  @Test
  void partsHaveAddressesKeepWhatIsTypedAndBackLeavesTheLetter() {
    NodeRef letter = letter(Map.of());
    open(office.clerkA(), "en-GB");
    Chromium.go(page, "#/letters?unit=" + office.unitA());
    Locator row = page.locator("naskah-letter-list tbody a").first();
    row.press("Enter");
    assertThat(part("way")).hasAttribute("aria-current", "page");
    part("details").press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/details$"));
    assertThat(part("details")).isFocused();
    button("aside", "Edit").click();
    assertThat(page.locator("naskah-edit input[name=subject]")).isFocused();
    page.locator("naskah-edit input[name=senderName]").fill("Belum disimpan");
    part("way").click();
    assertThat(page.locator("naskah-edit")).isHidden();
    part("details").click();
    assertThat(page.locator("naskah-edit input[name=senderName]")).hasValue("Belum disimpan");

    page.goBack();
    assertThat(page.locator("aside")).hasCount(0);
    assertThat(row).isFocused();
    Chromium.go(page, "#/letter/" + letter.getId() + "/retention");
    assertThat(page.locator("naskah-letter-retention .sentence").first()).isVisible();
    page.reload();
    assertThat(part("retention")).hasAttribute("aria-current", "page");

    part("way").click();
    button("naskah-letter-way", "Settle").click();
    assertThat(page.locator("aside .state")).hasText("Settled");
    assertThat(page.locator("aside .mark.record")).hasText("Record");
    button("naskah-letter-way", "Reopen").click();
    assertThat(page.locator("aside .state")).hasText("Open");
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsShownAndNothingIsLost() {
    NodeRef letter = letter(Map.of(LetterModel.SUMMARY, "Semula"));
    open(letter, "/details", "en-GB");
    button("aside", "Edit").click();
    page.locator("naskah-edit input[name=subject]").fill("");
    page.locator("naskah-edit button.primary").click();
    assertThat(page.locator("naskah-edit .error")).hasText("Subject is needed");
    assertThat(page.locator("naskah-edit input[name=subject]")).isFocused();
    page.locator("naskah-edit input[name=subject]").fill("Perihal saya");
    page.locator("naskah-edit textarea[name=summary]").fill("Ringkasan saya");
    page.locator("naskah-edit input[name=letterDate]").fill("2099-01-01");
    page.locator("naskah-edit button.primary").click();
    assertThat(page.locator("naskah-edit .error")).containsText("Letter date: ");
    page.locator("naskah-edit input[name=letterDate]").fill("");
    office.change(
        office.clerkA(),
        letter,
        Map.of(LetterModel.SUMMARY, "Orang lain", LetterModel.SENDER_NAME, "Ibu Sri"));

    page.locator("naskah-edit button.primary").click();
    Locator meanwhile = page.locator("naskah-edit .banner");
    assertThat(meanwhile).containsText("Summary: Orang lain");
    assertThat(meanwhile).containsText("Sender: Ibu Sri");
    assertThat(page.locator("naskah-edit textarea[name=summary]")).hasValue("Ringkasan saya");
    assertThat(page.locator("naskah-edit input[name=senderName]")).hasValue("Ibu Sri");
    button("naskah-edit", "Take this").click();
    assertThat(page.locator("naskah-edit textarea[name=summary]")).hasValue("Orang lain");
    page.evaluate("sessionStorage.setItem('naskah.ticket', 'TICKET_gone')");
    page.locator("naskah-edit button.primary").dblclick();
    page.locator("#login-password").fill(office.clerkA());
    page.keyboard().press("Enter");

    assertThat(page.locator("aside h2")).hasText("Perihal saya");
    assertThat(page.locator("naskah-edit")).hasCount(0);
    assertThat(page.locator("aside button[name=edit]")).isFocused();
    assertThat(office.properties(letter)).containsEntry(LetterModel.SUMMARY, "Orang lain");
    part("way").click();
    page.locator("naskah-letter-history summary").first().click();
    assertThat(page.locator(".history li").first()).isVisible();
  }

  @Test
  void lettersAreRelatedAnsweredAndVoidedWithWhatTakesTheirPlace() {
    NodeRef other = letter(Map.of());
    String subject = office.property(other, LetterModel.SUBJECT).toString();
    String number = office.property(other, LetterModel.LETTER_NUMBER).toString();
    NodeRef letter = letter(Map.of());
    open(letter, "/details", "en-GB");
    button("aside", "Relate").click();
    page.locator("naskah-relate button.primary").click();
    assertThat(page.locator("naskah-relate .error")).containsText("Find the other letter");
    page.locator("naskah-relate input[type=search]").fill(number);
    page.locator("naskah-relate li", new Page.LocatorOptions().setHasText(subject)).click();
    page.locator("naskah-relate button.primary").click();
    assertThat(page.locator("naskah-relations li")).containsText(subject);
    page.locator("naskah-relations button").click();
    assertThat(page.locator("naskah-relations li")).hasCount(0);
    assertThat(page.locator("naskah-relations .error")).hasCount(0);

    button("aside", "Add to a dossier").click();
    page.locator("naskah-to-dossier input[name=title]").fill("");
    page.locator("naskah-to-dossier button.primary").click();
    assertThat(page.locator("naskah-to-dossier .error")).hasText("Title is needed");
    page.locator("naskah-to-dossier input[name=title]").fill("Rapat 2026");
    page.locator("naskah-to-dossier button.primary").click();
    assertThat(page.locator("naskah-to-dossier")).hasCount(0);
    part("retention").click();
    assertThat(page.locator("naskah-letter-retention")).containsText("Rapat 2026");

    part("details").click();
    page.locator("aside a.quiet").first().click();
    assertThat(page.locator("input[name=direction][value=outgoing]")).isChecked();
    assertThat(page.locator("#field-recipients")).hasValue("Dinas Kesehatan");
    page.goBack();
    part("details").click();
    button("aside", "Void").click();
    page.locator("naskah-void button.primary").click();
    assertThat(page.locator("naskah-void .error").first()).hasText("Reason is needed");
    page.locator("naskah-void textarea").fill("Salah alamat");
    page.locator("naskah-void input[type=search]").fill(number);
    page.locator("naskah-void li", new Page.LocatorOptions().setHasText(subject)).click();
    page.locator("naskah-void button.primary").click();
    assertThat(page.locator("aside .banner")).containsText("This letter is void: Salah alamat");
    part("details").click();
    assertThat(page.locator("naskah-relations li")).containsText("Replaced by");
    assertThat(page.locator("aside button[name=edit]")).hasCount(0);
  }

  @Test
  void filesAreAddedReplacedAndTakenOff() {
    open(letter(Map.of()), "/files", "en-GB");
    page.locator("naskah-file-row input[name=replace]").setInputFiles(file("surat.txt", "Satu"));
    assertThat(page.locator("naskah-letter-document")).containsText("Satu");
    page.locator("naskah-file-row input[name=replace]").setInputFiles(file("surat.txt", "Dua"));
    assertThat(page.locator("naskah-file-row [role=status]")).containsText("new version");
    page.locator("naskah-file-row summary").click();
    Page earlier = page.waitForPopup(() -> button("naskah-file-row li", "Open").click());
    assertThat(earlier.locator("body")).hasText("Satu");

    page.route("**/attachments/*/content", route -> route.abort());
    page.locator("input[name=attach]").setInputFiles(file("lampiran.txt", "Isi"));
    assertThat(page.locator(".sending .error")).containsText("lampiran.txt was not stored");
    page.unroute("**/attachments/*/content");
    button(".sending", "Send again").click();
    Locator added = page.locator(".files > li", new Page.LocatorOptions().setHasText("lampiran"));
    assertThat(added).containsText("Attachment · 3 B");
    assertThat(page.locator(".sending")).hasCount(0);
    added.locator("button[name=remove]").click();
    assertThat(added.locator("button[name=remove-it]")).isFocused();
    added.locator("button[name=remove-it]").click();
    assertThat(added).hasCount(0);
  }

  private static FilePayload file(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Voided, or made unreadable, while somebody has it open. */
  @Test
  void whatBecameOfTheLetterMeanwhileIsSaidInWords() {
    NodeRef letter = letter(Map.of());
    open(letter, "/way", "en-GB");
    office.change(
        office.clerkA(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Rangkap"));
    button("naskah-letter-way", "Settle").click();
    assertThat(page.locator("naskah-letter-way p.error")).isVisible();
    assertThat(page.locator("aside .banner")).containsText("This letter is void: Rangkap");

    NodeRef secret = letter(Map.of());
    open(secret, "/way", "en-GB");
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPermissionService().setInheritParentPermissions(secret, false);
          return null;
        });
    button("naskah-letter-way", "Settle").click();
    assertThat(page.locator("aside .banner")).containsText("you may no longer read it");
  }

  /** Whoever reported a secret letter done may read it no longer, and it may be open elsewhere. */
  @Test
  void aSecretLetterIsGoneFromEachWindowWhenOnesPartIsDone() {
    PassingOn passing = new PassingOn(repository, office);
    String reader = passing.person("sekretaris");
    NodeRef secret = letter(Map.of(LetterModel.SECURITY, "secret"));
    NodeRef part = passing.pass(secret, reader).get(0);
    open(reader, "en-GB", "#/letter/" + secret.getId());
    assertThat(page.locator("aside naskah-your-task")).isVisible();

    passing.step(reader, part, "done", "Selesai");
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
    assertThat(page.locator("aside .banner")).containsText("you may no longer read it");
    assertThat(page.locator("aside .parts, aside form, aside naskah-document")).hasCount(0);
  }
}
