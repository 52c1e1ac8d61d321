package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters are registered in a real browser: files first, and nothing typed is lost. */
@AlfrescoTest
@OwnOffice
class RegisterPageTest extends DeskInBrowser {
  private static final String FORM = "naskah-register-form";
  private final Office office;
  private final AtomicInteger steps = new AtomicInteger();

  /** Characters that were typed. */
  private int typed;

  RegisterPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  private void open(String locale) {
    open(office.clerkA(), locale);
    page.onDialog(dialog -> dialog.accept());
    Chromium.go(page, "#/register");
    assertThat(page.locator("#field-subject")).isVisible();
  }

  /** Gets into a field, by a click or a key, and types. */
  private void type(String field, String text) {
    steps.incrementAndGet();
    typed += text.length();
    page.locator("#field-" + field).fill(text);
  }

  /** A click on the list, and one on the unit. */
  private void chooseUnit() {
    steps.addAndGet(2);
    page.locator("#field-unit").selectOption(office.unitA());
  }

  /**
   * What a person would need for what this test has done: 1.2 s for each click or choice and 80 ms
   * for each key, and as long as the page and the server let one wait.
   */
  private double seconds(Instant begun) {
    double waited = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
    return 1.2 * steps.get() + 0.08 * typed + waited;
  }

  private void step(Locator locator) {
    steps.incrementAndGet();
    locator.click();
  }

  private void choose(FilePayload... files) {
    steps.incrementAndGet();
    page.locator(".drop #field-file").setInputFiles(files);
  }

  static FilePayload pdf(String name, String... lines) {
    String shown = String.join(") ' (", lines);
    String content = "BT /F 12 Tf 14 TL 72 770 Td (" + shown + ") ' ET";
    String file =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
            + "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
            + "4 0 obj<</Length "
            + content.length()
            + ">>stream\n"
            + content
            + "\nendstream endobj\n"
            + "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";
    return new FilePayload(name, "application/pdf", file.getBytes(StandardCharsets.ISO_8859_1));
  }

  private Locator save() {
    return page.locator(FORM + " button.primary");
  }

  private Locator number() {
    return page.locator("naskah-registered h2 strong");
  }

  @WholeBrowser
  @ParameterizedTest
  @CsvSource({"en-GB, Read from the file", "id-ID, Dibaca dari berkas"})
  void anIncomingPdfTakesFewSteps(String locale, String proposed) {
    open(locale);
    String serial = repository.unique("021/MKT");
    Instant begun = Instant.now();
    choose(
        pdf(
            "scan.pdf",
            "PT SUMBER BERKAT JAYA",
            "Jl. Mangga Dua Raya 5 Jakarta",
            "Jakarta, 5 November 2024",
            "Nomor : " + serial,
            "Hal : Penawaran Harga Komputer"));
    assertThat(page.locator("naskah-document iframe")).isVisible();
    assertThat(page.locator("#field-letterNumber")).hasValue(serial);
    assertThat(page.locator("#field-subject")).hasValue("Penawaran Harga Komputer");
    assertThat(page.locator("#field-letterDate")).hasValue("2024-11-05");
    assertThat(page.locator("#field-senderOrganisation")).hasValue("PT Sumber Berkat Jaya");
    assertThat(page.locator("label.proposed").first()).containsText(proposed);
    chooseUnit();
    step(save());

    assertThat(number()).hasText(java.util.regex.Pattern.compile("\\d+"));
    assertThat(steps.get()).isLessThanOrEqualTo(12);
    assertThat(seconds(begun)).isLessThan(30);
    assertThat(page.locator("naskah-registered .receipt")).containsText(serial);
  }

  @Test
  void twoFilesAreAQueue() {
    open("en-GB");
    choose(pdf("satu.pdf", "Satu"), pdf("dua.pdf", "Dua"));
    Instant begun = Instant.now();
    assertThat(page.locator(".queue a[aria-current=page]")).hasCount(1);
    // Nothing could be read from this file: all is typed.
    chooseUnit();
    type("senderOrganisation", repository.unique("Badan Keuangan Daerah"));
    type("letterNumber", "900/123/BKD/XI/2026");
    type("letterDate", "2026-11-05");
    type("subject", "Surat pertama");
    step(save());
    assertThat(number()).isVisible();
    assertThat(steps.get()).isLessThanOrEqualTo(12);
    assertThat(seconds(begun)).isLessThan(30);

    step(page.locator("naskah-registered a.next"));
    assertThat(page.locator("naskah-document iframe")).isVisible();
    assertThat(page.locator("#field-subject")).not().hasValue("Surat pertama");
  }

  private void fill(String subject) {
    page.locator("#field-unit").selectOption(office.unitA());
    page.locator("#field-subject").fill(subject);
    page.locator("#field-senderOrganisation").fill(repository.unique("Badan Keuangan"));
  }

  @Test
  void aLetterThatIsThereIsShownBeforeItIsRegisteredAgain() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    NodeRef earlier = office.register(office.clerkA(), letter);
    open("id-ID");
    fill("Undangan");
    page.locator("#field-senderOrganisation").fill("dinas kesehatan");
    page.locator("#field-letterNumber").fill((String) letter.get(LetterModel.LETTER_NUMBER));
    save().click();

    assertThat(page.locator("naskah-same a")).hasAttribute("href", "#/letter/" + earlier.getId());
    assertThat(page.locator("naskah-same")).containsText("nomor yang sama");
    assertThat(number()).hasCount(0);
    page.locator("naskah-same button.anyway").click();
    assertThat(number()).isVisible();
  }

  @Test
  void whatWasTypedIsThereAfterTheSessionEndsAndThePageIsLoadedAnew() {
    open("en-GB");
    fill("Undangan yang panjang");
    page.evaluate("sessionStorage.setItem('naskah.ticket', 'TICKET_gone')");
    page.reload();
    page.locator("#login-password").fill(office.clerkA());
    page.keyboard().press("Enter");

    assertThat(page.locator("#field-subject")).hasValue("Undangan yang panjang");
    save().click();
    assertThat(number()).isVisible();
  }

  @Test
  void aDoubleClickAndBackRegisterOnce() {
    open("en-GB");
    String subject = repository.unique("Sekali saja");
    fill(subject);
    AtomicInteger asked = new AtomicInteger();
    page.onRequest(
        request -> {
          if ("POST".equals(request.method()) && request.url().endsWith("/letters")) {
            asked.incrementAndGet();
          }
        });
    save().dblclick();
    assertThat(number()).isVisible();
    page.goBack();
    page.goForward();
    assertThat(page.locator("#field-subject")).hasValue("");
    assertThat(asked.get()).isEqualTo(1);
  }

  @Test
  void whatIsMissingIsSaidAllAtOnceAndLeadsToItsField() {
    open("id-ID");
    save().click();
    assertThat(page.locator(FORM + " .errors li")).hasCount(2);
    assertThat(page.locator("#field-senderOrganisation")).isFocused();
    page.locator(FORM + " .errors li button").last().click();
    assertThat(page.locator("#field-subject")).isFocused();
  }

  @Test
  void aSenderIsProposedAfterItsFirstLetters() {
    String sender = repository.unique("Yayasan Kasih");
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SENDER_ORGANISATION, sender);
    office.register(office.clerkA(), letter);
    open("en-GB");
    page.locator("#field-senderOrganisation").fill(sender.substring(0, sender.length() - 2));
    assertThat(page.locator("#senders option").first()).hasAttribute("value", sender);
  }
}
