package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large scan on a slow line, or one that breaks, and a server that fails at it. */
@AlfrescoTest
class SlowUploadPageTest extends DeskInBrowser {
  private static final int SIZE = 6_000_000;
  private static final int BYTES_A_SECOND = 600_000;

  @TempDir Path folder;

  private final Office office;
  private Path scan;
  private CDPSession line;

  SlowUploadPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  @BeforeEach
  void scan() throws IOException {
    byte[] words = new byte[SIZE];
    Arrays.fill(words, (byte) 'a');
    scan = Files.write(folder.resolve("pindaian.txt"), words);
  }

  /** The browser's own brake. */
  private void speed(int bytesASecond) {
    JsonObject how = new JsonObject();
    how.addProperty("offline", bytesASecond == 0);
    how.addProperty("latency", 0);
    how.addProperty("downloadThroughput", -1);
    how.addProperty("uploadThroughput", bytesASecond);
    line.send("Network.emulateNetworkConditions", how);
  }

  private void drop() {
    open(office.clerkA(), "en-GB", "#/register");
    assertThat(page.locator("#field-subject")).isVisible();
    line = page.context().newCDPSession(page);
    line.send("Network.enable");
    speed(BYTES_A_SECOND);
    page.locator(".drop #field-file").setInputFiles(scan);
    assertThat(progress()).isVisible();
  }

  private Locator progress() {
    return page.locator("naskah-progress progress");
  }

  private Locator said() {
    return page.locator("naskah-progress");
  }

  private Locator button(String text) {
    return page.locator("naskah-progress button", new Page.LocatorOptions().setHasText(text));
  }

  /** Waits until some of it, and not all, has been sent. */
  private void someIsSent() {
    page.waitForFunction(
        "() => { const bar = document.querySelector('naskah-desk').shadowRoot"
            + ".querySelector('naskah-progress progress'); return bar?.value > 0 && bar.value < 100; }");
  }

  private void register(String subject) {
    page.locator("#field-unit").selectOption(office.unitA());
    page.locator("#field-subject").fill(subject);
    page.locator("#field-senderOrganisation").fill(repository.unique("Badan Keuangan"));
    page.locator("naskah-register-form button.primary").click();
    assertThat(page.locator("naskah-registered h2 strong")).isVisible();
  }

  /** How many bytes of the draft's file the repository has. */
  private long stored(String id) {
    NodeRef letter =
        repository.inTransactionAs("admin", () -> repository.bean(LetterReader.class).find(id));
    ContentData content = (ContentData) office.property(letter, ContentModel.PROP_CONTENT);
    return content == null ? 0 : content.getSize();
  }

  /** The number does not wait for the file, and the file does not mind other views. */
  @Test
  void theLetterHasItsNumberWhileItsFileIsOnItsWay() {
    drop();
    String draft = page.url().replaceAll(".*/", "");
    someIsSent();
    register(repository.unique("Pindaian besar"));
    assertThat(said()).containsText("Sending pindaian.txt");
    page.locator("nav.tabs a[name=home]").click();
    assertThat(page.locator("naskah-home")).isVisible();
    page.goBack();
    assertThat(page.locator("naskah-registered .receipt")).isVisible();
    speed(-1);
    assertThat(said()).containsText("pindaian.txt is stored");
    assertThat(stored(draft)).isEqualTo(SIZE);
  }

  @Test
  void aLineThatBreaksIsSaidAndWhatIsTypedStays() {
    drop();
    String draft = page.url().replaceAll(".*/", "");
    page.locator("#field-subject").fill("Diketik selagi dikirim");
    someIsSent();
    speed(0);
    assertThat(said()).containsText("pindaian.txt was not stored");
    assertThat(said()).containsText("The server cannot be reached");
    assertThat(page.locator("#field-subject")).hasValue("Diketik selagi dikirim");
    assertThat(stored(draft)).isZero();
    button("Send it again").click();
    assertThat(said()).containsText("pindaian.txt was not stored");
    speed(-1);
    button("Send it again").click();
    assertThat(said()).containsText("pindaian.txt is stored");
    assertThat(stored(draft)).isEqualTo(SIZE);
    register(repository.unique("Putus di jalan"));
  }

  /** The server is out of order in the middle of it, and again; then the file is stored once. */
  @Test
  void whatTheServerFailsAtIsTriedAsOftenAsOneLikes() {
    AtomicInteger tried = new AtomicInteger();
    open(office.clerkA(), "id-ID", "#/register");
    assertThat(page.locator("#field-subject")).isVisible();
    page.route(
        "**/letters/*/content",
        route -> {
          if ("PUT".equals(route.request().method()) && tried.incrementAndGet() < 3) {
            route.fulfill(new Route.FulfillOptions().setStatus(500));
          } else {
            route.resume();
          }
        });
    page.locator(".drop #field-file").setInputFiles(scan);
    for (int i = 1; i < 3; i++) {
      assertThat(page.locator("naskah-progress [role=alert]")).containsText("pindaian.txt");
      assertThat(page.locator("naskah-progress .again")).isEnabled();
      page.locator("naskah-progress .again").click();
    }
    assertThat(page.locator("naskah-progress [role=status]")).containsText("pindaian.txt");
    assertThat(tried.get()).isEqualTo(3);
    register(repository.unique("Server rusak"));
    assertThat(page.locator("naskah-registered label")).hasCount(0);
  }

  /** A newer version of a document that is there already. */
  @Test
  void aNewVersionIsStoppedAndSentAgainToo() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    open(office.clerkA(), "en-GB", "#/letter/" + letter.getId() + "/files");
    Locator row = page.locator("naskah-file-row").first();
    assertThat(row.locator("input[name=replace]")).isEnabled();
    line = page.context().newCDPSession(page);
    line.send("Network.enable");
    speed(BYTES_A_SECOND);
    row.locator("input[name=replace]").setInputFiles(scan);
    row.locator("button[name=stop]").click();
    assertThat(row.locator(".error")).containsText("Sending was stopped");
    assertThat(stored(letter.getId())).isZero();
    speed(-1);
    row.locator("button[name=again]").click();
    assertThat(row.locator("[role=status]")).containsText("new version");
    assertThat(stored(letter.getId())).isEqualTo(SIZE);
    assertThat(row.locator("button[name=again]")).hasCount(0);
  }
}
