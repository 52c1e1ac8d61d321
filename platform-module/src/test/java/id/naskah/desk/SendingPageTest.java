package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naskah.PrintedLetter;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter of the office is sent on the page, to units and on paper. */
@AlfrescoTest
class SendingPageTest extends DeskInBrowser {
  private static final String PDF = "application/pdf";

  private final DraftedLetter letter;
  private final Axe axe = new Axe();

  SendingPageTest(Repository repository) {
    super(repository);
    this.letter = new DraftedLetter(repository);
  }

  private static Locator button(Locator within, String name) {
    return within.locator("button[name=" + name + "]");
  }

  /** A registered letter of unit A to unit B; answers its id. */
  private String registered(String level) throws IOException {
    String id =
        letter
            .as(letter.clerk)
            .post(
                "/letters",
                Map.of(
                    "direction", "outgoing",
                    "kind", "letter",
                    "unit", letter.office.unitA(),
                    "subject", "Permintaan data",
                    "security", level,
                    "classification", "000.8.3.3",
                    "recipients", List.of("Kepala Bagian " + letter.office.unitB())))
            .id();
    upload(id);
    return id;
  }

  private void upload(String id) throws IOException {
    letter
        .as(letter.clerk)
        .upload("/letters/" + id + "/content", PDF, PrintedLetter.bytes())
        .entry();
  }

  private Locator panel(String locale, String id) {
    open(letter.clerk, locale, "#/letter/" + id + "/sending");
    return page.locator("naskah-sending");
  }

  @ParameterizedTest
  @CsvSource({"en-GB, there, as a copy from within", "id-ID, sampai, sebagai tembusan dari dalam"})
  void whatIsSignedIsSentToAUnitAndLeavesTheBox(String locale, String there, String came)
      throws IOException {
    String subject = repository.unique("Permohonan");
    String id = letter.draft(subject, "Isi surat");
    upload(id);
    letter.submit();
    letter.step(letter.head, "initial");
    letter.step(letter.secretary, "sign");
    open(letter.clerk, locale, "#/drafts?box=toSend");
    page.locator("naskah-drafts td a", new Page.LocatorOptions().setHasText(subject)).click();
    Locator panel = page.locator("naskah-sending");
    assertThat(page.locator(".parts a[name=sending]")).hasAttribute("aria-current", "page");

    button(panel, "send").click();
    panel.locator("select[name=way]").selectOption("unit");
    panel.locator("button.primary").click();
    assertThat(panel.locator("form .error").first()).isVisible();
    panel.locator(".units summary").evaluate("summary => { summary.parentElement.open = true; }");
    panel.locator("input[value='" + letter.office.unitB() + "']").check();
    panel.locator(".as-copy input").check();
    panel.locator("button.primary").click();
    assertThat(panel.locator(".sendings li")).hasCount(1);
    assertThat(panel.locator(".sendings .state")).hasText(there);
    assertThat(panel.locator(".receipt")).isFocused();

    open(letter.clerk, locale, "#/drafts?box=toSend");
    assertThat(page.locator(".boxes a[name=toSend]")).hasAttribute("aria-current", "page");
    assertThat(page.locator("naskah-drafts td a", new Page.LocatorOptions().setHasText(subject)))
        .hasCount(0);
    open(letter.office.clerkB(), locale, "#/letter/" + arrived(subject) + "/details");
    assertThat(page.locator("naskah-came")).containsText(came);
    assertThat(page.locator(".parts a[name=sending]")).hasCount(0);
  }

  /** The letter of unit B. */
  private Object arrived(String subject) {
    return letter
        .as(letter.office.clerkB())
        .list("/letters", "where", "(unit='" + letter.office.unitB() + "')")
        .entries()
        .stream()
        .filter(each -> subject.equals(each.get("subject")))
        .findFirst()
        .orElseThrow()
        .get("id");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Receipt number JX-12, received by Sri, taken back",
    "id-ID, Nomor tanda terima JX-12, diterima oleh Sri, ditarik"
  })
  void whatACourierTookIsNotedWhenItIsThere(
      String locale, String receipt, String received, String back) throws IOException {
    Locator panel = panel(locale, registered("ordinary"));
    button(panel, "send").click();
    panel.locator("select[name=way]").selectOption("courier");
    panel.locator("[name=recipient]").fill("");
    panel.locator("button.primary").click();
    assertThat(panel.locator("form .error").first()).isVisible();
    panel.locator("[name=recipient]").fill("Dinas Kesehatan");
    panel.locator("[name=receipt]").fill("JX-12");
    panel.locator("button.primary").click();
    Locator first = panel.locator(".sendings li").first();
    assertThat(first).containsText("Dinas Kesehatan");
    assertThat(first).containsText(receipt);

    first.locator("button").first().click();
    first.locator("[name=receivedBy]").fill("Sri");
    first.locator("button.primary").click();
    assertThat(first).containsText(received);
    assertThat(first.locator("button")).hasCount(0);

    button(panel, "send").click();
    panel.locator("select[name=way]").selectOption("taken");
    panel.locator("button.primary").click();
    Locator second = panel.locator(".sendings li").nth(1);
    second.locator("button").click();
    assertThat(second.locator(".state")).hasText(back);
  }

  @Test
  void aSecretLetterGoesOnPaper() throws IOException {
    Locator panel = panel("en-GB", registered("secret"));

    button(panel, "send").click();

    assertThat(panel.locator("select[name=way] option"))
        .hasText(new String[] {"by hand", "by courier", "by post", "nothing to send: taken along"});
    assertThat(panel.locator("form")).containsText("give them under Details");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "id-ID"})
  void nobodyIsKeptOut(String locale) throws IOException {
    Locator panel = panel(locale, registered("ordinary"));
    look(button(panel, "send"), "none");
    button(panel, "send").click();
    look(panel.locator(".units"), "units");
    panel.locator("select[name=way]").selectOption("email");
    look(panel.locator("textarea[name=recipient]"), "mail");
    panel.locator("select[name=way]").selectOption("hand");
    panel.locator("button.primary").click();
    look(panel.locator(".sendings li"), "list");
    panel.locator(".sendings button").first().click();
    look(panel.locator("[name=receivedBy]"), "delivered");

    assertThat(axe.found()).isEmpty();
  }

  private void look(Locator shown, String view) {
    assertThat(shown).isVisible();
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, 800);
      assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
          .as(view)
          .isLessThanOrEqualTo(width);
      axe.look(page, view + " " + width);
    }
  }
}
