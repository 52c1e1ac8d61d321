package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naskah.Office;
import id.naskah.declassification.PlannedLowerings;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.RunAs;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
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

  private void go(String user, String locale, String address) {
    open(user, locale);
    Chromium.go(page, address);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Who can read, Lower the level…, Plan it, to be proposed on, Levels to lower, Confirm",
    "id-ID, Siapa yang dapat, Turunkan sifat…, Rencanakan, akan diusulkan pada,"
        + " Sifat yang akan diturunkan, Sahkan"
  })
  void aLevelIsLoweredOnADay(
      String locale,
      String summary,
      String lower,
      String plan,
      String planned,
      String tile,
      String confirm) {
    String second = passing.registering(repository.unique("kedua"));
    Map<QName, Serializable> values = office.incoming(office.unitA());
    values.put(LetterModel.SECURITY, "secret");
    values.put(
        LetterModel.READERS, new ArrayList<>(List.of("user:" + office.clerkA(), "user:" + second)));
    NodeRef letter = office.register(office.clerkA(), values);

    Locator panel = open(office.clerkA(), letter, locale, summary);
    button(panel, lower).click();
    panel.locator("naskah-lower textarea").fill("Masa rahasia selesai");
    panel.locator("naskah-lower input[type=date]").fill("2999-12-31");
    button(panel, plan).click();
    assertThat(panel.locator(".history")).containsText(planned);
    office.update(
        "UPDATE naskah_declassification SET planned_for = DATE '2026-01-01' WHERE letter = ?",
        letter.getId());
    RunAs.system(repository.bean(PlannedLowerings.class));

    go(second, locale, "#/home");
    page.locator("naskah-home .tiles a", new Page.LocatorOptions().setHasText(tile)).click();
    Locator row = page.locator("naskah-levels tbody tr");
    assertThat(row).hasCount(1);
    assertThat(row).containsText("Masa rahasia selesai");
    button(row, confirm).click();
    assertThat(page.locator("naskah-levels tbody tr")).hasCount(0);
    assertThat(office.property(letter, LetterModel.SECURITY)).isEqualTo("restricted");
  }

  @ParameterizedTest
  @CsvSource({"en-GB, named on the letter, Secret", "id-ID, disebut pada surat, Rahasia"})
  void anOfficerIsToldWhatAPersonReads(String locale, String named, String level) {
    String maker = passing.registering(repository.unique("pembuat"));
    Map<QName, Serializable> values = office.incoming(office.unitA());
    values.put(LetterModel.SECURITY, "secret");
    NodeRef letter = office.register(maker, values);

    go("admin", locale, "#/secrecy");
    page.locator("naskah-what-one-reads input").fill(maker);
    page.locator("naskah-recipient-picker li", new Page.LocatorOptions().setHasText(maker)).click();

    Locator row = page.locator("naskah-what-one-reads tbody tr");
    assertThat(row).hasCount(1);
    assertThat(row).containsText(named);
    assertThat(row).containsText(level);
    assertThat(row).not().containsText((String) office.property(letter, LetterModel.SUBJECT));

    go(maker, locale, "#/secrecy/admin");
    assertThat(page.locator("naskah-what-one-reads")).hasCount(0);
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
