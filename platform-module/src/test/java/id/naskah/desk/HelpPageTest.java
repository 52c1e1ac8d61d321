package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import org.junit.jupiter.api.Test;

/**
 * Help stays beside the work, says what the view is for that is shown, and leads to the guide of
 * one's role.
 */
@AlfrescoTest
class HelpPageTest extends DeskInBrowser {
  private final Office office;
  private final Axe axe = new Axe();

  HelpPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  @Test
  void helpFollowsFromViewToView() {
    open(office.clerkA(), "en-GB");
    Locator button = page.locator("naskah-help .ask-help");
    Locator about = page.locator("naskah-help .about");
    Chromium.go(page, "#/home");
    button.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#help-title")).isFocused();
    assertThat(button).hasAttribute("aria-expanded", "true");
    assertThat(about.locator("b").first()).hasText("What waits for you");
    Chromium.go(page, "#/letter/there-is-none");
    assertThat(about).containsText("One letter");
    Chromium.go(page, "#/nowhere/at/all");
    assertThat(about).containsText("nothing at this address");
    Chromium.go(page, "#/agenda");
    assertThat(about).containsText("The agenda book of a unit");
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, 800);
      axe.look(page, "help " + width);
    }
    assertThat(axe.found()).isEmpty();

    page.locator(".who-is-here").click();
    page.locator("select[name=language]").selectOption("id");
    assertThat(about).containsText("Buku agenda suatu unit");
    page.locator("#help-title").focus();
    page.keyboard().press("Escape");
    assertThat(page.locator("naskah-help section")).hasCount(0);
    assertThat(button).isFocused();
    button.click();
    page.locator("naskah-help .close").click();
    assertThat(button).isFocused();
  }

  @Test
  void theGuideIsServedWithItsPictures() {
    open(office.clerkA(), "id-ID");
    page.locator("naskah-help .ask-help").click();
    Page guide = page.waitForPopup(() -> page.locator("naskah-help .guides a").first().click());
    assertThat(guide.locator("h1")).hasText("Panduan petugas registrasi");
    Locator picture = guide.locator("main img").first();
    picture.scrollIntoViewIfNeeded();
    guide.waitForFunction("() => document.querySelector('main img').naturalWidth > 600");
    assertThat(guide.locator("body")).hasCSS("background-color", "rgb(243, 245, 248)");
    axe.look(guide, "guide");
    assertThat(axe.found()).isEmpty();

    guide.locator("nav a[lang=en]").click();
    assertThat(guide.locator("h1")).hasText("Guide for clerks");
  }
}
