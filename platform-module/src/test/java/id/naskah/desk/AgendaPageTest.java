package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The agenda book in a real browser, in both languages: looked at, taken away, closed. */
@AlfrescoTest
@OwnOffice
class AgendaPageTest extends DeskInBrowser {
  /** A page of the book. */
  private static final int LINES = 100;

  private final Office office;

  AgendaPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Agenda book, Close and sign, is closed and signed, Subject: Rapat became",
    "id-ID, Buku agenda, Tutup dan tanda tangani, sudah ditutup, Perihal: Rapat menjadi"
  })
  void aMonthIsClosedAndWhatComesLaterStandsBesideIt(
      String locale, String title, String close, String closed, String corrected) {
    NodeRef letter = received("Rapat");
    open(office.clerkA(), locale);
    Chromium.go(
        page, "#/agenda?unit=" + office.unitA() + "&direction=incoming&from=2024-06&until=2024-06");

    assertThat(view("h2").first()).hasText(title);
    assertThat(view("tbody tr")).hasCount(1);
    assertThat(view("tbody tr")).containsText("<b>Dinas</b>");
    Download sheet = page.waitForDownload(() -> view("button:text-is('XLSX')").click());
    assertThat(sheet.suggestedFilename()).endsWith("2024-06-01 2024-06-30.xlsx");

    view(".close-month").click();
    view("dialog button:text-is('" + close + "')").click();
    assertThat(view("> .said")).containsText(closed);
    assertThat(view(".close-month")).hasCount(0);

    office.change(office.clerkA(), letter, Map.of(LetterModel.SUBJECT, "Rapat kerja"));
    Chromium.go(
        page, "#/agenda?unit=" + office.unitA() + "&direction=incoming&from=2024-05&until=2024-06");
    assertThat(view(".correction")).containsText(corrected);
    assertThat(view("tbody a")).hasText("Rapat");

    view("naskah-reserved summary").click();
    view("naskah-reserved [name=count]").fill("2");
    view("naskah-reserved button.primary").click();
    assertThat(view("naskah-reserved .error").first()).isVisible();
    view("naskah-reserved [name=reason]").fill("Listrik padam");
    view("naskah-reserved button.primary").click();
    assertThat(view("naskah-reserved li").first()).containsText("Listrik padam");
    Axe axe = new Axe();
    axe.look(page, "agenda book");
    assertThat(axe.found()).isEmpty();

    String number = view("naskah-reserved li a").last().innerText();
    view("naskah-reserved li a").last().click();
    page.locator("#field-subject").fill("Nomor dari hari listrik padam");
    page.locator("#field-senderOrganisation").fill(repository.unique("Dinas"));
    page.locator("#field-letterDate").fill("2024-06-02");
    page.locator("#field-letterNumber").fill(repository.unique("NO"));
    page.locator("naskah-register-form button.primary").click();
    assertThat(page.locator("naskah-registered .big")).hasText(number);
  }

  /** However long a book is, a page of it is drawn at a time, and each line once. */
  @Test
  void aLongBookComesPageByPage() {
    LetterService service = repository.bean(LetterService.class);
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          for (int i = 0; i < 2 * LINES + 30; i++) {
            service.register(letter("Surat ke-" + i), "scan.pdf", List.of(), List.of());
          }
          return null;
        });
    open(office.clerkA(), "en-GB");
    Chromium.go(
        page, "#/agenda?unit=" + office.unitA() + "&direction=incoming&from=2024-06&until=2024-06");
    assertThat(view("tbody tr")).hasCount(LINES);
    page.route("**/agenda?*after=*", route -> route.abort());
    view("button[name=more]").press("Enter");
    assertThat(view(".problem")).containsText("The server cannot be reached");
    assertThat(view("tbody tr")).hasCount(LINES);
    page.unroute("**/agenda?*after=*");
    view(".problem button").click();
    assertThat(view("tbody tr")).hasCount(2 * LINES);

    view("button[name=more]").dblclick();
    assertThat(view("button[name=more]")).hasCount(0);
    assertThat(view("tbody tr")).hasCount(2 * LINES + 30);
    assertThat(view("tbody tr").last()).containsText("Surat ke-" + (2 * LINES + 29));
  }

  private NodeRef received(String subject) {
    return office.register(office.clerkA(), letter(subject));
  }

  private Map<QName, Serializable> letter(String subject) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, subject);
    letter.put(LetterModel.SENDER_ORGANISATION, "<b>Dinas</b>");
    letter.put(LetterModel.RECEIVED_DATE, Office.day("2024-06-03"));
    return letter;
  }

  private Locator view(String selector) {
    return page.locator("naskah-agenda " + selector);
  }
}
