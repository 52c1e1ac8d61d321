package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.Disposition;
import id.naskah.routing.DispositionReader;
import id.naskah.routing.DueDates;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passing a letter on, as a clerk does it in a real browser. */
@AlfrescoTest
@OwnOffice
class PassOnPageTest extends DeskInBrowser {
  private final PassingOn passing;
  private final String mark;

  PassOnPageTest(Repository repository) {
    super(repository);
    this.passing = new PassingOn(repository);
    this.mark = repository.unique("Yub").replace("-", "");
  }

  @ParameterizedTest
  @CsvSource({"en-GB, Pass on, 3 working days, Send", "id-ID, Teruskan, 3 hari kerja, Kirim"})
  void toThreeWithADueDateAreSixClicks(String locale, String passOn, String due, String send) {
    for (int i = 0; i < 3; i++) {
      passing.pass(passing.letter(), person("Lama", mark));
    }
    NodeRef letter = open(locale);
    page.evaluate(
        "() => { window.clicks = 0; addEventListener('click', () => { window.clicks += 1; },"
            + " true); }");

    page.locator("naskah-letter-way button", containing(passOn)).first().click();
    for (int i = 0; i < 3; i++) {
      page.locator("naskah-recipient-picker li").first().click();
      assertThat(page.locator("naskah-pass-on .people li")).hasCount(i + 1);
    }
    page.locator("naskah-due-choice button", containing(due)).click();
    assertThat(page.locator("naskah-due-choice output")).containsText("20");
    page.locator("naskah-pass-on button.primary", containing(send)).click();

    assertThat(page.locator(".way li")).hasCount(3);
    assertThat(page.evaluate("() => window.clicks")).isEqualTo(6);
    assertThat(parts(letter))
        .hasSize(3)
        .allSatisfy(
            part -> {
              assertThat(part.responsible()).isTrue();
              assertThat(part.instructions()).isNotEmpty();
              assertThat(part.dueDate()).isEqualTo(inThreeDays());
            });
  }

  @Test
  void theKeyboardIsEnough() {
    String sri = person("Sri", mark);
    String budi = person("Budi", mark);
    NodeRef letter = open("en-GB");
    Chromium.go(page, "#/home");
    tabTo("nav.tabs a[name=letters]");
    page.keyboard().press("Enter");
    String row = "naskah-letters a[href*='" + letter.getId() + "']";
    assertThat(page.locator(row).first()).isVisible();
    tabTo(row);
    page.keyboard().press("Enter");
    assertThat(page.locator("naskah-letter h2").first()).isVisible();
    page.locator("naskah-letter button.close").press("Enter");
    assertThat(page.locator(row).first()).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("naskah-letter-way button", containing("Pass on")).first()).isVisible();
    tabTo("naskah-letter-way .actions button");
    page.keyboard().press("Enter");
    Locator field = page.locator("#pass-to");
    assertThat(field).isFocused();

    page.keyboard().type("sri " + mark);
    assertThat(page.locator("#pass-count")).hasText("1 to choose from");
    assertThat(field).hasAttribute("aria-activedescendant", "pass-option-0");
    assertThat(field).hasAttribute("aria-expanded", "true");
    page.keyboard().press("Enter");
    assertThat(page.locator("naskah-pass-on .people li")).containsText("Sri " + mark);
    assertThat(field).hasValue("");
    page.keyboard().type(mark);
    assertThat(page.locator("#pass-count")).hasText("1 to choose from");
    assertThat(page.locator("naskah-recipient-picker li")).containsText("Budi");
    page.keyboard().press("Escape");
    assertThat(field).hasAttribute("aria-expanded", "false");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    Locator second = page.locator("naskah-pass-on .people li").nth(1);
    second.locator("input").last().press("Space");
    page.locator("naskah-pass-on button.primary").press("Enter");

