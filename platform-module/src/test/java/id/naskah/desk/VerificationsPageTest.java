package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of a letter, as its details show them. */
@AlfrescoTest
class VerificationsPageTest extends DeskInBrowser {
  private final Office office;

  VerificationsPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  private NodeRef letter() {
    NodeRef letter = office.register(office.clerkA(), office.outgoing(office.unitA()));
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          byte[] pdf = "%PDF-1.7 surat".getBytes(StandardCharsets.UTF_8);
          repository
              .bean(LetterService.class)
              .putContent(letter, "application/pdf", null, new ByteArrayInputStream(pdf));
          return null;
        });
    return letter;
  }

  private Locator open(String user, NodeRef letter, String locale) {
    open(user, locale, "#/letter/" + letter.getId() + "/details");
    return page.locator("naskah-verifications");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Give it a code|Give the code, The document is, Revoke|Revoke the code, prepared|genuine|revoked",
    "id-ID, Beri kode…|Beri kode, Dokumennya surat, Cabut|Cabut kode, disiapkan|asli|dicabut"
  })
  void aCodeIsGivenBecomesGenuineAndIsRevoked(
      String locale, String giving, String seal, String revoking, String states) {
    String give = giving.split("\\|", -1)[0];
    String giveIt = giving.split("\\|", -1)[1];
    String revoke = revoking.split("\\|", -1)[0];
    String revokeIt = revoking.split("\\|", -1)[1];
    String[] state = states.split("\\|", -1);
    Locator panel = open(office.clerkA(), letter(), locale);
    panel.locator("summary").click();
    button(panel, give).click();
    button(panel.locator("form"), giveIt).click();
    assertThat(panel.locator(".error").first()).isVisible();
    panel.locator("[name=signatory]").fill("Sri Wahyuni");
    panel.locator("[name=post]").fill("Sekretaris Daerah");
    Axe axe = new Axe();
    axe.look(page, "giving a code");
    button(panel.locator("form"), giveIt).click();

    Locator code = panel.locator("ul.history > li");
    assertThat(code.locator(".state")).hasText(state[0]);
    assertThat(code).containsText("Sri Wahyuni, Sekretaris Daerah");
    assertThat(button(panel, give)).hasCount(0);
    button(code, seal).click();
    assertThat(code.locator(".state")).hasText(state[1]);
    axe.look(page, "a code");
    String address = code.locator("a").getAttribute("href");
    assertThat(address).contains("/s/naskah/verify/" + code.locator("code").innerText());

    button(code, revoke).click();
    button(code.locator("form"), revokeIt).click();
    assertThat(code.locator("form .error").first()).isVisible();
    code.locator("textarea").fill("Salah tujuan");
    button(code.locator("form"), revokeIt).click();
    assertThat(code.locator(".state")).hasText(state[2]);
    assertThat(code).containsText("Salah tujuan");
    assertThat(code.locator("button")).hasCount(0);
    assertThat(button(panel, give)).isVisible();
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    Locator panel = open(office.clerkA(), letter(), "en-GB");
    panel.locator("summary").click();
    button(panel, "Give it a code").click();
    panel.locator("[name=signatory]").fill("Sri");
    button(panel.locator("form"), "Give the code").click();
    button(panel, "The document is").click();
    button(panel, "Superseded by").click();
    panel.locator("[name=by]").fill("0000");
    panel.locator("textarea").fill("Ralat");
    button(panel.locator("form"), "Superseded by").click();
    assertThat(panel.locator("[name=by]")).isFocused();
    assertThat(panel.locator("label:has([name=by]) .error")).containsText("no letter");
  }

  @Test
  void incomingLettersHaveNone() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    open(office.clerkA(), letter, "en-GB");
    assertThat(page.locator("naskah-letter-details > dl")).isVisible();
    assertThat(page.locator("naskah-verifications")).hasCount(0);
  }

  private static Locator button(Locator within, String text) {
    return within.locator("button", new Locator.LocatorOptions().setHasText(text)).first();
  }
}
