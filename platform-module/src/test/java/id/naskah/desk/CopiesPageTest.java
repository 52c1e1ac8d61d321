package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbered copies of a secret letter, as its details show them. */
@AlfrescoTest
class CopiesPageTest extends DeskInBrowser {
  private final PassingOn passing;
  private final Office office;

  CopiesPageTest(Repository repository) {
    super(repository);
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  private NodeRef letter(String level) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, level);
    return office.register(office.clerkA(), letter);
  }

  private Locator open(String user, NodeRef letter, String locale) {
    open(user, locale);
    Chromium.go(page, "#/letter/" + letter.getId() + "/details");
    return page.locator("naskah-copies");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Give a copy, Give it, Copy 2 of 2, End it, destroyed, Call back",
    "id-ID, Beri salinan, Berikan, Salinan 2 dari 2, Akhiri, dimusnahkan, Tarik kembali"
  })
  void copiesAreGivenAndEnded(
      String locale,
      String give,
      String giveIt,
      String second,
      String end,
      String destroyed,
      String back) {
    NodeRef letter = letter("secret");
    Locator panel = open(office.clerkA(), letter, locale);
    panel.locator("summary").click();

    button(panel, give).click();
    button(panel, giveIt).click();
    assertThat(panel.locator(".error").first()).isVisible();
    panel.locator("[name=holderName]").fill("Kejaksaan Negeri");
    button(panel, giveIt).click();
    assertThat(panel.locator("li")).hasCount(1);
    button(panel, give).click();
    String staff = passing.registering(repository.unique("staf"));
    panel.locator("#pass-to").fill(staff);
    panel
        .locator("naskah-recipient-picker li", new Locator.LocatorOptions().setHasText(staff))
        .click();
    Locator copies = panel.locator("ul.history > li");
    assertThat(copies.nth(1)).containsText(second);
    assertThat(copies.nth(0)).containsText("Kejaksaan Negeri");

    button(copies.nth(0), end).click();
    copies.nth(0).locator("select").selectOption("destroyed");
    copies.nth(0).locator("textarea").fill("Berita acara 4");
    button(copies.nth(0), end).click();
    assertThat(copies.nth(0)).containsText(destroyed);
    assertThat(copies.nth(0)).containsText("Berita acara 4");
    assertThat(copies.nth(0).locator("button")).hasCount(0);

    office.change(
        office.clerkA(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));
    panel = open(office.clerkA(), letter, locale);
    assertThat(panel.locator(".warning")).containsText(back);
    assertThat(panel.locator("details")).hasAttribute("open", "");
    assertThat(button(panel, give)).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"en-GB", "id-ID"})
  void othersSeeNoneAndAnOrdinaryLetterHasNone(String locale) {
    NodeRef secret = letter("secret");
    String staff = passing.person("staf");
    passing.pass(secret, staff);
    open(staff, secret, locale);
    assertThat(page.locator("naskah-letter-details > dl")).isVisible();
    assertThat(page.locator("naskah-copies summary")).hasCount(0);

    open(office.clerkA(), letter("ordinary"), locale);
    assertThat(page.locator("naskah-letter-details > dl")).isVisible();
    assertThat(page.locator("naskah-copies")).hasCount(0);
    assertThat(page.locator("naskah-readings")).hasCount(0);
  }

  private static Locator button(Locator within, String text) {
    return within.locator("button", new Locator.LocatorOptions().setHasText(text)).first();
  }
}
