package id.naskah.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a page of the document library learns of its letters, and what that costs. */
class StandingTest {
  private static final String LIST = "../documentlibrary/surf-doclist.get.js";
  private static final String DETAILS = "../details/document-actions.get.js";
  private static final String ACTIONS =
      "[{id: 'document-download'}, {id: 'naskah-open'}, {id: 'naskah-complete'}, {id: 'naskah-task'},"
          + " {id: 'naskah-initial'}, {id: 'naskah-sign'},"
          + " {id: 'naskah-pass-on'}, {id: 'naskah-amend'}, {id: 'naskah-hold'}]";
  private static final String OF_FIRST =
      "JSON.parse(model.json).items[0].actions.map(function (a) { return a.id; }).join()";
  private static final String STANDINGS =
      "{standings: {status: 200, body: {list: {entries: ["
          + "{entry: {id: 'L0', held: true, overdue: true, may: ['task', 'passOn'],"
          + " task: {id: 'T', dueDate: '2026-05-02', overdue: true}}},"
          + "{entry: {id: 'L1', held: false, overdue: false, may: ['edit']}},"
          + "{entry: {id: 'F', held: false, overdue: false, may: ['register']}}]}}}}";

  private static String item(String type, String id) {
    return "{displayName: '%2$s.pdf', node: {type: '%1$s', nodeRef: 'workspace://SpacesStore/%2$s', properties: {'cm:created': {iso8601: '2026-0%3$d'}}}, actions: %4$s, indicators: [{id: 'naskah-registered'}]}"
        .formatted(type, id, id.length(), ACTIONS);
  }

  private static String page(String path, String... items) {
    return "url.templateArgs.params = 'documents/node/alfresco/company/home%s'; model.json = JSON.stringify({metadata: {parent: {nodeRef: 'workspace://SpacesStore/F'}}, items: [%s]});"
        .formatted(path, String.join(",", items));
  }

  private static String list(String recorded, String before, String expression) {
    return PageOfShare.run(LIST, recorded, before, expression);
  }

  @Test
  void fiftyLettersCostOneRequest() throws IOException {
    String[] fifty =
        IntStream.range(0, 50).mapToObj(i -> item("nsk:letter", "L" + i)).toArray(String[]::new);
    String asked = list(STANDINGS, page("/Correspondence/OFFICE/Intake", fifty), "asked");
    String ids = IntStream.range(0, 50).mapToObj(i -> "L" + i).collect(Collectors.joining(","));
    assertThat(asked)
        .isEqualTo(
            "[\"alfresco-api /-default-/public/naskah/versions/1/standings?maxItems=100&ids="
                + ids
                + ",F\"]");
    assertThat(Files.readString(Path.of("src/main/static/letters.js")))
        .as("rows ask nothing themselves")
        .doesNotContain("ask('inbox");
  }

  @Test
  void aPageWithoutLettersCostsNothing() {
    String page = page("/Sites/x/documentLibrary", item("cm:content", "C"));
    assertThat(list(STANDINGS, page, "asked")).isEqualTo("[]");
    assertThat(list(STANDINGS, page, OF_FIRST)).contains("document-download", "naskah-hold");
    assertThat(list(STANDINGS, page("/Correspondence"), "asked")).isEqualTo("[]");
  }

  @Test
  void whatOneMayNotDoIsNotOffered() {
    String page = page("/Sites", item("nsk:letter", "L0"), item("nsk:letter", "L1"));
    assertThat(list(STANDINGS, page, OF_FIRST))
        .isEqualTo("\"document-download,naskah-open,naskah-task,naskah-pass-on\"");
    assertThat(list(STANDINGS, page, OF_FIRST.replace("[0]", "[1]")))
        .isEqualTo("\"document-download,naskah-open,naskah-complete\"");
    String signs = STANDINGS.replace("may: ['edit']", "may: ['sign']");
    assertThat(list(signs, page, OF_FIRST.replace("[0]", "[1]")))
        .isEqualTo("\"document-download,naskah-open,naskah-sign\"");
  }

  @Test
  void heldAndOverdueAreIndicatorsThatCanBeSwitchedOff() {
    String page = page("/Sites", item("nsk:letter", "L0"));
    String icons =
        "JSON.parse(model.json).items[0].indicators.map(function (i) { return i.id; }).join()";
    assertThat(list(STANDINGS, page, icons))
        .isEqualTo("\"naskah-registered,naskah-held,naskah-overdue\"");
    String off =
        "config.scoped.Naskah = { indicators: { getChildValue: function (n) { return n === 'held' || n === 'registered' ? 'false' : null; } },"
            + " actions: { getChildValue: function (n) { return n === 'pass-on' ? 'false' : null; } } };";
    assertThat(list(STANDINGS, page + off, OF_FIRST))
        .isEqualTo("\"document-download,naskah-open,naskah-task\"");
    assertThat(list(STANDINGS, page + off, icons)).isEqualTo("\"naskah-overdue\"");
    assertThat(list(STANDINGS, page, "JSON.parse(model.json).items[0].naskah.task.dueDate"))
        .isEqualTo("\"2026-05-02\"");
  }

  @Test
  void theFolderSaysWhetherOneRegistersAndWhichDraftsWait() {
    String folder = "JSON.parse(model.json).metadata.naskah";
    String page =
        page("/Correspondence/OFFICE/Intake", item("nsk:letter", "L0"), item("nsk:letter", "L1"));
    assertThat(list(STANDINGS, page, folder))
        .contains("\"registers\":true", "\"letters\":true", "\"id\":\"L1\",\"name\":\"L1.pdf\"")
        .doesNotContain("L0.pdf");
    assertThat(list(STANDINGS, page("/Sites", item("cm:content", "C")), folder))
        .isEqualTo("{\"registers\":false,\"letters\":false,\"drafts\":[]}");
  }

  /**
   * The repository has an older module, or none, or is away: rows are shown, nothing is promised.
   */
  @Test
  void withoutAnAnswerNothingIsOfferedThatNeedsOne() {
    String page = page("/Correspondence/OFFICE", item("nsk:letter", "L0"));
    for (String recorded : new String[] {"{}", "{standings: {status: 500, body: 1}}"}) {
      assertThat(list(recorded, page, OF_FIRST)).isEqualTo("\"document-download,naskah-open\"");
      assertThat(list(recorded, page, "JSON.parse(model.json).metadata.naskah.registers"))
          .isEqualTo("false");
    }
    assertThat(list(STANDINGS, "model.json = '{}';", "model.json")).isEqualTo("\"{}\"");
    assertThat(list(STANDINGS, "model.json = 'not JSON';", "[model.json, warned.length]"))
        .isEqualTo("[\"not JSON\",1]");
  }

  @Test
  void thePageOfALetterOffersTheSame() {
    String before =
        "model.widgets = [{id: 'DocumentActions', options: {documentDetails: {item: "
            + item("nsk:letter", "L1")
            + "}}}];";
    assertThat(
            PageOfShare.run(
                DETAILS,
                STANDINGS,
                before,
                "[asked.length].concat(model.widgets[0].options.documentDetails.item.actions.map(function (a) { return a.id; }))"))
        .isEqualTo("[1,\"document-download\",\"naskah-open\",\"naskah-complete\"]");
    assertThat(PageOfShare.run(DETAILS, STANDINGS, "model.widgets = [{options: {}}];", "asked"))
        .isEqualTo("[]");
    assertThat(PageOfShare.run(DETAILS, STANDINGS, "", "asked")).isEqualTo("[]");
  }
}
