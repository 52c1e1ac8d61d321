package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of letters: narrowed, ordered, left and come back to, saved, and worked on at once. */
@AlfrescoTest
@OwnOffice
class LettersPageTest extends DeskInBrowser {
  private static final int LETTERS = 130;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private final Office office;

  LettersPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  private void register(int letters) {
    LetterService service = repository.bean(LetterService.class);
    OfficeClock clock = repository.bean(OfficeClock.class);
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          for (int i = 0; i < letters; i++) {
            Map<QName, Serializable> letter = office.incoming(office.unitA());
            letter.put(LetterModel.SUBJECT, "Surat ke-" + i);
            letter.put(LetterModel.RECEIVED_DATE, clock.toDate(FIRST.plusDays(i)));
            letter.put(LetterModel.LETTER_DATE, clock.toDate(FIRST.plusDays(i)));
            service.register(letter, "scan.pdf", List.of(), List.of());
          }
          return null;
        });
  }

  private void open(String locale) {
    open(office.clerkA(), locale);
    Chromium.go(page, "#/letters?unit=" + office.unitA());
  }

  private Locator rows() {
    return page.locator("naskah-letter-list tbody tr");
  }

  @Test
  void theOldestLetterIsThreeClicksAwayAndBackKeepsThePlace() {
    register(LETTERS);
    open("en-GB");
    assertThat(page.locator(".total")).hasText(LETTERS + " letters");
    assertThat(rows()).hasCount(20);
    page.evaluate("() => { window.clicks = 0; addEventListener('click', () => { clicks++; }); }");

    page.locator("input[name=jump]").fill("2024-01");
    page.locator("text=Go").last().click();
    assertThat(rows()).hasCount(31);
    assertThat(rows().last()).containsText("Surat ke-0");
    rows().last().locator("a").click();
    assertThat(page.locator("aside h2")).containsText("Surat ke-0");
    assertThat((Integer) page.evaluate("clicks")).isLessThanOrEqualTo(3);
    assertThat(page.url()).contains("#/letter/");

    page.goBack();
    assertThat(page.locator("aside")).hasCount(0);
    assertThat(page.url()).contains("from=2024-01");
    assertThat(rows()).hasCount(31);
    page.locator("select[name=order]").selectOption("receivedDate ASC");
    assertThat(rows().first()).containsText("Surat ke-0");
    page.locator("text=Show more").click();
    assertThat(rows()).hasCount(70);
  }

  @Test
  void whatNarrowsTheListIsShownTakenAwayAndKept() {
    register(3);
    open("id-ID");
    assertThat(page.locator(".total")).hasText("3 surat");
    page.locator("select[name=status]").selectOption("settled");
    assertThat(page.locator(".foot")).hasText("Tidak ada surat.");
    assertThat(page.locator(".chips")).containsText("Status: Selesai");
    page.locator("select[name=status]").selectOption("open");
    page.locator("input[name=sender]").fill("dinas kes");
    page.locator("input[name=sender]").press("Enter");
    assertThat(page.locator(".chips")).containsText("Pengirim diawali: dinas kes");
    assertThat(rows()).hasCount(3);

    page.locator("button[name=keep]").click();
    page.locator("input[name=search]").fill("<b>Dinas</b>");
    page.locator("input[name=search]").press("Enter");
    Locator kept = page.locator("naskah-saved-searches .chip a");
    assertThat(kept).hasText("<b>Dinas</b>");
    page.locator("button[name=reset]").click();
    assertThat(page.locator(".chips")).hasCount(0);
    kept.click();
    assertThat(page.locator("input[name=sender]")).hasValue("dinas kes");
    assertThat(rows()).hasCount(3);
    Download file = page.waitForDownload(() -> page.locator("text=CSV").click());
    assertThat(file.suggestedFilename()).endsWith(".csv");
  }

  @Test
  void severalAreSettledAtOnceAndWhatFailedIsSaid() {
    register(3);
    open("en-GB");
    String letterId = rows().first().locator("a").getAttribute("href").replaceAll(".*/", "");
    for (int i = 0; i < 2; i++) {
      rows().nth(i).locator("input").check();
    }
    // Somebody else voids one of them meanwhile.
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          var letters = repository.bean(LetterReader.class);
          repository
              .bean(LetterService.class)
              .change(
                  letters.find(letterId),
                  Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Rangkap"));
          return null;
        });
    page.locator("button[name=bulk-settle]").click();
    page.locator("naskah-bulk button.primary").click();

    assertThat(page.locator("naskah-bulk .done")).hasText("1 of 2 done");
    assertThat(page.locator("naskah-bulk ul.error li")).hasCount(1);
    assertThat(page.locator("naskah-bulk ul.error li")).containsText("Surat ke-2");
    assertThat(page.locator("naskah-letter-list .settled")).hasCount(1);
    // What was not done stays chosen.
    assertThat(page.locator("naskah-letter-list td input:checked")).hasCount(1);
  }

  @Test
  void severalArePassedOnToPeopleAndFiledAtOnce() {
    PassingOn passing = new PassingOn(repository, office);
    String head = passing.person("kepala");
    register(3);
    open("en-GB");
    for (int i = 0; i < 2; i++) {
      rows().nth(i).locator("input").check();
    }
    page.locator("button[name=bulk-pass]").click();
    page.locator("naskah-pass-on button.primary").click();
    assertThat(page.locator("naskah-pass-on .error")).containsText("Choose at least one");
    page.locator("#pass-to").fill(head);
    page.locator("naskah-recipient-picker li", new Page.LocatorOptions().setHasText(head)).click();
    page.locator("naskah-due-choice input").fill("2020-01-02");
    page.locator("naskah-pass-on textarea").fill("Mohon ditindaklanjuti");
    page.locator("naskah-pass-on button.primary").click();
    assertThat(page.locator("naskah-due-choice .error")).containsText("2020-01-02");
    assertThat(page.locator("naskah-pass-on textarea")).hasValue("Mohon ditindaklanjuti");
    assertThat(page.locator("naskah-bulk ul.error li")).hasCount(2);
    page.locator("naskah-due-choice button").first().click();
    page.locator("naskah-pass-on button.primary").dblclick();
    assertThat(page.locator("naskah-bulk .done")).hasText("2 of 2 done");
    assertThat(page.locator("naskah-pass-on")).hasCount(0);
    page.locator("naskah-bulk summary").click();
    assertThat(page.locator("naskah-bulk .results li")).hasCount(2);
    assertThat(waiting(head)).isEqualTo(2);

    for (int i = 0; i < 2; i++) {
      rows().nth(i).locator("input").check();
    }
    page.locator("button[name=bulk-file]").click();
    page.locator("naskah-to-dossier input[name=title]").fill("Rapat 2024");
    page.locator("naskah-to-dossier input[name=classification]").fill("005");
    page.locator("naskah-to-dossier button.primary").click();
    assertThat(page.locator("naskah-bulk .done")).hasText("2 of 2 done");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, chosen, 1 letters are raised, '2 raised, 0 not'",
    "id-ID, all, 3 surat dinaikkan, '3 dinaikkan, 1 tidak'"
  })
  void levelsAreRaisedOfThoseThatAreChosenOrOfAllThatTheListAsksFor(
      String locale, String scope, String means, String said) {
    register(4);
    open(locale);
    String voided = rows().nth(1).locator("a").getAttribute("href").replaceAll(".*/", "");
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          repository
              .bean(LetterService.class)
              .voidLetter(repository.bean(LetterReader.class).find(voided), "Rangkap");
          return null;
        });
    rows().nth(0).locator("input").check();
    page.locator("button[name=bulk-raise]").click();
    Locator form = page.locator("naskah-raise");
    if ("all".equals(scope)) {
      form.locator("input[value=all]").check();
    }
    assertThat(form.locator(".means")).containsText(means);
    form.locator("button.primary").click();
    assertThat(form.locator(".error").first()).isVisible();
    if ("chosen".equals(scope)) {
      rows().nth(2).locator("input").check();
      assertThat(form.locator(".means")).containsText("2 letters");
    } else {
      assertThat(form.locator(".means li")).hasCount(1);
    }
    form.locator("select[name=security]").selectOption("secret");
    form.locator("textarea").fill("Perkara <b>berjalan</b>");
    form.locator("button.primary").click();

    assertThat(page.locator("naskah-bulk .done"))
        .containsText(said, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    assertThat(page.locator("naskah-letter-list .closed")).hasCount("all".equals(scope) ? 3 : 2);
    assertThat(page.locator("naskah-bulk ul.error li")).hasCount("all".equals(scope) ? 1 : 0);

    Chromium.go(page, "#/levels");
    Locator own = page.locator(".raisings tbody tr");
    assertThat(own).hasCount(1);
    assertThat(own).containsText("Perkara <b>berjalan</b>");
    if ("all".equals(scope)) {
      own.locator("button[name=why]").click();
      assertThat(page.locator(".refusals a")).hasAttribute("href", "#/letter/" + voided);
    }
  }

  private long waiting(String user) {
    return office
        .sql()
        .queryForObject(
            "SELECT count(*) FROM naskah_disposition WHERE recipient = ?",
            Long.class,
            "user:" + user);
  }

  @Test
  void itFitsAPhoneAndAScreenReader() {
    register(2);
    open("en-GB");
    assertThat(rows()).hasCount(2);
    Axe axe = new Axe();
    axe.look(page, "letters");
    page.setViewportSize(360, 740);
    axe.look(page, "letters on a phone");
    assertThat(axe.found()).isEmpty();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  /** As those who select letters in Share come here. */
  @Test
  void lettersChosenElsewhereAreChosenHere() {
    String one = office.register(office.clerkA(), office.incoming(office.unitA())).getId();
    String two = office.register(office.clerkA(), office.incoming(office.unitA())).getId();
    office.register(office.clerkA(), office.incoming(office.unitA()));
    open(office.clerkA(), "en-GB");
    Chromium.go(page, "#/letters?ids=" + one + "," + two + "&do=settle");

    assertThat(rows()).hasCount(2);
    assertThat(page.locator("naskah-letter-list tbody input:checked")).hasCount(2);
    assertThat(page.locator(".chip").first()).containsText("Chosen elsewhere: 2");
    page.locator("naskah-bulk form button.primary").click();
    assertThat(page.locator("naskah-bulk .done")).containsText("2");
    assertThat(rows().first()).containsText("Settled");
    assertThat(rows().last()).containsText("Settled");
    assertThat(page.locator("naskah-bulk form")).hasCount(0);
  }
}
