package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/** Who can read a letter, as its details say, and how two people lower its level there. */
@AlfrescoTest
class SecrecyPageTest extends DeskInBrowser {
  private final PassingOn passing;
  private final Office office;

  SecrecyPageTest(Repository repository) {
    super(repository);
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  private NodeRef secret() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, "secret");
    return office.register(office.clerkA(), letter);
  }

  private Locator open(String user, NodeRef letter, String locale, String summary) {
    return open("naskah-secrecy", user, letter, locale, summary);
  }

  private Locator open(String part, String user, NodeRef letter, String locale, String summary) {
    open(user, locale);
    Chromium.go(page, "#/letter/" + letter.getId() + "/details");
    Locator panel = page.locator(part);
    panel.locator("summary", new Locator.LocatorOptions().setHasText(summary)).click();
    return panel;
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Who can read, named on the letter, Lower the level…, Propose it, waits for a second"
        + " person, Confirm",
    "id-ID, Siapa yang dapat, disebut pada surat, Turunkan sifat…, Usulkan, menunggu orang kedua,"
        + " Sahkan"
  })
  void twoPeopleLowerALevel(
      String locale,
      String summary,
      String named,
      String lower,
      String propose,
      String waits,
      String confirm) {
    String restricted = locale.startsWith("id") ? "Terbatas" : "Restricted";
    NodeRef letter = secret();
    String second = passing.registering(repository.unique("kedua"));

    Locator panel = open(office.clerkA(), letter, locale, summary);
    assertThat(panel.locator(".readers li")).hasCount(1);
    assertThat(panel.locator(".readers li")).containsText(named);
    panel.locator("#pass-to").fill(second);
    panel
        .locator("naskah-recipient-picker li", new Locator.LocatorOptions().setHasText(second))
        .click();
    assertThat(panel.locator(".readers li")).hasCount(2);

    button(panel, lower).click();
    button(panel, propose).click();
    assertThat(panel.locator("naskah-lower .error")).isVisible();
    panel.locator("naskah-lower textarea").fill("Perkara selesai");
    button(panel, propose).click();
    assertThat(panel.locator(".history")).containsText(waits);
    button(panel, confirm).click();
    assertThat(panel.locator("[role=alert]")).isVisible();
    assertThat(office.property(letter, LetterModel.SECURITY)).isEqualTo("secret");

    panel = open(second, letter, locale, summary);
    assertThat(panel.locator(".history")).containsText("Perkara selesai");
    button(panel, confirm).click();
    assertThat(page.locator("naskah-letter-details > dl")).containsText(restricted);
    assertThat(office.property(letter, LetterModel.SECURITY)).isEqualTo("restricted");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Who has read, document · Share, fields · Naskah",
    "id-ID, Siapa yang telah membaca, dokumen · Share, isian · Naskah"
  })
  void whoHasReadASecretLetterStandsBesideWhoCan(
      String locale, String summary, String document, String fields) {
    NodeRef letter = secret();
    repository
        .http(office.clerkA())
        .put(
            "/api/-default-/public/naskah/versions/1/letters/" + letter.getId() + "/content",
            "text/plain",
            new byte[] {'a'});
    repository.http("admin").get("/s/api/node/content/workspace/SpacesStore/" + letter.getId());

    Locator panel = open("naskah-readings", office.clerkA(), letter, locale, summary);

    assertThat(reading(panel, document)).hasCount(1);
    assertThat(reading(panel, document)).not().containsText(office.clerkA());
    assertThat(reading(panel, fields)).hasCount(1);
    assertThat(reading(panel, fields)).containsText(office.clerkA());
  }

  private static Locator reading(Locator panel, String text) {
    return panel.locator("li", new Locator.LocatorOptions().setHasText(text));
  }

  private static Locator button(Locator within, String text) {
    return within.locator("button", new Locator.LocatorOptions().setHasText(text)).first();
  }

  @ParameterizedTest
  @CsvSource({"en-GB", "id-ID"})
  void whoIsKeptOutFindsNoLetter(String locale) {
    NodeRef letter = secret();
    String colleague = passing.registering(repository.unique("rekan"));

    open(colleague, locale);
    Chromium.go(page, "#/letter/" + letter.getId());

    assertThat(page.locator("naskah-secrecy")).hasCount(0);
    assertThat(page.getByText(locale.startsWith("id") ? "Tidak ada surat" : "There is no letter"))
        .isVisible();
  }
}
