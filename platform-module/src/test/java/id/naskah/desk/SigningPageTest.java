package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.PrintedLetter;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.paper.CopyPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter from its template to its signature, on the page. */
@AlfrescoTest
class SigningPageTest extends DeskInBrowser {
  private static final String PDF = "application/pdf";

  private final DraftedLetter letter;

  SigningPageTest(Repository repository) {
    super(repository);
    this.letter = new DraftedLetter(repository);
  }

  private Locator panel() {
    return page.locator("naskah-signing");
  }

  private void sign() {
    panel().locator("button[name=sign]").click();
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 'Signed. Letter number', To send",
    "id-ID, Sudah ditandatangani, Perlu dikirim"
  })
  void isSignedWithOneButton(String locale, String signed, String toSend) throws IOException {
    String subject = repository.unique("Permohonan");
    letter.printed(subject);
    letter.submit();
    letter.step(letter.head, "initial");
    open(letter.secretary, locale, "#/drafts?box=toSign");
    page.locator("naskah-drafts a", new Page.LocatorOptions().setHasText(subject)).click();

    sign();

    assertThat(panel().locator(".receipt")).containsText(signed);
    assertThat(panel().locator(".receipt")).isVisible();
    // Only now has the page read the letter anew, which must not move anybody.
    assertThat(page.locator(".numbers-of span")).not().hasCount(0);
    assertThat(panel().locator(".receipt")).isFocused();
    String number = panel().locator(".receipt .big").innerText();
    assertThat(page.locator(".numbers-of")).containsText(number);
    assertThat(panel().locator("button[name=sign]")).hasCount(0);

    open(letter.clerk, locale, "#/home");
    page.locator(".tiles a[href='#/drafts?box=toSend']").click();
    assertThat(page.locator(".boxes a[aria-current]")).containsText(toSend);
    assertThat(page.locator("naskah-drafts td a").first()).isVisible();
  }

  @WholeBrowser
  @Test
  void aReplyIsBegunFromATemplateAndSignedByAPdfMadeByHand() throws IOException {
    String answered = letter.asked();
    open(letter.clerk, "en-GB", "#/letter/" + answered + "/details");
    page.locator("a", new Page.LocatorOptions().setHasText("Reply from a template")).click();
    Locator form = page.locator("naskah-new-letter-form");
    assertThat(form.locator("[name=recipients]")).hasValue("Dinas Kesehatan");
    form.locator("[name=template]").selectOption("letter_id");
    form.locator("[name=subject]").fill("");
    form.locator("button.primary").click();
    assertThat(form.locator(".error").first()).isVisible();
    form.locator("[name=subject]").fill("Data yang diminta");
    form.locator("button.primary").click();
    assertThat(panel()).isVisible();
    assertThat(page.locator("aside h2")).hasText("Data yang diminta");
    assertThat(page).hasURL(Pattern.compile(".*#/letter/.*"));
    String id = page.url().replaceAll(".*#/letter/", "");

    letter.is(id);
    letter.writeOut();
    letter.submit();
    letter.step(letter.head, "initial");
    open(letter.secretary, "en-GB", "#/letter/" + id);
    sign();
    Locator byHand = panel().locator(".by-hand");
    assertThat(byHand).containsText("This server makes no PDF");
    Download document = page.waitForDownload(() -> byHand.locator("button").click());
    assertThat(document.suggestedFilename()).endsWith(".docx");
    String number =
        (String) letter.as(letter.secretary).get("/drafts/" + id).entry().get("letterNumber");
    panel().locator("input[type=file]").setInputFiles(new FilePayload("a.pdf", PDF, new byte[9]));
    assertThat(panel().locator("naskah-sign p.error")).isVisible();
    panel().locator("input[type=file]").setInputFiles(new FilePayload("a.pdf", PDF, made(number)));
    assertThat(byHand).containsText("a.pdf is stored");
    sign();
    assertThat(panel().locator(".receipt .big")).hasText(number);
    assertThat((List<?>) letter.as(letter.clerk).get("/letters/" + id).entry().get("repliesTo"))
        .isEqualTo(List.of(answered));

    open(letter.clerk, "en-GB", "#/letter/" + id + "/details");
    page.locator("button[name=edit]").click();
    Locator edit = page.locator("naskah-edit");
    assertThat(edit.locator("[name=summary]")).isVisible();
    assertThat(edit.locator("[name=subject], [name=recipients], [name=letterDate]")).hasCount(0);
  }

  private static byte[] made(String number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CopyPdf.write(PrintedLetter.FILE.toFile(), number, out);
    return out.toByteArray();
  }
}
