package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import id.naskah.sheet.SheetService;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the QR code of a disposition sheet leads, in a real browser and both languages. */
@AlfrescoTest
class CheckPageTest extends DeskInBrowser {
  private final PassingOn passing;
  private final Office office;

  CheckPageTest(Repository repository) {
    super(repository);
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 'Genuine, and up to date', 1 more events, The letter is void. Keliru,"
        + " never on a sheet, knows no such letter, no code",
    "id-ID, Asli dan mutakhir, 1 kejadian lagi, Surat ini batal. Keliru,"
        + " tidak pernah tercetak, tidak dikenal, bukan kode"
  })
  void thePageSaysInPlainWordsWhatTheRegisterKnowsOfACode(
      String locale,
      String genuine,
      String changed,
      String isVoid,
      String unknown,
      String missing,
      String malformed) {
    String head = passing.person("head");
    NodeRef letter = letter();
    NodeRef part = passing.pass(letter, head).get(0);
    String code = code(letter);
    String number = (String) office.property(letter, LetterModel.LETTER_NUMBER);
    open(office.clerkA(), locale);

    see(code, letter);
    assertThat(view(".verdict")).containsText(genuine);
    assertThat(view("dl")).containsText("<i>Rapat</i>");
    assertThat(view("dl")).containsText(number);
    assertThat(view(".events li"))
        .hasCount(
            office
                .sql()
                .queryForObject(
                    "SELECT count(*) FROM naskah_event WHERE letter = ?",
                    Integer.class,
                    letter.getId()));

    passing.step(head, part, "read");
    see("nonsense", letter);
    assertThat(view(".verdict")).containsText(malformed);
    see("ABCDE-ABCDE-ABCDE-ABCDE", letter);
    assertThat(view(".verdict")).containsText(unknown);

    // Typed by hand: code and number, as they stand on the paper.
    view("input[name=code]").fill(code.toLowerCase(Locale.ROOT).replace("-", " "));
    view("input[name=number]").fill(number);
    view("form button").click();
    assertThat(view(".verdict")).containsText(changed);
    assertThat(view(".events").first().locator("li")).hasCount(1);

    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          repository.bean(LetterService.class).voidLetter(letter, "Keliru");
          return null;
        });
    see(code, letter);
    assertThat(view(".verdict")).containsText(isVoid);
    Axe axe = new Axe();
    axe.look(page, "check of a void letter");
    assertThat(axe.found()).isEmpty();

    open(office.clerkB(), locale);
    see(code, letter);
    assertThat(view(".verdict")).containsText(missing);
    assertThat(page.locator("naskah-check")).not().containsText("Rapat");
  }

  private NodeRef letter() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, "<i>Rapat</i>");
    letter.put(LetterModel.LETTER_NUMBER, repository.unique("005/QR") + "/X");
    return office.register(office.clerkA(), letter);
  }

  private String code(NodeRef letter) {
    return repository.inTransactionAs(
        office.clerkA(),
        () -> repository.bean(SheetService.class).check(letter.getId(), null).code());
  }

  private void see(String code, NodeRef letter) {
    Chromium.go(page, "#/verify/" + code + "?letter=" + letter.getId());
    page.locator("naskah-check .verdict .sum:text-is('" + code + "')").waitFor();
  }

  private Locator view(String selector) {
    return page.locator("naskah-check " + selector);
  }
}
