package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.HttpCredentials;
import com.microsoft.playwright.options.LoadState;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.security.authentication.AuthenticationException;
import org.alfresco.repo.security.authentication.TicketComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who comes, who goes, and whose session ends in between. */
@AlfrescoTest
class LoginPageTest extends DeskInBrowser {
  private static final String SCHEME = "alfresco.restApi.basicAuthScheme";
  private final Office office;
  private final List<Request> requests = new ArrayList<>();

  LoginPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  @AfterEach
  void forgetTheScheme() {
    System.clearProperty(SCHEME);
  }

  private void visit(String locale) {
    page = chromium.visit(repository, locale);
    page.onRequest(requests::add);
  }

  @Test
  void aNameAndAPasswordOpenThePage() {
    visit("en-GB");
    assertThat(page.locator("#login-name")).isFocused();
    page.keyboard().type(office.clerkA());
    page.keyboard().press("Tab");
    page.keyboard().type(office.clerkA());
    page.keyboard().press("Enter");

    assertThat(page.locator("header")).containsText(office.clerkA());
    assertThat(page.locator("naskah-login")).hasCount(0);
    List<Request> asked =
        requests.stream().filter(r -> r.url().contains("/api/-default-/public/naskah/")).toList();
    assertThat(asked).isNotEmpty();
    for (Request request : asked) {
      String sent = request.allHeaders().get("authorization").replace("Basic ", "");
      assertThat(new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8))
          .startsWith("ROLE_TICKET:TICKET_");
    }
    page.reload();
    assertThat(page.locator("header")).containsText(office.clerkA());
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageOfTheBrowser() {
    for (Map.Entry<String, String> said :
        Map.of("en-GB", "The user name or the password is wrong.", "id-ID", "sandi salah")
            .entrySet()) {
      closePage();
      visit(said.getKey());
      Chromium.logIn(page, office.clerkA(), "not this one");

      assertThat(page.locator("#login-error")).containsText(said.getValue());
      assertThat(page.locator("#login-name")).hasValue(office.clerkA());
      assertThat(page.locator("#login-password")).isFocused();
    }
  }

  /** A browser that would answer whoever asks for a password is never asked, by no version. */
  @Test
  void theBrowserIsNeverAskedForAPassword() {
    System.setProperty(SCHEME, "true");
    String user = office.clerkA();
    page =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale("en-GB")
                    .setHttpCredentials(new HttpCredentials(user, user)))
            .newPage();
    page.navigate(repository.url() + Chromium.ADDRESS);
    assertThat(page.locator("naskah-login dialog")).isVisible();
    assertThat(status(Map.of())).isEqualTo(200);
    assertThat(status(Map.of("credentials", "omit"))).isEqualTo(401);
    Chromium.logIn(page, user, "not this one");
    assertThat(page.locator("#login-error")).not().isEmpty();
    Chromium.logIn(page, user, user);
    assertThat(page.locator("header")).containsText(user);

    endTicketsOf(user);
    Chromium.settings(page);
    assertThat(page.locator("naskah-login")).containsText("Your session has ended");
  }

  private int status(Map<String, String> how) {
    String path = "/alfresco/api/-default-/public/naskah/versions/1/units";
    String fetch =
        "async ([path, how]) => (await fetch(path, { cache: 'no-store', ...how })).status";
    return (Integer) page.evaluate(fetch, List.of(path, how));
  }

  @Test
  void whoseSessionEndsLosesNothing() {
    String user = office.clerkA();
    visit("en-GB");
    Chromium.logIn(page, user, user);
    page.locator("a.button[href='#/register']").click();
    page.locator("#field-unit").selectOption(office.unitA());
    page.locator("#field-subject").fill("Undangan yang panjang");
    page.locator("#field-senderOrganisation").fill("Badan Keuangan");
    endTicketsOf(user);
    page.locator("naskah-register-form button.primary").click();

    Locator login = page.locator("naskah-login");
    assertThat(login).containsText("Your session has ended");
    assertThat(page.locator("#login-name")).hasValue(user);
    assertThat(page.locator("#login-name")).hasAttribute("readonly", "");
    assertThat(page.locator("#login-password")).isFocused();
    page.keyboard().press("Escape");
    page.keyboard().press("Escape");
    assertThat(page.locator("naskah-login dialog")).isVisible();
    page.locator("#login-password").fill("wrong");
    page.keyboard().press("Enter");
    assertThat(page.locator("#login-error")).not().isEmpty();
    assertThat(page.locator("#field-subject")).hasValue("Undangan yang panjang");
    page.locator("#login-password").fill(user);
    page.keyboard().press("Enter");

    assertThat(page.locator("naskah-registered h2")).containsText("Registered. Agenda number");
    assertThat(login).hasCount(0);
  }

  @Test
  void manyRequestsThatWaitAskOnce() {
    String user = office.clerkA();
    visit("en-GB");
    Chromium.logIn(page, user, user);
    assertThat(page.locator("header")).containsText(user);
    endTicketsOf(user);
    page.reload();

    assertThat(page.locator("naskah-login")).hasCount(1);
    page.locator("#login-password").fill(user);
    page.keyboard().press("Enter");
    assertThat(page.locator("nav.tabs a").first()).isVisible();
  }

  @Test
  void whoLogsOutIsOutOnTheServerToo() {
    String user = office.clerkB();
    visit("id-ID");
    Chromium.logIn(page, user, user);
    assertThat(page.locator("header")).containsText(user);
    String ticket = page.evaluate("sessionStorage.getItem('naskah.ticket')").toString();
    assertThat(isGood(ticket)).isTrue();
    page.locator(".who-is-here").click();
    page.locator("button", new Page.LocatorOptions().setHasText("Keluar")).click();

    assertThat(page.locator("naskah-login dialog")).isVisible();
    assertThat(page.locator("#login-name")).hasValue("");
    assertThat(isGood(ticket)).isFalse();
    assertThat(requests).noneMatch(r -> r.url().contains("TICKET_"));
    assertThat(page.evaluate("Object.keys(sessionStorage).length")).isEqualTo(0);
  }

  @Test
  void somebodyElseBeginsAnew() {
    String user = office.clerkA();
    visit("en-GB");
    Chromium.logIn(page, user, user);
    page.locator("a.button[href='#/register']").click();
    page.locator("#field-subject").fill("Tidak untuk orang lain");
    endTicketsOf(user);
    Chromium.settings(page);
    page.locator("naskah-login button", new Page.LocatorOptions().setHasText("somebody else"))
        .click();
    Chromium.logIn(page, office.clerkB(), office.clerkB());

    assertThat(page.locator("header")).containsText(office.clerkB());
    assertThat(page.locator("#field-subject")).hasCount(0);
  }

  @Test
  void aServerThatIsAwayIsSaid() {
    visit("en-GB");
    page.locator("#login-name").waitFor();
    page.context().setOffline(true);
    Chromium.logIn(page, office.clerkA(), office.clerkA());
    assertThat(page.locator("#login-error")).containsText("cannot be reached");
    page.context().setOffline(false);
    page.locator("naskah-login button.primary").click();
    assertThat(page.locator("header")).containsText(office.clerkA());
  }

  /** Once the page asks for nothing any more, so that it is the next click that is refused. */
  private void endTicketsOf(String user) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    repository.bean("ticketComponent", TicketComponent.class).invalidateTicketByUser(user);
  }

  private boolean isGood(String ticket) {
    return repository.inTransaction(
        () -> {
          try {
            repository.bean("ticketComponent", TicketComponent.class).validateTicket(ticket);
            return true;
          } catch (AuthenticationException e) {
            return false;
          }
        });
  }
}
