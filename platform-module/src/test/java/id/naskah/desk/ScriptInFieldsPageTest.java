package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import id.naskah.OwnOffice;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.OfficeClock;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever people write, and whatever configuration calls things: the page shows it as it was
 * written, and nothing in it runs.
 */
@AlfrescoTest
@OwnOffice
class ScriptInFieldsPageTest extends RecordsPage {
  /** Ends an attribute in either quotes, and would run if it were markup. */
  private static final String SCRIPT = "\"'><img src=x onerror=\"window.ran=1\">&amp;";

  /** The same as far as names of files can have it, which have no quotes and no brackets. */
  private static final String NAME = "'&lt;img src=x onerror=window.ran=1&gt;.txt";

  private static final List<ConfiguredFile<?>> CHANGED =
      List.of(ConfigurationFiles.KINDS, ConfigurationFiles.INSTRUCTIONS, ConfigurationFiles.EVENTS);

  private final String clerk;
  private final String unit = repository.unique("SKRIP");
  private final String code = "skrip";
  private final Map<ConfiguredFile<?>, String> before = new LinkedHashMap<>();
  private final Map<String, String> made = new HashMap<>();
  private Rest rest;

  ScriptInFieldsPageTest(Repository repository) {
    super(repository);
    this.clerk = records.office().clerkA();
  }

  @BeforeEach
  void configure() {
    String called = "\"" + SCRIPT.replace("\"", "\"\"") + "\"";
    String line = code + "," + called + "," + called;
    CHANGED.forEach(file -> before.put(file, records.office().read(file)));
    append(ConfigurationFiles.KINDS, line + ",incoming outgoing");
    append(ConfigurationFiles.INSTRUCTIONS, line);
    append(ConfigurationFiles.EVENTS, line);
    records.office().addUnits(unit + "," + called + "," + records.office().groupA() + ",");
    records.office().addPositions(unit + "," + called + "," + unit + "," + clerk + ",,");
    rest = new Rest(repository.url());
  }

  private void append(ConfiguredFile<?> file, String line) {
    records.office().save(file, before.get(file).stripTrailing() + "\n" + line + "\n");
  }

  @AfterEach
  void putBack() {
    // What is open needs its kind.
    for (String letter : List.of("incoming", "other")) {
      if (made.containsKey(letter)) {
        step("letters/" + made.get(letter), Map.of("status", "void", "reason", SCRIPT));
      }
    }
    before.forEach((file, text) -> records.office().save(file, text));
  }

  private Map<String, Object> letter(String direction) {
    Map<String, Object> letter = new HashMap<>();
    letter.put("direction", direction);
    letter.put("kind", code);
    letter.put("unit", unit);
    letter.put("classification", "005");
    letter.put("summary", SCRIPT);
    letter.put("copyTo", List.of(SCRIPT));
    letter.put("subject", SCRIPT);
    if ("incoming".equals(direction)) {
      letter.putAll(Map.of("senderName", SCRIPT, "senderOrganisation", SCRIPT));
      letter.put("letterNumber", repository.unique(SCRIPT));
    } else {
      letter.put("recipients", List.of(SCRIPT));
    }
    return letter;
  }

  private void step(String path, Map<String, Object> values) {
    rest.ask(clerk, "PUT", path, values);
  }

  /** A letter in each direction, with all that people write on its way. */
  private void write() {
    String incoming = rest.make(clerk, "letters", letter("incoming"));
    rest.make(clerk, "letters/" + incoming + "/attachments", Map.of("fileName", NAME));
    Map<String, Object> passed =
        Map.of(
            "assignees",
            List.of("position:" + unit),
            "instructions",
            List.of(code),
            "note",
            SCRIPT);
    step("dispositions/" + passed(incoming, passed), Map.of("report", SCRIPT));
    String other = rest.make(clerk, "letters", letter("incoming"));
    step("dispositions/" + passed(other, passed), Map.of("status", "declined", "reason", SCRIPT));
    made.put("incoming", incoming);
    made.put("other", other);
    String outgoing = rest.make(clerk, "letters", letter("outgoing"));
    step("letters/" + outgoing, Map.of("status", "void", "reason", SCRIPT));
    made.put("outgoing", outgoing);
    rest.make(clerk, "searches", Map.of("name", SCRIPT.substring(0, 40), "term", SCRIPT));
    rest.make(
        clerk,
        "series/" + unit + "~incoming~" + year() + "/reservations",
        Map.of("count", 1, "reason", SCRIPT));
  }

  private String passed(String letter, Map<String, Object> passed) {
    return rest.make(clerk, "letters/" + letter + "/dispositions", passed);
  }

  /** What those write who keep records: about a record, and in a batch. */
  private void keep() throws Exception {
    records.schedule("Musnah");
    String manager = records.manager();
    String record = records.due(SCRIPT).getId();
    Map<String, Object> amended = Map.of("field", "summary", "value", SCRIPT, "reason", SCRIPT);
    rest.make(manager, "letters/" + record + "/amendments", amended);
    Map<String, Object> declared =
        Map.of("event", code, "day", "2026-01-01", "evidence", SCRIPT, "letter", record);
    rest.make(manager, "declarations", declared);
    String dossier =
        rest.make(
            manager, "dossiers", Map.of("unit", unit, "title", SCRIPT, "classification", "005"));
    Map<String, Object> where = Map.of("unit", records.office().unitA());
    Map<String, Object> proposed = Map.of("kind", "destroy", "title", SCRIPT, "where", where);
    String batch = rest.make(manager, "disposals", proposed);
    records.work();
    Map<String, Object> kept =
        Map.of("decision", "keep", "keepUntil", "2099-01-01", "reason", SCRIPT, "all", true);
    rest.ask(manager, "POST", "disposals/" + batch + "/appraisals", kept);
    String hold =
        rest.make(manager, "holds", Map.of("reason", SCRIPT, "reference", SCRIPT.substring(0, 30)));
    rest.ask(manager, "POST", "holds/" + hold + "/letters", Map.of("letterId", record));
    made.putAll(Map.of("record", record, "dossier", dossier, "batch", batch, "hold", hold));
  }

