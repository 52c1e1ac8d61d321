package id.naskah.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/**
 * The module's scripts, run in the engine that Share has, against what Share and the repository
 * were seen to give.
 */
class ScriptsTest {

  private static final Path SCRIPTS =
      Path.of("src/main/resources/alfresco/web-extension/site-webscripts/id/naskah");

  private static final String INVOLVED =
      "{'standings/-me-': {status: 200, body: {entry: {id: '-me-', involved: true}}}}";

  /** As much of Share's page as the scripts touch when they are loaded. */
  private static final String PAGE =
      """
      var window = this, shown = [];
      var YAHOO = {
        lang: { merge: function (a, b) {
          var c = {}, k; for (k in a) c[k] = a[k]; for (k in b) c[k] = b[k]; return c; } },
        Bubbling: { fire: function () {}, on: function () {} },
        util: { Event: { onDOMReady: function () {} } }
      };
      var Alfresco = { constants: { URL_PAGECONTEXT: '/share/page/', PROXY_URI: 'http://x/share/proxy/alfresco/', JS_LOCALE: 'id_ID' }, util: {
        encodeHTML: function (t) { return t.replace(/&/g, '&amp;').replace(/</g, '&lt;'); },
        message: function (key, name, value) { return key + (value ? ' ' + value : ''); },
        formatDate: function (d) { return String(d).substring(0, 10); },
        PopupManager: {
          displayPrompt: function (c) { shown.push('prompt ' + (c.title || '') + ': ' + c.text); },
          displayMessage: function (c) { shown.push('message ' + c.text); } },
        Ajax: {
          _failureHandler: function (r) { r.then(); },
          _successHandler: function (r) { r.then(); } } } };
      """;

  @Test
  void refusalsAreSaidWithoutClassAndNumber() throws IOException {
    assertThat(
            page(
                "Naskah.refusal.cleaned('JavaException: id.naskah.platform.RuleViolation: 10290010"
                    + " letter: surat 20260001 tetap')"))
        .isEqualTo("letter: surat 20260001 tetap");
    assertThat(
            page(
                "Naskah.refusal.words('{\"message\":\"Wrapped Exception (with status template):"
                    + " 10290001 Failed to execute script \\'x.js\\': 10290002 kind: tidak ada\"}')"))
        .isEqualTo("kind: tidak ada");
    assertThat(
            page(
                "Naskah.refusal.words('{\"message\":\"10290003 Unexpected error\",\"callstack\":"
                    + "[\"\",\"id.naskah.platform.RuleViolation: 10290002 content: a record\"]}')"))
        .as("of an upload")
        .isEqualTo("content: a record");
    assertThat(
            page(
                "String(Naskah.refusal.words('{\"message\":\"10300016 Unexpected error"
                    + " (classpath*:alfresco/upload.post.js#520)\",\"callstack\":[]}'))"))
        .as("of an upload whose cause is not told")
        .isEqualTo("null");
    assertThat(page("Naskah.refusal.words('{\"error\":{\"briefSummary\":\"letter: no\"}}')"))
        .isEqualTo("letter: no");
    assertThat(page("String(Naskah.refusal.words('{\"message\":\"An ordinary sentence\"}'))"))
        .isEqualTo("null");
    assertThat(page("String(Naskah.refusal.words('<html>'))")).isEqualTo("null");
  }

  @Test
  void sharesSentenceBecomesTheTitleOfTheRepositorysWords() throws IOException {
    String failing =
        "Alfresco.util.Ajax._failureHandler({responseText: '{\"message\":\"10290002 kept\"}', then:"
            + " function () { Alfresco.util.PopupManager.displayMessage({text: 'Could not delete'});"
            + " }}); ";
    assertThat(page(failing + "shown.join('|')")).isEqualTo("prompt Could not delete: kept");
    assertThat(
            page(
                failing
                    + "Alfresco.util.PopupManager.displayMessage({text: 'Saved'}); shown.join('|')"))
        .as("what comes later is Share's own again")
        .endsWith("|message Saved");
  }

  @Test
  void rowsEscapeWhatTheLetterSays() throws IOException {
    assertThat(
            page(
                "Naskah.letters.from({nodeRef: 'workspace://SpacesStore/1', node: {properties:"
                    + " {'nsk:senderName': '<b>A', 'nsk:senderOrganisation': 'B & C'}}})"))
        .contains("&lt;b>A, B &amp; C")
        .doesNotContain("naskah-due");
    assertThat(page("Naskah.letters.number({node: {properties: {}}})")).isEmpty();
  }

  @Test
  void theReadersDueDayCameWithThePage() throws IOException {
    String row =
        "Naskah.letters.from({nodeRef: 'workspace://SpacesStore/1', naskah: %s, node: {properties: {}}})";
    assertThat(page(row.formatted("{task: {dueDate: '2026-05-02', overdue: true}}")))
        .contains("naskah-due", "nsk.row.overdue");
    assertThat(page(row.formatted("{task: null}"))).doesNotContain("naskah-due");
  }

  @Test
  void actionsLeadToTheFormThatIsAskedFor() throws IOException {
    String address = "Naskah.letters.address(%s, 'ID')";
    assertThat(page(address.formatted("{form: 'amend'}"))).isEqualTo("letter/ID?do=amend");
    assertThat(page(address.formatted("{part: 'retention'}"))).isEqualTo("letter/ID/retention");
    assertThat(page(address.formatted("{address: 'register'}"))).isEqualTo("register/ID");
    assertThat(page(address.formatted("{address: 'register', because: 'reply'}")))
        .isEqualTo("register?reply=ID");
  }

