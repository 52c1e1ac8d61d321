package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large scan on a slow line, or one that breaks, and a server that fails at it. */
@AlfrescoTest
@OwnOffice
class SlowUploadPageTest extends DeskInBrowser {
  private static final String CONTENT = "**/letters/*/content";
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
    how.addProperty("offline", false);
    how.addProperty("latency", 0);
    how.addProperty("downloadThroughput", -1);
    how.addProperty("uploadThroughput", bytesASecond);
    line.send("Network.emulateNetworkConditions", how);
  }

  private void register(String locale) {
    open(office.clerkA(), locale, "#/register");
    assertThat(page.locator("#field-subject")).isVisible();
  }

  private void drop() {
    page.locator(".drop #field-file").setInputFiles(scan);
    assertThat(progress()).isVisible();
  }

  private void dropSlowly() {
    register("en-GB");
    line = page.context().newCDPSession(page);
    line.send("Network.enable");
    speed(BYTES_A_SECOND);
    drop();
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

  private static void onPut(Route route, Runnable work) {
    if ("PUT".equals(route.request().method())) {
      work.run();
    } else {
      route.resume();
    }
  }

  private static void failTwice(Route route, AtomicInteger tried) {
    if (tried.incrementAndGet() < 3) {
      route.fulfill(new Route.FulfillOptions().setStatus(500));
    } else {
      route.resume();
    }
  }

  /** Waits until some of it, and not all, has been sent. */
  private void someIsSent() {
    page.waitForFunction(
        "() => { const bar = document.querySelector('naskah-desk').shadowRoot"
            + ".querySelector('naskah-progress progress'); return bar?.value > 0 && bar.value < 100; }");
  }

  private void save(String subject) {
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
    dropSlowly();
    String draft = page.url().replaceAll(".*/", "");
    someIsSent();
    save(repository.unique("Pindaian besar"));
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
    register("en-GB");
    List<Route> sent = new ArrayList<>();
    page.route(CONTENT, route -> onPut(route, () -> sent.add(route)));
    drop();
    String draft = page.url().replaceAll(".*/", "");
    page.locator("#field-subject").fill("Diketik selagi dikirim");
    page.waitForCondition(() -> sent.size() == 1);
    sent.get(0).abort("connectionreset");
    assertThat(said()).containsText("pindaian.txt was not stored");
    assertThat(said()).containsText("The server cannot be reached");
    assertThat(page.locator("#field-subject")).hasValue("Diketik selagi dikirim");
    assertThat(stored(draft)).isZero();
    button("Send it again").click();
    page.waitForCondition(() -> sent.size() == 2);
    sent.get(1).abort("connectionreset");
    assertThat(said()).containsText("pindaian.txt was not stored");
    page.unroute(CONTENT);
    button("Send it again").click();
    assertThat(said()).containsText("pindaian.txt is stored");
    assertThat(stored(draft)).isEqualTo(SIZE);
    save(repository.unique("Putus di jalan"));
  }

  /** The server is out of order in the middle of it, and again; then the file is stored once. */
  @Test
  void whatTheServerFailsAtIsTriedAsOftenAsOneLikes() {
    AtomicInteger tried = new AtomicInteger();
    register("id-ID");
    page.route(CONTENT, route -> onPut(route, () -> failTwice(route, tried)));
    page.locator(".drop #field-file").setInputFiles(scan);
    for (int i = 1; i < 3; i++) {
      assertThat(page.locator("naskah-progress [role=alert]")).containsText("pindaian.txt");
      assertThat(page.locator("naskah-progress .again")).isEnabled();
      page.locator("naskah-progress .again").click();
    }
    assertThat(page.locator("naskah-progress [role=status]")).containsText("pindaian.txt");
    assertThat(tried.get()).isEqualTo(3);
    save(repository.unique("Server rusak"));
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
    assertThat(page.locator("naskah-file-row .name")).isVisible();
    assertThat(stored(letter.getId())).isEqualTo(SIZE);
    assertThat(row.locator("button[name=again]")).hasCount(0);
  }
}
