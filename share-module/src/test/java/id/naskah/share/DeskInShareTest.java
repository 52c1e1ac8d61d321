package id.naskah.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Header, page and dashlets: what they show with a repository, and that they show nothing without
 * its module.
 */
class DeskInShareTest {
  private static final String HEADER = "header/share-header.get.js";
  private static final String SEARCH = "../pages/faceted-search.get.js";
  private static final String ITEMS =
      "bar.config.widgets.map(function (w) { return w.id + ' ' + w.config.targetUrl; })";
  private static final String NOTHING = "{}";
  private static final String OFFICE =
      "{'standings/-me-': {status: 200, body: {entry: {id: '-me-', involved: true}}},"
          + " 'counters/-me-': {status: 200, body: {entry: {open: {all: 7}, unread: {all: 2}, overdue: {all: 1}, returned: {all: 0}}}},"
          + " 'record-counters/-me-': {status: 200, body: {entry: {due: {count: 10, more: true}, toAppraise: 3, toApprove: 4}}},"
          + " 'inbox': {status: 200, body: {list: {entries: [{entry: {letter: 'a b', subject: 'Rapat <b>\"penting\"</b>',"
          + " letterNumber: 'B-1/2026', dueDate: '2026-05-02', overdue: true}}]}}}}";

  @Test
  void theHeaderLeadsToDeskAndFolders() {
    assertThat(PageOfShare.run(HEADER, OFFICE, "", ITEMS))
        .isEqualTo(
            "[\"HEADER_NASKAH_DESK naskah\","
                + "\"HEADER_NASKAH_FOLDERS repository#filter=path%7C%2FCorrespondence\"]");
    assertThat(PageOfShare.run(HEADER, OFFICE, "", "asked"))
        .as("one question a page")
        .isEqualTo("[\"alfresco-api /-default-/public/naskah/versions/1/standings/-me-\"]");
  }

  @Test
  void theHeaderStaysAsItIsWithoutTheModuleOfTheRepository() {
    assertThat(PageOfShare.run(HEADER, NOTHING, "", ITEMS)).isEqualTo("[]");
    String away = "remote.connect = function () { throw 'away'; };";
    assertThat(PageOfShare.run(HEADER, OFFICE, away, ITEMS)).isEqualTo("[]");
    assertThat(PageOfShare.run(HEADER, OFFICE, "parts = {};", "'fine'")).isEqualTo("\"fine\"");
  }

  @Test
  void whoHasNothingToDoWithLettersSeesNothingOfThem() {
    String nobody = OFFICE.replace("involved: true", "involved: false");
    nobody =
        nobody.replace(
            "'record-counters/-me-': {status: 200", "'record-counters/-me-': {status: 403");
    assertThat(PageOfShare.run(HEADER, nobody, "", ITEMS)).isEqualTo("[]");
    assertThat(PageOfShare.run(SEARCH, nobody, "", "facets.config.widgets")).isEqualTo("[]");
    assertThat(PageOfShare.dashlet("letter-tasks", nobody, "en")).isEmpty();
    assertThat(PageOfShare.dashlet("records-tasks", nobody, "en")).isEmpty();
  }

  @Test
  void anItemOfTheHeaderCanBeSwitchedOff() {
    String off =
        "config.scoped.Naskah = { header: { getChildValue: function (n) { return n === 'desk' ? 'false' : 'true'; } } };";
    assertThat(PageOfShare.run(HEADER, OFFICE, off, ITEMS))
        .doesNotContain("DESK")
        .contains("FOLDERS");
  }

  @Test
  void tasksStandThereWithLinksAndAsText() {
    String shown = PageOfShare.dashlet("letter-tasks", OFFICE, "id");
    assertThat(shown)
        .contains("Tugas surat saya", "tasks?box=overdue", "<b>7</b>", "B-1/2026", "2 Mei 2026")
        .contains("/share/page/naskah#/letter/a%20b")
        .contains("Rapat &lt;b&gt;&quot;penting&quot;&lt;/b&gt;")
        .doesNotContain("Rapat <b>");
    assertThat(PageOfShare.dashlet("letter-tasks", OFFICE, "en")).contains("My letter tasks");
  }

  @Test
  void whatIsToBeInitialledSignedAndSentIsCountedWhereThereIsSome() {
    assertThat(PageOfShare.dashlet("letter-tasks", OFFICE, "en")).doesNotContain("drafts?box");
    String hands =
        OFFICE.replace("returned: {all: 0}", "returned: {all: 0}, toInitial: 0, toSign: 3");
    assertThat(PageOfShare.dashlet("letter-tasks", hands, "id"))
        .contains("#/drafts?box=toSign\">Perlu ditandatangani</a> <b>3</b>")
        .doesNotContain("toInitial");
  }

