package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.clock.Tasks;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several letters chosen in the list of those to sign, and signed in one go. */
@AlfrescoTest
@OwnOffice
class SignChosenPageTest extends DeskInBrowser {
  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private final DraftedLetter letter;
  private final Axe axe = new Axe();

  SignChosenPageTest(Repository repository) {
    super(repository);
    this.letter = new DraftedLetter(repository);
  }

  private String toSign(String subject) throws IOException {
    String id = letter.printed(subject);
    submit();
    return id;
  }

  private void submit() {
    letter.step(
        letter.clerk, "submit", "signatories", List.of("position:" + letter.secretarysPosition));
  }

  private Locator row(String subject) {
    return page.locator("naskah-drafts tbody tr", new Page.LocatorOptions().setHasText(subject));
  }

  private void tick(String subject) {
    row(subject).locator("input[type=checkbox]").check();
  }

  private Locator chosen() {
    return page.locator("naskah-sign-chosen");
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 3 chosen, Sign 3 letters, '2 signed, 1 not.', no longer what you have read",
    "id-ID, 3 dipilih, Tanda tangani 3 surat, '2 ditandatangani, 1 tidak.', sudah berbeda"
  })
  void whatIsChosenIsSignedAndSaysWhatBecameOfIt(
      String locale, String three, String sign, String said, String why) throws IOException {
    String first = repository.unique("Undangan");
    String second = repository.unique("Edaran");
    String other = repository.unique("Tugas");
    String changed = repository.unique("Balasan");
    toSign(first);
    toSign(second);
    toSign(other);
    String id = toSign(changed);
    open(letter.secretary, locale, "#/drafts?box=toSign");
    for (String subject : List.of(first, second, changed)) {
      tick(subject);
    }
    assertThat(chosen().locator("b")).hasText(three);
    letter.is(id);
    letter.step(letter.clerk, "takeBack", "reason", "Salah hal");
    letter.as(letter.clerk).put("/letters/" + id, Map.of("summary", "Lain")).entry();
    submit();

    chosen().locator("button[name=signChosen]").click();
    axe.look(page, "ask " + locale);
    assertThat(chosen().locator("form button.primary")).hasText(sign);
    begin();

    assertThat(chosen().locator("h2")).isVisible(PATIENTLY);
    assertThat(chosen().locator("h2")).hasText(said);
    assertThat(chosen().locator(".results.rest li")).containsText(why);
    assertThat(chosen().locator(".results.rest a")).hasText(changed);
    assertThat(chosen().locator(".results.signed li")).hasCount(2);
    assertThat(row(first)).hasCount(0);
    assertThat(row(other)).hasCount(1);
    axe.look(page, "results " + locale);
    assertThat(axe.found()).isEmpty();
    chosen().locator("button[name=close]").click();
    chosen().locator("button[name=last]").click();
    assertThat(chosen().locator(".results.signed a").first()).hasText(first);
  }

  /** Presses the button, and has the server do at once what its timer begins in a while. */
  private void begin() {
    Response begun =
        page.waitForResponse(
            answer -> answer.url().endsWith("/signing-selections"),
            () -> chosen().locator("form button.primary").click());
    assertThat(begun.status()).isEqualTo(201);
    Object task =
        letter.as(letter.secretary).get("/signing-selections").entries().get(0).get("task");
    new Tasks(repository).runToEnd(Long.parseLong((String) task));
  }

  @Test
  void aPassphraseStaysOnThePage() throws IOException {
    letter.office.addSigning(letter.office.unitA() + ",*,gateway,,foot");
    String first = repository.unique("Undangan");
    String second = repository.unique("Edaran");
    toSign(first);
    toSign(second);
    open(letter.secretary, "en-GB", "#/drafts?box=toSign");
    page.locator("naskah-drafts th input[type=checkbox]").check();
    chosen().locator("button[name=signChosen]").click();
    Locator passphrase = chosen().locator("input[name=passphrase]");
    chosen().locator("form button.primary").click();
    assertThat(chosen().locator("form small.error")).isVisible();
    passphrase.fill("rahasia sekali");

    chosen().locator("form button.primary").click();

    // The gateway of the tests is set up nowhere: of each it is said, and the next one is tried.
    assertThat(chosen().locator("h2")).isVisible(PATIENTLY);
    assertThat(chosen().locator(".results.rest li")).hasCount(2);
    assertThat(chosen().locator(".results.rest a")).hasText(new String[] {first, second});
    assertThat(page.content()).doesNotContain("rahasia");
    assertThat(letter.as(letter.secretary).get("/signing-selections").entries()).isEmpty();
    assertThat(row(first)).hasCount(1);
  }
}