  private String year() {
    return String.valueOf(repository.bean(OfficeClock.class).today().getYear());
  }

  /** Looks at views; in each of them what was written stands as it was written. */
  private void look(String user, String language, String... views) {
    open(user, language);
    for (String view : views) {
      Chromium.go(page, "#/" + view);
      assertThat(page.locator("main")).containsText(SCRIPT);
      unfold();
      nothingRan(view);
    }
  }

  /** Opens what is folded, all at one moment: a view may just be drawn in place of another. */
  private void unfold() {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Locator folded = page.locator("main details:not([open]) > summary:visible");
    while (folded.count() > 0) {
      folded.evaluateAll("all => all.forEach(each => each.click())");
    }
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private void nothingRan(String view) {
    assertThat(page.locator("img[src=x]")).hasCount(0);
    assertThat(page.evaluate("() => window.ran")).as(view).isNull();
  }

  @Test
  void ofLettersAndTheirWay() {
    write();
    String incoming = "letter/" + made.get("incoming");
    String outgoing = "letter/" + made.get("outgoing");
    for (String language : List.of("en-GB", "id-ID")) {
      look(
          clerk,
          language,
          "home",
          "tasks",
          "tasks?box=returned",
          "letters?unit=" + unit,
          "letters?unit=" + unit + "&sender=" + encoded(SCRIPT),
          incoming + "/task",
          incoming + "/way",
          incoming + "/details",
          incoming + "/retention",
          outgoing + "/way",
          outgoing + "/details",
          outgoing + "/files",
          "agenda?unit=" + unit + "&direction=incoming",
          "agenda?unit=" + unit + "&direction=outgoing",
          "register",
          "register?reply=" + made.get("incoming"),
          "reports?unit=" + unit);
      Chromium.go(page, "#/" + incoming + "/files");
      assertThat(page.locator("naskah-letter-files")).containsText(NAME);
      nothingRan("files");
      page.locator("aside .parts a[name=details]").click();
      page.locator("aside button[name=edit]").click();
      assertThat(page.locator("naskah-edit input[name=subject]")).hasValue(SCRIPT);
      nothingRan("editing");
      searchedFor();
    }
  }

  /** What is searched for, and a search that is kept. */
  private void searchedFor() {
    page.locator("header input[name=term]").fill(SCRIPT);
    page.locator("header input[name=term]").press("Enter");
    assertThat(page.locator("naskah-letters .chips")).containsText(SCRIPT);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("naskah-saved-searches .chip a").first())
        .containsText(SCRIPT.substring(0, 40));
    nothingRan("search");
  }

  /** A file whose name browsers allow and Alfresco does not, on its way and beside its form. */
  @Test
  void ofAFileThatIsDropped() {
    open(clerk, "en-GB", "#/register");
    String name = SCRIPT.replace("/", "_") + ".txt";
    page.locator(".drop #field-file")
        .setInputFiles(
            new FilePayload(name, "text/plain", SCRIPT.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("naskah-progress")).containsText(name);
    assertThat(page.locator("naskah-register .queue")).containsText(name);
    assertThat(page.locator("naskah-document .words")).hasText(SCRIPT);
    nothingRan("register");
    page.locator("#field-unit").selectOption(unit);
    page.locator("#field-subject").fill(SCRIPT);
    page.locator("#field-senderOrganisation").fill(SCRIPT);
    page.locator("naskah-register-form button.primary").click();
    assertThat(page.locator("naskah-registered .receipt")).containsText(SCRIPT);
    nothingRan("registered");
  }

  @Test
  void ofRecordsAndTheirBatches() throws Exception {
    keep();
    String record = "letter/" + made.get("record");
    for (String language : List.of("en-GB", "id-ID")) {
      look(
          records.manager(),
          language,
          record + "/details",
          record + "/retention",
          "records/due?by=letter&unit=" + records.office().unitA(),
          "records/batches",
          "records/batches/" + made.get("batch"),
          "records/holds",
          "records/holds/" + made.get("hold"),
          "records/dossiers",
          "records/dossiers/" + made.get("dossier"),
          "records/events",
          "records/reports?report=onHold&unit=" + records.office().unitA());
    }
  }

  @Test
  void ofConfiguration() {
    for (String language : List.of("en-GB", "id-ID")) {
      open("admin", language);
      for (String file : List.of("kinds", "instructions", "events", "units", "positions")) {
        Chromium.go(page, "#/administration/" + file);
        Locator search = page.locator("naskah-configuration input[type=search]");
        assertThat(search).hasValue(""); // not that of the file before
        search.fill("window.ran");
        assertThat(page.locator("naskah-configuration tbody")).containsText(SCRIPT);
        String edit = "naskah-configuration tbody tr:has-text('window.ran') th button";
        page.locator(edit).first().click();
        assertThat(page.locator("naskah-configuration tr.edited input").nth(1)).hasValue(SCRIPT);
        nothingRan(file);
      }
    }
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
