package id.naskah.share;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/** Runs the module's web scripts as Share does: the script in Rhino, its template in FreeMarker. */
final class PageOfShare {
  static final String SCRIPTS = "/alfresco/web-extension/site-webscripts/id/naskah/share/";

  private static final Pattern IMPORT = Pattern.compile("<import resource=\"classpath:(.+?)\">");

  /** What surrounds a script in Share, with a repository that gives recorded answers by path. */
  private static final String AROUND =
      "var model = {}, asked = [], warned = [], config = { scoped: {} };"
          + "var url = { templateArgs: { params: 'documents/node/alfresco/company/home' } };"
          + "var logger = { isWarnLoggingEnabled: function () { return true; },"
          + " warn: function (text) { warned.push(text); } };"
          + "var msg = { get: function (key) { return key; } };"
          + "var remote = { connect: function (endpoint) { return { get: function (path) {"
          + "  asked.push(endpoint + ' ' + path);"
          + "  for (var part in recorded) if (path.indexOf('/' + part) >= 0) {"
          + "    var given = recorded[part];"
          + "    return { status: given.status, toString: function () { return JSON.stringify(given.body); } }; }"
          + "  return { status: 404, toString: function () { return '<html>not JSON</html>'; } }; } }; } };"
          + "var bar = { config: { widgets: [] } }, facets = { config: { widgets: [] } }, row = { config: {} };"
          + "var parts = { HEADER_APP_MENU_BAR: bar, FCTSRCH_SEARCH_FACET_LIST: facets, FCTSRCH_SEARCH_RESULT: row };"
          + "var widgetUtils = { findObject: function (page, by, id) { return parts[id]; } };";

  private PageOfShare() {}

  /** The value of an expression, as JSON, after a script has run. */
  static String run(String script, String recorded, String before, String expression) {
    try (Context context = Context.enter()) {
      context.setLanguageVersion(Context.VERSION_1_7);
      ScriptableObject scope = context.initStandardObjects();
      String whole =
          AROUND
              + "var recorded = "
              + recorded
              + ";"
              + before
              + withImports(text(script))
              + "\nJSON.stringify("
              + expression
              + ")";
      return (String) context.evaluateString(scope, whole, script, 1, null);
    }
  }

  /** Share puts what a script imports in its place. */
  private static String withImports(String script) {
    return IMPORT
        .matcher(script)
        .replaceAll(found -> Matcher.quoteReplacement(resource("/" + found.group(1))));
  }

  /** What a dashlet writes, in a language, out of the answers of the repository. */
  static String dashlet(String name, String recorded, String language) {
    String model = run("dashlets/" + name + ".get.js", recorded, "", "model");
    Properties words = words(language.equals("id") ? "_id" : "");
    TemplateMethodModelEx msg =
        key -> {
          String word = words.getProperty(key.get(0).toString());
          if (word == null) {
            throw new IllegalArgumentException("no word for " + key);
          }
          return word;
        };
    try {
      Configuration configuration = new Configuration(Configuration.VERSION_2_3_20);
      configuration.setLocale(Locale.forLanguageTag(language));
      Map<String, Object> root = new HashMap<>();
      root.put("msg", msg);
      root.put("url", Map.of("context", "/share"));
      // FreeMarker reads the model as Share's does: numbers, strings, lists and maps.
      root.put("json", model);
      StringWriter out = new StringWriter();
      String template =
          "<#assign m = json?eval><#assign found = m.found, counters = m.counters>"
              + "<#assign tasks = m.tasks![], drafts = m.drafts![], folder = m.folder!''>"
              + text("dashlets/" + name + ".get.html.ftl");
      new Template(name, new StringReader(template), configuration).process(root, out);
      return out.toString().replaceAll("\\s+", " ").strip();
    } catch (IOException | TemplateException e) {
      throw new IllegalStateException(name, e);
    }
  }

  static Properties words(String suffix) {
    Properties words = new Properties();
    try (InputStream in =
        PageOfShare.class.getResourceAsStream(
            "/alfresco/web-extension/messages/naskah-desk" + suffix + ".properties")) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  static List<String> keysIn(String text) {
    return Pattern.compile("\"(nsk\\.(?:share|facet|result)\\.[A-Za-z.]*[A-Za-z])\"")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  static String text(String script) {
    return resource(SCRIPTS + script);
  }

  static String resource(String name) {
    try (InputStream in = PageOfShare.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
