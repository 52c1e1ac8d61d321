package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports on execution in a real browser, in both languages. */
@AlfrescoTest
@OwnOffice
class ReportsPageTest extends DeskInBrowser {
  private final PassingOn passing;

  ReportsPageTest(Repository repository) {
    super(repository);
    this.passing = new PassingOn(repository);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, How long letters take, By person in my unit, 100 % of 1, No letters in this period",
    "id-ID, Lama penyelesaian surat, Per orang di unit saya, 100 % dari 1, Tidak ada surat dalam"
  })
  void aHeadLooksAtUnitsThenAtThePeopleOfTheOwn(
      String locale, String title, String byPerson, String inTime, String nothing) {
    String head = passing.registering("head");
    passing.position(head);
    String staff = passing.registering("staff");
    NodeRef letter = passing.letter();
    passing.step(staff, passing.pass(letter, staff).get(0), "done");
    passing.letter();
    String unit = passing.office().unitA();
    open(head, locale, "#/reports");

    assertThat(view("h2")).hasText(title);
    Locator row = view("tbody tr", unit);
    assertThat(row.locator("td").first()).hasText("2");
    assertThat(row.locator("td").last()).hasText(inTime);
    assertThat(view("tfoot td").first()).hasText("2");
    assertThat(view("figure").first()).isVisible();
    view("select[name=unit]").selectOption(unit);
    Download file = page.waitForDownload(() -> view("button:text-is('XLSX')").click());
    assertThat(file.suggestedFilename()).endsWith(".xlsx");

    view("nav a", byPerson).click();
    assertThat(view("tbody tr")).hasCount(1);
    assertThat(view("tbody th")).containsText(staff);
    assertThat(view("tbody td").last()).hasText(inTime);
    Axe axe = new Axe();
    axe.look(page, "reports by person");
    assertThat(axe.found()).isEmpty();

    view("select[name=period]").selectOption("lastYear");
    assertThat(view(".foot")).containsText(nothing);
    assertThat(page.url()).contains("by=people").contains("-12-31");
    page.goBack();
    assertThat(view("tbody tr")).hasCount(1);

    // Who heads nothing asks for people in vain, and gets units.
    open(staff, locale, "#/reports?by=people");
    assertThat(view("nav")).hasCount(0);
    assertThat(view("tbody tr", unit).locator("td").first()).hasText("2");
  }

  private Locator view(String selector) {
    return page.locator("naskah-reports " + selector);
  }

  private Locator view(String selector, String text) {
    return view(selector).filter(new Locator.FilterOptions().setHasText(text));
  }
}
