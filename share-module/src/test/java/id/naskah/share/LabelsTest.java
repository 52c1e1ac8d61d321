package id.naskah.share;

import static id.naskah.share.ShareConfig.attributes;
import static id.naskah.share.ShareConfig.elements;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every label that the configuration asks for exists, in English and in Indonesian. */
class LabelsTest {

  private static final Pattern KEY_IN_OPTIONS = Pattern.compile("\\{(ns[kr][^}]*)}");

  private static final Pattern KEY_IN_SCRIPT = Pattern.compile("'(ns[kr]\\.[\\w.-]+)'");

  /** The states of a disposition in the REST API. */
  private static final List<String> DISPOSITIONS =
      List.of("unread", "read", "done", "declined", "withdrawn", "recalled");

  private final Properties english = bundle("naskah-share.properties");
  private final Properties indonesian = bundle("naskah-share_id.properties");

  @Test
  void bothLanguagesHaveTheSameKeysAndNoEmptyLabel() {
    assertThat(indonesian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(Stream.of(english, indonesian).flatMap(b -> b.values().stream()))
        .noneMatch(label -> label.toString().isBlank());
  }

  @Test
  void bothLanguagesHaveExactlyTheLabelsInUse() {
    Set<String> used =
        ShareConfig.sections().stream().flatMap(LabelsTest::keys).collect(Collectors.toSet());
    // Rules and the property picker name a type or an aspect wherever they meet one.
    LetterModel.classes().forEach(name -> used.add(keyOfClass(name)));
    used.addAll(inScripts());
    // Added to what Share answers, where the repository says so.
    used.addAll(List.of("nsk.indicator.held", "nsk.indicator.overdue"));
    DISPOSITIONS.forEach(status -> used.add("nsk.disposition." + status));
    assertThat(english.stringPropertyNames()).isEqualTo(used);
  }

  /** Share formats some messages and not others: a quote would be doubled here or lost there. */
  @Test
  void labelsReadTheSameFormattedOrNot() {
    assertThat(Stream.of(english, indonesian).flatMap(b -> b.values().stream()))
        .map(Object::toString)
        .noneMatch(label -> label.contains("'"))
        .noneMatch(label -> label.replace("{0}", "").contains("{"))
        .allMatch(label -> label.chars().allMatch(c -> c < 128), "ASCII");
  }

  /**
   * The keys that the scripts in the browser ask for; a key that ends with a dot is a beginning.
   */
  private static Set<String> inScripts() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/static"))) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> KEY_IN_SCRIPT.matcher(text(file)).results())
          .map(found -> found.group(1))
          .filter(key -> !key.endsWith("."))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<String> keys(Element section) {
    Stream<String> attributes =
        Stream.of("label-id", "help-id", "labelId", "descriptionId", "label")
            .flatMap(name -> attributes(section, name));
    Stream<String> options =
        elements(section, "control-param")
            .flatMap(param -> KEY_IN_OPTIONS.matcher(param.getTextContent()).results())
            .map((MatchResult result) -> result.group(1));
    return Stream.concat(attributes, options);
  }

  private static String keyOfClass(String name) {
    return (LetterModel.isType(name) ? "type." : "aspect.") + name.replace(':', '_');
  }

  private static Properties bundle(String name) {
    Properties bundle = new Properties();
    try (InputStream in =
        LabelsTest.class.getResourceAsStream("/alfresco/web-extension/messages/" + name)) {
      bundle.load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bundle;
  }
}
