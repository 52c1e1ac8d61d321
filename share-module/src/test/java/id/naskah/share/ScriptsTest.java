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

  /** As much of Share's page as the scripts touch when they are loaded. */
  private static final String PAGE =
      """
      var window = this, shown = [];
      var YAHOO = {
        lang: { merge: function (a, b) {
          var c = {}, k; for (k in a) c[k] = a[k]; for (k in b) c[k] = b[k]; return c; } },
        Bubbling: { fire: function () {} },
        util: { Event: { onDOMReady: function () {} } }
      };
      var Alfresco = { constants: { PROXY_URI: 'http://x/share/proxy/alfresco/', JS_LOCALE: 'id_ID' }, util: {
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
        .contains("data-letter=\"1\"");
    assertThat(page("Naskah.letters.number({node: {properties: {}}})")).isEmpty();
  }

  @Test
  void aNameKeepsItsComma() throws IOException {
    assertThat(page("Naskah.forms.lines(' Budi, S.H. \\n\\nAni').join('|')"))
        .isEqualTo("Budi, S.H.|Ani");
  }

  @Test
  void advancedSearchBeginsWithTheRepositoryOutsideOfASite() throws IOException {
    String script = Files.readString(SCRIPTS.resolve("search/advsearch.get.js"));
    String model =
        "var model = {widgets: [{id: 'AdvancedSearch', options: {searchScope: '%s'}}]}; ";
    String scope = "model.widgets[0].options.searchScope";
    assertThat(run(model.formatted("all_sites") + script + scope)).isEqualTo("repo");
    assertThat(run(model.formatted("swsdp") + script + scope)).isEqualTo("swsdp");
    assertThat(run("var model = {}; " + script + "'fine'")).isEqualTo("fine");
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
    for (String file : new String[] {"refusal", "forms", "letters"}) {
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