    assertThat(page.locator(".way li")).hasCount(2);
    assertThat(parts(letter))
        .extracting(part -> part.recipient().code() + " " + part.responsible())
        .containsExactly(sri + " true", budi + " false");
  }

  @Test
  void namesAreShownAsText() {
    String script = "<img src=x onerror=alert(1)>";
    person(script, mark);
    open("en-GB");
    begin();

    page.locator("#pass-to").fill(mark);
    assertThat(page.locator("naskah-recipient-picker li")).containsText(script);
    page.locator("naskah-recipient-picker li").click();

    assertThat(page.locator("naskah-pass-on .people li")).containsText(script);
    assertThat(page.locator("naskah-desk img")).hasCount(0);
  }

  @Test
  void aDoubleClickSendsOnce() {
    person("Sekali", mark);
    NodeRef letter = open("en-GB");
    begin();
    choose("Sekali");

    page.locator("naskah-pass-on button.primary").dblclick();

    assertThat(page.locator(".way li")).hasCount(1);
    assertThat(parts(letter)).hasSize(1);
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    String leaver = person("Pergi", mark);
    open("en-GB");
    begin();
    Locator send = page.locator("naskah-pass-on button.primary");

    send.click();
    assertThat(page.locator("naskah-pass-on fieldset").first()).containsText("Choose at least one");
    page.locator("#pass-to").fill("nobody.at.all");
    assertThat(page.locator("#pass-count")).containsText("Nobody is found");
    send.click();
    assertThat(page.locator("naskah-pass-on .error")).containsText("nobody.at.all");
    page.locator("#pass-to").fill("%%");
    assertThat(page.locator("naskah-recipient-picker .error")).containsText("term:");
    assertThat(page.locator("#pass-to")).hasAttribute("aria-invalid", "true");
    choose("Pergi");
    page.locator("naskah-due-choice input").fill("2020-01-02");
    page.locator("naskah-pass-on textarea").fill("Mohon dibantu");
    send.click();
    assertThat(page.locator("naskah-due-choice .error")).containsText("2020-01-02");
    page.locator("naskah-due-choice button", containing("As usual")).click();
    disable(leaver);
    send.click();
    assertThat(page.locator("naskah-pass-on fieldset .error")).containsText(leaver);
    assertThat(page.locator("naskah-pass-on textarea")).hasValue("Mohon dibantu");
  }

  @Test
  void itFitsAPhoneAndKeepsNobodyOut() {
    for (int i = 0; i < 3; i++) {
      passing.pass(passing.letter(), person("Nama yang panjang sekali", mark));
    }
    Axe axe = new Axe();
    open("id-ID");
    begin();
    assertThat(page.locator("naskah-recipient-picker li").first()).isVisible();
    page.locator("naskah-recipient-picker li").first().click();
    axe.look(page, "wide");

    page.setViewportSize(360, 740);
    assertThat(page.locator("naskah-pass-on button.primary")).isVisible();
    axe.look(page, "phone");

    assertThat(axe.found()).isEmpty();
    assertThat(
            (Integer)
                page.locator("naskah-pass-on")
                    .evaluate("(form) => Math.round(form.getBoundingClientRect().right)"))
        .isLessThanOrEqualTo(360);
    assertThat((Integer) page.locator("naskah-pass-on").evaluate("(f) => f.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  private NodeRef open(String locale) {
    NodeRef letter = passing.letter();
    open(passing.office().clerkA(), locale);
    Chromium.go(page, "#/letter/" + letter.getId());
    return letter;
  }

  private void begin() {
    page.locator("naskah-letter-way > .actions button.primary").click();
    assertThat(page.locator("#pass-to")).isFocused();
  }

  private void choose(String first) {
    page.locator("#pass-to").fill(first + " " + mark);
    page.locator("naskah-recipient-picker li", containing(mark)).click();
    assertThat(page.locator("naskah-pass-on .people li", containing(first))).isVisible();
  }

  private LocalDate inThreeDays() {
    return repository.inTransactionAs("admin", () -> repository.bean(DueDates.class).after(3));
  }

  private List<Disposition> parts(NodeRef letter) {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(DispositionReader.class).ofLetter(letter));
  }

  private void disable(String user) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getAuthenticationService().setAuthenticationEnabled(user, false);
          return null;
        });
  }

  private String person(String first, String last) {
    String user = passing.person("orang");
    Map<QName, Serializable> values = new HashMap<>();
    values.put(ContentModel.PROP_FIRSTNAME, first);
    values.put(ContentModel.PROP_LASTNAME, last);
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPersonService().setPersonProperties(user, values);
          return null;
        });
    return user;
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
