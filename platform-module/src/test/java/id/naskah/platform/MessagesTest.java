package id.naskah.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, and all that the code asks for. */
class MessagesTest {
  private static final String FOLDER = "/alfresco/module/naskah-platform/messages/";
  private static final Pattern KEY = Pattern.compile("\"(naskah\\.[A-Za-z.]+[A-Za-z])\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  @ParameterizedTest
  @ValueSource(strings = {"naskah", "letter-model", "routing-model"})
  void languagesAreInStep(String bundle) throws IOException {
    Properties english = load(bundle + ".properties");
    Properties indonesian = load(bundle + "_id.properties");

    assertThat(indonesian.stringPropertyNames())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(indonesian.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
      assertThat(indonesian.getProperty(key)).as(key).isNotBlank();
    }
  }

  @Test
  void everyKeyOfTheCodeIsThere() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        KEY.matcher(Files.readString(file)).results().forEach(m -> asked.add(m.group(1)));
      }
    }
    // Keys of the refusal's kind, no texts.
    asked.removeAll(Set.of("naskah.invalid", "naskah.conflict"));

    assertThat(asked).hasSizeGreaterThan(50);
    assertThat(load("naskah.properties").stringPropertyNames()).containsAll(asked);
  }

  @Test
  void everyTextIsAsked() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|xml)")).toList()) {
        code.append(Files.readString(file));
      }
    }

    Set<String> unasked = new TreeSet<>(load("naskah.properties").stringPropertyNames());
    // A key is written whole, or to the last dot before a code such as a state's.
    unasked.removeIf(key -> code.indexOf("\"" + key + "\"") >= 0);
    unasked.removeIf(
        key -> code.indexOf("\"" + key.substring(0, key.lastIndexOf('.') + 1) + "\"") >= 0);
    assertThat(unasked).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"naskah.properties", "naskah_id.properties"})
  void everyTextCanBeFormatted(String file) throws IOException {
    Properties texts = load(file);
    for (String key : texts.stringPropertyNames()) {
      String text = texts.getProperty(key);
      String shown = new MessageFormat(text).format(new Object[] {"<a>", "<b>", "<c>", "<d>"});

      assertThat(shown).as(key).doesNotContainPattern("\\{\\d\\}");
      for (String place : places(text)) {
        assertThat(shown).as(key).contains("<" + "abcd".charAt(Integer.parseInt(place)) + ">");
      }
    }
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(m -> places.add(m.group(1)));
    return places;
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    try (var in = MessagesTest.class.getResourceAsStream(FOLDER + name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
