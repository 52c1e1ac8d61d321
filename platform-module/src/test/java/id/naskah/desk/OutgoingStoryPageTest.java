package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.naskah.PrintedLetter;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Client;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The story of a letter on the page, from the answer that is begun to the day on which another
 * letter takes its place: docs/tour-outgoing.md tells it to people.
 */
@AlfrescoTest
class OutgoingStoryPageTest extends DeskInBrowser {
  private static final String PDF = "application/pdf";

  private final DraftedLetter letter;
  private final String subject;

  OutgoingStoryPageTest(Repository repository) {
    super(repository);
    this.letter = new DraftedLetter(repository);
    this.subject = repository.unique("Data yang diminta");
  }

  private Client clerk() {
    return letter.as(letter.clerk);
  }

  private Locator panel() {
    return page.locator("naskah-signing");
  }

  private Locator row(String view) {
    return page.locator(view + " td a", new Page.LocatorOptions().setHasText(subject));
  }

  private void press(Locator within, String name) {
    within.locator("button[name=" + name + "]").click();
  }

  @Test
  void fromTheAnswerThatIsBegunToTheOneThatTakesItsPlace() throws IOException {
    String id = begun(letter.asked());
    letter.is(id);
    clerk().upload("/letters/" + id + "/content", PDF, PrintedLetter.bytes()).entry();
    letter.submit();
    initialledAtTheSecondTry();
    String number = signed();
    sent(id);
    byte[] file = arrived(number);
    String code = code(id);
    anybodyChecks(code, number, file);
    String other = inPlaceOf(id);
    page.reload();
    assertThat(page.locator(".verdict h2")).containsText("Superseded");
    assertThat(page.locator(".verdict a")).hasAttribute("href", other);
  }

  /** Staff begin the answer from a template. */
  private String begun(String answered) {
    open(letter.clerk, "en-GB", "#/letter/" + answered + "/details");
    page.locator("a", new Page.LocatorOptions().setHasText("Reply from a template")).click();
    Locator form = page.locator("naskah-new-letter-form");
    form.locator("[name=template]").selectOption("letter_id");
    form.locator("[name=subject]").fill(subject);
    form.locator("button.primary").click();
    assertThat(panel()).isVisible();
    return page.url().replaceAll(".*#/letter/", "").replaceAll("[/?].*", "");
  }

  /** The head sends it back, staff send it again, the head initials. */
  private void initialledAtTheSecondTry() {
    open(letter.head, "en-GB", "#/drafts?box=toInitial");
    row("naskah-drafts").click();
    press(panel(), "return");
    panel().locator("naskah-reason-form textarea").fill("Sebutkan tahunnya");
    panel().locator("naskah-reason-form button.primary").click();
    assertThat(panel().locator("li.returned .note")).hasText("Sebutkan tahunnya");
    letter.submit();
    open(letter.head, "en-GB", "#/drafts?box=toInitial");
    row("naskah-drafts").click();
    press(panel(), "initial");
    assertThat(panel().locator("li.done")).containsText("initialled");
  }

  private String signed() {
    open(letter.secretary, "en-GB", "#/drafts?box=toSign");
    row("naskah-drafts").click();
    press(panel(), "sign");
    Locator number = panel().locator(".receipt .big");
    assertThat(number).isVisible();
    return number.innerText();
  }

  private void sent(String id) {
    open(letter.clerk, "en-GB", "#/letter/" + id + "/sending");
    Locator sending = page.locator("naskah-sending");
    press(sending, "send");
    sending.locator("select[name=way]").selectOption("unit");
    sending.locator(".units summary").evaluate("summary => { summary.parentElement.open = true; }");
    sending.locator("input[value='" + letter.office.unitB() + "']").check();
    sending.locator("button.primary").click();
    assertThat(sending.locator(".sendings .state")).hasText("there");
  }

  /** The other unit has it, with its file, which is answered. */
  private byte[] arrived(String number) {
    Client other = letter.as(letter.office.clerkB());
    Map<String, Object> came =
        other.list("/letters", "where", "(unit='" + letter.office.unitB() + "')").entries().stream()
            .filter(each -> subject.equals(each.get("subject")))
            .findFirst()
            .orElseThrow();
    assertThat(came).containsEntry("direction", "incoming").containsEntry("letterNumber", number);
    open(letter.office.clerkB(), "en-GB", "#/letter/" + came.get("id") + "/details");
    assertThat(page.locator("naskah-came")).isVisible();
    return other.download("/letters/" + came.get("id") + "/content").body();
  }

  private String code(String id) {
    return (String) clerk().get("/letters/" + id + "/verifications").entries().get(0).get("code");
  }

  /** On a phone, without a log-in: the page, the very file, and one that was altered. */
  private void anybodyChecks(String code, String number, byte[] file) {
    closePage();
    page =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(360, 740))
            .newPage();
    page.navigate(repository.url() + "/s/naskah/verify/" + code);
    assertThat(page.locator(".verdict h2")).containsText("Genuine");
    assertThat(page.locator("dl")).containsText(number);
    assertThat(page.locator("dl")).containsText(subject);
    choose(file);
    assertThat(page.locator("#file [role=status]")).containsText("exactly the file");
    byte[] altered = file.clone();
    altered[altered.length / 2] ^= 1;
    choose(altered);
    assertThat(page.locator("#file [role=status]")).containsText("Altered");
  }

  private void choose(byte[] file) {
    page.locator("#file input").setInputFiles(new FilePayload("surat.pdf", PDF, file));
  }

  /** Another letter takes its place; answers that one's code. */
  private String inPlaceOf(String id) throws IOException {
    String newer =
        clerk()
            .post(
                "/letters",
                Map.of(
                    "direction",
                    "outgoing",
                    "kind",
                    "letter",
                    "unit",
                    letter.office.unitA(),
                    "subject",
                    "Ralat " + subject,
                    "classification",
                    "000.8.3.3",
                    "recipients",
                    List.of("Dinas Kesehatan")))
            .id();
    Map<String, Object> given =
        clerk()
            .post(
                "/letters/" + newer + "/verifications",
                Map.of("signatory", "Sri Wahyuni", "post", "Sekretaris Daerah"))
            .entry();
    clerk().upload("/letters/" + newer + "/content", PDF, PrintedLetter.bytes()).entry();
    clerk().put("/verifications/" + given.get("id"), Map.of("status", "genuine")).entry();
    Object old = clerk().get("/letters/" + id + "/verifications").entries().get(0).get("id");
    clerk()
        .put(
            "/verifications/" + old,
            Map.of("status", "superseded", "by", given.get("code"), "reason", "Ralat"))
        .entry();
    return (String) given.get("code");
  }
}
