package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Every view can be used with a keyboard and a screen reader, as far as a program can tell. */
@AlfrescoTest
class AccessibilityPageTest extends RecordsPage {
  private final Axe axe = new Axe();

  AccessibilityPageTest(Repository repository) {
    super(repository);
  }

  @Test
  void whatIsWrongIsFound() {
    page = openLogin("en-GB");
    page.locator("dialog form").evaluate("(form) => form.append(document.createElement('select'))");
    look("log-in");
    assertThat(axe.found()).singleElement().asString().contains("select-name (critical)");
  }

  private void look(String view) {
    assertThat(page.locator(".foot:text('Loading')")).hasCount(0);
    axe.look(page, view);
  }

  @Test
  void lettersAndTheirWay() {
    PassingOn routing = new PassingOn(repository, records.office());
    String clerk = routing.registering("head");
    NodeRef letter = routing.letter();
    NodeRef part = routing.pass(letter, clerk).get(0);
    routing.pass(clerk, letter, part, PassingOn.people(routing.person("staff")));

    page = openLogin("en-GB");
    look("log-in");
    Chromium.logIn(page, clerk, "wrong");
    assertThat(page.locator("#login-error")).not().isEmpty();
    look("log-in refused");
    Chromium.logIn(page, clerk, clerk);
    Chromium.go(page, "#/tasks");
    assertThat(page.locator("naskah-tasks tbody tr")).hasCount(1);
    look("inbox");
    page.locator("naskah-tasks tbody tr").click();
    assertThat(page.locator(".way li")).hasCount(2);
    page.locator("aside a[name=way]").click();
    page.locator("naskah-letter-history summary").first().click();
    assertThat(page.locator(".history li").first()).isVisible();
    look("letter");
    page.locator("aside a[name=task]").click();
    button("naskah-your-task", "Pass on").click();
    look("passing on");
    button("naskah-pass-on", "Cancel").click();
    page.locator("naskah-your-task button[aria-expanded=false]").click();
    button("naskah-your-task", "Decline").click();
    look("step");
    page.locator("aside a[name=retention]").click();
    button("aside", "Declare an event").click();
    assertThat(page.locator("aside select[name=event]")).isVisible();
    look("declaring an event");
    page.locator("a.button[href='#/register']").click();
    assertThat(page.locator("#field-unit option").first()).isAttached();
    look("registering");
    page.locator("#field-subject").fill("Tanpa pengirim");
    page.locator("naskah-register-form button.primary").click();
    assertThat(page.locator("naskah-register-form .error")).not().isEmpty();
    look("registering refused");
    button("naskah-register-form", "Cancel").click();
    page.locator("nav.tabs a[name=letters]").click();
    look("letters");
    Chromium.settings(page);
    assertThat(page.locator("select[name=absent]")).isVisible();
    look("settings");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.evaluate("sessionStorage.setItem('naskah.ticket', 'TICKET_gone')");
    page.locator("nav.tabs a[name=tasks]").click();
    assertThat(page.locator("naskah-login dialog")).isVisible();
    axe.look(page, "session ended");
    assertThat(axe.found()).isEmpty();
  }
}
