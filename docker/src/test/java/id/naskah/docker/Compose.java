package id.naskah.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of this directory, as Compose reads them. */
final class Compose {

  /** A variable as Compose expands it: name, and what follows it up to the closing brace. */
  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)([^}]*)}");

  private Compose() {}

  static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode file() {
    return new YAMLMapper().readTree(text("compose.yaml"));
  }

  static Stream<Map.Entry<String, JsonNode>> services() {
    return file().get("services").properties().stream();
  }

  /** The settings of .env.example in order of name. */
  static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    text(".env.example")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              settings.put(line.substring(0, equals), line.substring(equals + 1));
            });
    return settings;
  }

  /** The variables of compose.yaml whose expression, after the name, matches. */
  static Set<String> variables(String expression) {
    return VARIABLE
        .matcher(text("compose.yaml"))
        .results()
        .filter(found -> found.group(2).matches(expression))
        .map(found -> found.group(1))
        .collect(Collectors.toSet());
  }

  /**
   * A text with its variables replaced by the settings, or by the defaults where those are empty.
   */
  static String expand(String text) {
    Map<String, String> settings = settings();
    Matcher matcher = VARIABLE.matcher(text);
    return matcher.replaceAll(
        found -> {
          String set = settings.getOrDefault(found.group(1), "");
          String otherwise = found.group(2).startsWith(":-") ? found.group(2).substring(2) : "";
          return Matcher.quoteReplacement(set.isEmpty() ? otherwise : set);
        });
  }
}