  @Test
  void recordsAreCounted() {
    assertThat(PageOfShare.dashlet("records-tasks", OFFICE, "en"))
        .contains("Records to keep", "#/records/due", "10+", "Batches to approve</a> 4");
  }

  @Test
  void dashletsShowNothingWithoutTheModule() {
    for (String name : List.of("letter-tasks", "records-tasks")) {
      assertThat(PageOfShare.dashlet(name, NOTHING, "en")).isEmpty();
      assertThat(PageOfShare.dashlet(name, "{'-me-': {status: 500, body: 1}}", "en")).isEmpty();
    }
  }

  @Test
  void bothLanguagesHaveTheWordsThatAreUsed() {
    String page =
        PageOfShare.resource("/alfresco/web-extension/templates/id/naskah/share/desk.ftl");
    assertThat(PageOfShare.words("").stringPropertyNames())
        .isEqualTo(PageOfShare.words("_id").stringPropertyNames())
        .containsAll(PageOfShare.keysIn(page))
        .containsAll(PageOfShare.keysIn(PageOfShare.text("naskah.lib.js")))
        .containsAll(labels());
    assertThat(PageOfShare.words("_id").values())
        .allMatch(word -> !word.toString().isBlank() && !word.toString().contains("'"));
  }

  private static List<String> labels() {
    String labels =
        "facets.config.widgets.concat(row.config.widgetsBelow).map(function (w) { return w.config.label; }).join()";
    return List.of(PageOfShare.run(SEARCH, OFFICE, "", labels).replace("\"", "").split(","));
  }

  @Test
  void resultsAreCountedByWhatLettersHaveAndSayWhatALetterIs() {
    String names =
        "facets.config.widgets.map(function (w) { return w.config.facetQName.replace(/.*}/, ''); }).join()";
    assertThat(PageOfShare.run(SEARCH, OFFICE, "", names))
        .isEqualTo("\"unit,direction,kind,status,agendaYear,classification,security\"");
    assertThat(PageOfShare.run(SEARCH, OFFICE, "", "facets.config.widgets[0].config.facetQName"))
        .contains("{" + LetterModel.uri() + "}");
    assertThat(PageOfShare.run(SEARCH, OFFICE, "", ITEMS)).contains("HEADER_NASKAH_DESK");
    assertThat(PageOfShare.run(SEARCH, OFFICE, "", "row.config.widgetsBelow"))
        .contains("node.properties.nsk:letterNumber", "node.properties.nsk:subject")
        .contains("{\"property\":\"node.type\",\"values\":[\"nsk:letter\"]}");
    for (String gone : List.of("facets", "row", "bar")) {
      String without = "for (var id in parts) if (parts[id] === " + gone + ") delete parts[id];";
      assertThat(PageOfShare.run(SEARCH, OFFICE, without, "'fine'")).isEqualTo("\"fine\"");
    }
    String off =
        "config.scoped.Naskah = { facets: { getChildValue: function (n) { return n === 'security' ? 'false' : null; } }, results: { getChildValue: function () { return 'false'; } } };";
    assertThat(PageOfShare.run(SEARCH, OFFICE, off, names)).doesNotContain("security");
    assertThat(PageOfShare.run(SEARCH, OFFICE, off, "'below' + row.config.widgetsBelow"))
        .isEqualTo("\"belowundefined\"");
    assertThat(PageOfShare.run(SEARCH, NOTHING, "", names)).isEqualTo("\"\"");
  }

  /** Names of Share's that are used are there, and none of ours is one of Share's. */
  @Test
  void whatIsExtendedIsThereAndNothingIsReplaced() {
    List<SharePoints> shares = SharePoints.listed();
    assumeFalse(shares.isEmpty(), "no listings of Share's extension points at hand");
    Element extension =
        ShareConfig.parse("alfresco/web-extension/site-data/extensions/naskah-extension.xml")
            .getDocumentElement();
    assertThat(ShareConfig.elements(extension, "targetPackageRoot").map(Element::getTextContent))
        .allSatisfy(
            root ->
                assertThat(shares)
                    .allMatch(
                        share ->
                            share.points().stream()
                                .anyMatch(
                                    p ->
                                        p.startsWith("webscript ")
                                            && p.contains(root.replace('.', '/'))),
                        root));
    for (String kind : List.of("pages", "template-instances")) {
      assertThat(shares).noneMatch(share -> share.has(kind, "naskah"));
    }
    assertThat(shares)
        .allMatch(
            share ->
                share.points().stream().anyMatch(p -> p.equals("components global.share-header")));
  }
}
