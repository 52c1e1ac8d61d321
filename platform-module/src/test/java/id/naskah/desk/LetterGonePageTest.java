package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.retention.disposal.Disposing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A letter that is destroyed while it is open in other windows: whatever is looked at or done there
 * next says so, and leads back.
 */
@AlfrescoTest
class LetterGonePageTest extends DeskInBrowser {
  private static final String PRIMARY = "aside form button.primary";

  private final Disposing disposing;
  private final Office office;
  private final Map<String, Page> windows = new LinkedHashMap<>();
  private final Map<String, Consumer<Page>> next = new LinkedHashMap<>();

  LetterGonePageTest(Repository repository) {
    super(repository);
    this.disposing = new Disposing(repository);
    this.office = disposing.office();
  }

  @AfterEach
  void closeWindows() {
    windows.values().forEach(window -> window.context().close());
  }

  /**
   * A window of its own in which a part of the letter is open.
   *
   * @param does what somebody has begun there before the letter goes
   * @param then what is done there afterwards
   */
  private void window(
      String user, NodeRef letter, String name, Consumer<Page> does, Consumer<Page> then) {
    Page window = chromium.open(repository, user, "en-GB");
    windows.put(name, window);
    next.put(name, then);
    String part = name.replaceAll(" .*", "");
    Chromium.go(window, "#/letter/" + letter.getId() + "/" + part);
    assertThat(window.locator("aside .parts a[name=" + part + "]"))
        .hasAttribute("aria-current", "page");
    does.accept(window);
  }

  /** Does in each window what comes next. */
  private void go(String subject) {
    windows.forEach(
        (name, window) -> {
          next.get(name).accept(window);
          Locator banner = window.locator("aside .banner");
          assertThat(banner).containsText("This letter is no longer here");
          assertThat(window.locator("aside h2")).hasText(subject);
          // Nothing of the letter is left, and no number that only a program understands.
          assertThat(window.locator("aside .parts, aside .problem, aside form")).hasCount(0);
          assertThat(window.locator("aside")).not().containsText("404");
          window.locator("aside a.button").first().click();
          assertThat(window.locator("naskah-letter-list")).isVisible();
        });
  }

  private static Consumer<Page> click(String selector) {
    return window -> window.locator(selector).first().click();
  }

  private static Consumer<Page> fill(String selector, String text) {
    return window -> window.locator(selector).first().fill(text);
  }

  private static Consumer<Page> to(String part) {
    return click("aside .parts a[name=" + part + "]");
  }

  private static Consumer<Page> see(String selector) {
    return window -> assertThat(window.locator(selector).first()).isVisible();
  }

  @Test
  void aDestroyedLetterSaysSoInEachPartAndWhateverIsDone() {
    NodeRef letter = disposing.due("Isi surat");
    String subject = office.property(letter, LetterModel.SUBJECT).toString();
    String user = disposing.proposer();
    Consumer<Page> sentence = see("naskah-letter-retention .sentence");
    Consumer<Page> list = see("naskah-file-row .name");
    window(user, letter, "details", sees -> {}, to("way"));
    window(user, letter, "way", sees -> {}, to("details"));
    window(user, letter, "way to files", sees -> {}, to("files"));
    window(user, letter, "way to retention", sees -> {}, to("retention"));
    // Parts that were looked at before, too.
    window(user, letter, "retention and back", sentence.andThen(to("way")), to("retention"));
    window(
        user,
        letter,
        "retention of a window one comes back to",
        sentence,
        window -> window.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))"));
    window(user, letter, "files to open", list, click("naskah-file-row button"));
    window(user, letter, "files of earlier times", list, click("naskah-file-row summary"));
    window(user, letter, "way and its history", sees -> {}, click("naskah-letter-history summary"));
    window(
        user,
        letter,
        "details to amend",
        click("button[name=amend]").andThen(fill("naskah-amend textarea", "Salah ketik")),
        click(PRIMARY));
    window(
        user,
        letter,
        "details to file",
        click("button[name=file]").andThen(see("naskah-to-dossier form")),
        click(PRIMARY));
    window(
        user,
        letter,
        "retention to hold",
        click("button[name=hold]").andThen(fill("naskah-hold-letter textarea", "Perkara")),
        click(PRIMARY));
    window(
        user,
        letter,
        "retention to declare",
        click("button[name=declare]").andThen(fill("naskah-declare textarea", "Berita acara")),
        click(PRIMARY));

    // Given while the letter was secret, which it no longer is.
    office.update(
        "INSERT INTO naskah_copy (letter, number, outsider, given_by, given_at, state)"
            + " VALUES (?, 1, 'Polda', 'budi', now(), 'held')",
        letter.getId());
    disposing.destroyDue();
    go(subject);
    open(user, "id-ID", "#/letter/" + letter.getId());
    assertThat(page.locator("aside .banner")).containsText("Tidak ada surat di sini");
    page.locator("aside a.button").last().click();
    assertThat(page.locator("naskah-stub")).containsText(subject);
    Locator copies = page.locator("naskah-stub naskah-copies");
    assertThat(copies.locator(".warning")).containsText("Tarik kembali");
    assertThat(copies.locator("li")).containsText("Polda");
    copies.locator("li button").click();
    copies.locator("naskah-end-copy button.primary").click();
    assertThat(copies.locator("li")).containsText("dikembalikan");
  }
}
