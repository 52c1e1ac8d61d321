package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A letter on the page says what is so, as it was typed. */
@AlfrescoTest
class LetterPageTest {
  private static Chromium chromium;

  private final Repository repository;
  private final Office office;
  private Page page;

  LetterPageTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  @BeforeAll
  static void startBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void closePage() {
    if (page != null) {
      page.context().close();
    }
  }

  private void open(Map<QName, Serializable> changes, String locale) {
    String subject = repository.unique("Undangan");
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, subject);
    letter.putAll(changes);
    office.register(office.clerkA(), letter);
    page = chromium.open(repository, office.clerkA(), locale);
    page.locator("naskah-letter-list tbody tr", new Page.LocatorOptions().setHasText(subject))
        .click();
    assertThat(page.locator("aside h2")).hasText(subject);
  }

  @Test
  void aDraftWithoutADocumentSaysNothingOfIt() {
    open(Map.of(LetterModel.STATUS, "draft"), "en-GB");

    assertThat(page.locator("aside dl")).containsText("Draft");
    assertThat(page.locator("aside")).not().containsText("null");
    assertThat(page.locator("aside")).not().containsText("undefined");
  }

  @Test
  void whatWasTypedIsNotTranslated() {
    open(
        Map.of(
            LetterModel.SENDER_NAME,
            "open",
            LetterModel.SENDER_ORGANISATION,
            "report",
            LetterModel.SUMMARY,
            "secret"),
        "id-ID");

    assertThat(page.locator("dt:text-is('Pengirim') + dd")).hasText("open");
    assertThat(page.locator("dt:text-is('Instansi pengirim') + dd")).hasText("report");
    assertThat(page.locator("dt:text-is('Ringkasan isi') + dd")).hasText("secret");
    assertThat(page.locator("dt:text-is('Status') + dd")).hasText("Terbuka");
  }

  @Test
  void codesHaveNames() {
    open(Map.of(LetterModel.KIND, "invitation"), "id-ID");

    assertThat(page.locator("dt:text-is('Jenis naskah') + dd")).hasText("Undangan");
    assertThat(page.locator("dt:text-is('Unit kerja') + dd")).containsText(office.unitA() + " · ");
  }

  @Test
  void whatIsDoneShowsEverywhereAtOnce() {
    open(Map.of(), "id-ID");
    page.locator("naskah-letter-way button", new Page.LocatorOptions().setHasText("Selesaikan"))
        .click();

    assertThat(page.locator("dt:text-is('Status') + dd")).hasText("Selesai");
    assertThat(page.locator("aside .mark.record")).hasText("Arsip");
    assertThat(page.locator("naskah-letter-list tbody tr").first()).containsText("Selesai");
  }
}
