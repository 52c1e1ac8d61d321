package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.Hashes;
import id.naskah.verification.Facts;
import id.naskah.verification.Signatory;
import id.naskah.verification.VerificationCode;
import id.naskah.verification.Verifications;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on which anybody checks a letter, in a browser. */
@AlfrescoTest
class VerifyPageTest extends DeskInBrowser {
  private static final byte[] PDF = "%PDF-1.7 surat".getBytes(StandardCharsets.UTF_8);
  private static final int PHONE = 360;

  private final Office office;
  private final List<String> complaints = new ArrayList<>();

  VerifyPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  private NodeRef letter() {
    return office.register(office.clerkA(), office.outgoing(office.unitA()));
  }

  /** As whoever puts the steps of signing together does it. */
  private VerificationCode sealed(NodeRef letter) {
    Verifications verifications = repository.bean(Verifications.class);
    return repository.inTransactionAs(
        office.clerkA(),
        () -> {
          VerificationCode code =
              verifications.issue(
                  letter,
                  new Facts(
                      "000/15/SETDA",
                      LocalDate.of(2026, 3, 9),
                      List.of(
                          new Signatory("Sri Wahyuni", "Sekretaris Daerah"),
                          new Signatory("Budi", null))));
          verifications.seal(code, Hashes.of(new ByteArrayInputStream(PDF)), PDF.length);
          return code;
        });
  }

  private void revoke(NodeRef letter) {
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          repository.bean(Verifications.class).revoke(letter, "Salah");
          return null;
        });
  }

  private void visit(Browser.NewContextOptions options, String path) {
    closePage();
    page = chromium.browser().newContext(options).newPage();
    page.onConsoleMessage(said -> complaints.add(said.text()));
    page.navigate(repository.url() + "/s/naskah/verify/" + path);
  }

  private static Browser.NewContextOptions phone(String locale, boolean script) {
    return new Browser.NewContextOptions()
        .setLocale(locale)
        .setViewportSize(PHONE, 740)
        .setJavaScriptEnabled(script);
  }

  @ParameterizedTest
  @CsvSource({
    "id-ID, Bahasa Indonesia, Periksa, Asli, 9 Maret 2026, Tidak dikenal",
    "en-GB, English, Check, Genuine, 9 March 2026, Not known"
  })
  void aPhoneWithoutScriptsIsEnough(
      String locale, String language, String check, String genuine, String date, String unknown) {
    VerificationCode code = sealed(letter());
    visit(phone(locale, false), "");
    assertThat(page.locator("[aria-current]")).hasText(language);
    page.locator("[name=code]").fill(" " + code.plain().toLowerCase(Locale.ROOT) + " ");
    button(check).click();

    assertThat(page.locator(".verdict h2")).containsText(genuine);
    assertThat(page.locator("dl")).containsText("000/15/SETDA");
    assertThat(page.locator("dl")).containsText(date);
    assertThat(page.locator("dd").filter(having("Sekretaris Daerah"))).hasCount(1);
    assertThat(page.locator("#file")).isHidden();
    assertThat(page.locator("code")).hasText(hash());
    assertThat(width()).isLessThanOrEqualTo(PHONE);
    boolean isEnglish = "English".equals(language);
    page.locator("nav a:not([aria-current])").click();
    assertThat(page.locator(".verdict h2")).containsText(isEnglish ? "Asli" : "Genuine");
    visit(phone(locale, false), "0");
    assertThat(page.locator(".verdict h2")).containsText(unknown);
    assertThat(page.locator("[name=code]")).hasValue("");
    assertThat(width()).isLessThanOrEqualTo(PHONE);
  }

  /** Without scripts the page cannot be asked how wide it is; a second window can. */
  private int width() {
    var beside = chromium.browser().newContext(phone("id-ID", true)).newPage();
    beside.navigate(page.url());
    int width = (Integer) beside.evaluate("document.documentElement.scrollWidth");
    beside.context().close();
    return width;
  }

  private static String hash() {
    try {
      return Hashes.of(new ByteArrayInputStream(PDF));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aFileIsComparedInTheBrowserAndNotSent() throws Exception {
    NodeRef letter = letter();
    VerificationCode code = sealed(letter);
    visit(new Browser.NewContextOptions().setLocale("en-GB"), code.grouped());
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.url()));
    Locator said = page.locator("#file [role=status]");

    choose("surat.pdf", PDF);
    assertThat(said).hasText("Genuine: this is exactly the file that was signed.");
    assertThat(said).hasClass("good");
    ByteArrayOutputStream more = new ByteArrayOutputStream();
    more.write(PDF);
    more.write("\nincremental update".getBytes(StandardCharsets.UTF_8));
    choose("surat.pdf", more.toByteArray());
    assertThat(said).containsText("something was added afterwards");
    assertThat(said).hasClass("bad");
    byte[] altered = PDF.clone();
    altered[altered.length - 1] ^= 1;
    choose("surat.pdf", altered);
    assertThat(said).containsText("Altered: this is not the file that was signed");
    choose("foto.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2});
    assertThat(said).containsText("Not decided: this is no PDF");
    assertThat(said).hasClass("warn");
    page.locator("#file")
        .evaluate(
            "(section, text) => { const data = new DataTransfer();"
                + " data.items.add(new File([text], 'surat.pdf'));"
                + " section.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable:"
                + " true })); }",
            new String(PDF, StandardCharsets.UTF_8));
    assertThat(said).containsText("Genuine");
    assertThat(sent).isEmpty();

    revoke(letter);
    page.reload();
    assertThat(page.locator(".verdict h2")).containsText("Revoked");
    choose("surat.pdf", PDF);
    assertThat(said).containsText("no longer in force");
    assertThat(complaints).isEmpty();
  }

  /** A browser compares nothing on a page that came over a bare connection. */
  @Test
  void whereTheBrowserDoesNotCompareItIsSaid() {
    visit(new Browser.NewContextOptions().setLocale("en-GB"), "");
    page.addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined });");
    page.navigate(repository.url() + "/s/naskah/verify/" + sealed(letter()).grouped());
    choose("surat.pdf", PDF);
    assertThat(page.locator("#file [role=status]")).containsText("Not decided: browsers compare");
  }

  private void choose(String name, byte[] content) {
    page.locator("#file input")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  @Test
  void everybodyCanReadIt() {
    NodeRef letter = letter();
    Axe axe = new Axe();
    String code = sealed(letter).grouped();
    for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      Browser.NewContextOptions options =
          new Browser.NewContextOptions().setLocale("id-ID").setColorScheme(colours);
      visit(options, "");
      axe.look(page, "form " + colours);
      visit(options, "0");
      axe.look(page, "unknown " + colours);
      visit(options, code);
      choose("foto.jpg", new byte[] {1});
      assertThat(page.locator("#file [role=status]")).containsText("Belum diputuskan: ini");
      axe.look(page, "genuine " + colours);
    }
    revoke(letter);
    visit(new Browser.NewContextOptions().setLocale("id-ID"), code);
    axe.look(page, "revoked");
    assertThat(axe.found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Verify a letter, Check a letter",
    "id-ID, Periksa keaslian surat, Periksa surat"
  })
  void theLogInLeadsToIt(String locale, String link, String title) {
    page = chromium.visit(repository, locale);
    page.locator("naskah-login a").filter(having(link)).click();
    assertThat(page.locator("h1")).hasText(title);
  }

  private Locator button(String text) {
    return page.locator("button").filter(having(text));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