  @Test
  void severalLettersGoToTheDeskTogether() throws IOException {
    assertThat(
            page(
                "window.location = {}; Naskah.library.several.onNaskahSeveralPass([{nodeRef: 'a/1'},"
                    + " {nodeRef: 'a/2'}]); window.location.href"))
        .endsWith("naskah#/letters?ids=1,2&do=pass");
  }

  @Test
  void aDraftThatHasJustComeIsTold() throws IOException {
    String seen =
        "function ids(folder, all) { return Naskah.library.fresh(folder, all.map(function (i) {"
            + " return {id: i}; })).map(function (d) { return d.id; }).join(); } ";
    assertThat(page(seen + "ids('A', ['1'])")).as("when it is opened").isEmpty();
    assertThat(page(seen + "ids('A', ['1']); ids('A', ['2', '1'])")).isEqualTo("2");
    assertThat(page(seen + "ids('A', ['1']); ids('A', ['2', '1']); ids('A', ['2', '1'])"))
        .as("listed anew after an upload")
        .isEqualTo("2");
    assertThat(page(seen + "ids('A', ['1']); ids('B', ['2'])")).as("elsewhere").isEmpty();
  }

  @Test
  void aNameKeepsItsComma() throws IOException {
    assertThat(page("Naskah.forms.lines(' Budi, S.H. \\n\\nAni').join('|')"))
        .isEqualTo("Budi, S.H.|Ani");
  }

  @Test
  void thePickerSendsWhatIsAddedAndWhatIsRemovedApart() throws IOException {
    String sent =
        "var d = Naskah.picker.difference(['a', 'b'], ['b', 'c']); d.added + ' ' + d.removed";
    assertThat(page(sent)).isEqualTo("workspace://SpacesStore/c workspace://SpacesStore/a");
    assertThat(
            page("var d = Naskah.picker.difference(['a'], ['a']); '<' + d.added + d.removed + '>'"))
        .isEqualTo("<>");
    assertThat(
            page(
                "Naskah.picker.shown({letterNumber: '17/A', series: 'ORG', agendaNumber: 3,"
                    + " subject: 'Rapat'})"))
        .isEqualTo("17/A \u00b7 ORG 3 \u00b7 Rapat");
  }

  @Test
  void advancedSearchBeginsWithTheRepositoryOutsideOfASite() throws IOException {
    String script = "../search/advsearch.get.js";
    String model =
        "model.searchForms = [{type: 'cm:content'}, {type: 'nsk:letter'}]; model.widgets = [{id: 'AdvancedSearch',"
            + " options: {searchScope: '%s', searchForms: model.searchForms}}]; ";
    String seen =
        "[model.widgets[0].options.searchScope, model.widgets[0].options.searchForms.length]";
    assertThat(PageOfShare.run(script, INVOLVED, model.formatted("all_sites"), seen))
        .isEqualTo("[\"repo\",2]");
    assertThat(PageOfShare.run(script, INVOLVED, model.formatted("swsdp"), seen))
        .isEqualTo("[\"swsdp\",2]");
    assertThat(PageOfShare.run(script, "{}", model.formatted("all_sites"), seen))
        .as("without letters, as Share has it")
        .isEqualTo("[\"all_sites\",1]");
    assertThat(PageOfShare.run(script, INVOLVED, "", "'fine'")).isEqualTo("\"fine\"");
  }

  @Test
  void typesAndAspectsOfLettersAreOfferedOnlyWhereThereAreLetters() {
    String types = "model.types = {selectable: [{name: 'nsk:letter'}, {name: 'cm:other'}]};";
    String offered = "model.types.selectable.map(function (t) { return t.name; }).join()";
    assertThat(PageOfShare.run("../modules/change-type.get.js", INVOLVED, types, offered))
        .isEqualTo("\"nsk:letter,cm:other\"");
    assertThat(PageOfShare.run("../modules/change-type.get.js", "{}", types, offered))
        .isEqualTo("\"cm:other\"");
    String aspects =
        "model.aspects = {visible: ['cm:dublincore', 'nsk:unitFolder', 'nsk:intakeFolder'], addable: [], removeable: []};";
    String left = "model.aspects.visible.join()";
    assertThat(PageOfShare.run("../modules/aspects.get.js", INVOLVED, aspects, left))
        .contains("nsk:unitFolder");
    assertThat(PageOfShare.run("../modules/aspects.get.js", "{}", aspects, left))
        .isEqualTo("\"cm:dublincore\"");
    for (String script : new String[] {"change-type", "aspects"}) {
      assertThat(PageOfShare.run("../modules/" + script + ".get.js", "{}", "", "'fine'"))
          .isEqualTo("\"fine\"");
    }
  }

  @Test
  void activitiesOfLettersNameNoSite() throws IOException {
    String script = Files.readString(SCRIPTS.resolve("dashlets/activity-list.get.js"));
    String model =
        "var model = {activities: [{type: 'id.naskah.letter-received', suppressSite: false}, {type:"
            + " 'org.alfresco.site.liked', suppressSite: false}]}; ";
    assertThat(
            run(
                model
                    + script
                    + "model.activities[0].suppressSite + ' ' + model.activities[1].suppressSite"))
        .isEqualTo("true false");
  }

  private static String page(String question) throws IOException {
    StringBuilder all = new StringBuilder(PAGE);
    for (String file : new String[] {"refusal", "forms", "picker", "letters", "library"}) {
      all.append(Files.readString(Path.of("src/main/static/" + file + ".js")));
    }
    return run(all + question);
  }

  private static String run(String script) {
    Context context = Context.enter();
    try {
      context.setOptimizationLevel(-1);
      ScriptableObject scope = context.initStandardObjects();
      return Context.toString(context.evaluateString(scope, script, "script", 1, null));
    } finally {
      Context.exit();
    }
  }
}
