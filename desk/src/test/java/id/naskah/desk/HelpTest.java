package id.naskah.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each view has its paragraph of help in both languages, and it speaks of what is on the page. */
class HelpTest {
  private static final Path PAGE = Path.of("src/main/page").toAbsolutePath();
  private static final Pattern LABEL = Pattern.compile("\\*\\*(.*?)\\*\\*");

  private static final Pattern ROUTE = Pattern.compile("\\{ path: '([a-z]+)");

  private static TypeScript typeScript;

  @BeforeAll
  static void unpack() throws Exception {
    typeScript = TypeScript.unpackedIn(Path.of("target/typescript"));
  }

  private static Map<String, String> help(String language) throws Exception {
    String said =
        typeScript.run(
            "const { help } = await import('%s'); for (const [key, text] of Object.entries(help)) console.log(key + '\\t' + text);"
                .formatted(PAGE.resolve("help/" + language + ".js").toUri()));
    Map<String, String> help = new LinkedHashMap<>();
    said.lines().map(line -> line.split("\t")).forEach(line -> help.put(line[0], line[1]));
    return help;
  }

  /** The first word of each route's path. */
  private static Set<String> views() throws IOException {
    return ROUTE
        .matcher(Files.readString(PAGE.resolve("routes.js")))
        .results()
        .map(path -> path.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachViewHasHelp() throws Exception {
    Map<String, String> english = help("en");
    Map<String, String> indonesian = help("id");
    assertThat(views()).hasSizeGreaterThan(8);
    assertThat(indonesian.keySet()).isEqualTo(english.keySet());
    assertThat(english).containsKeys(views().toArray(String[]::new));
    for (String view : views()) {
      assertThat(english.get(view)).as(view).hasSizeBetween(120, 900);
      assertThat(indonesian.get(view)).as(view).hasSizeBetween(120, 900);
    }
  }

  /** Help for a view that is gone would never be read. */
  @Test
  void noHelpIsLeftOver() throws Exception {
    Set<String> known = views();
    known.addAll(List.of("help", "nowhere"));
    assertThat(help("en").keySet())
        .allSatisfy(key -> assertThat(known).contains(key.split("\\.")[0]));
  }

  @Test
  void whatItNamesStandsOnThePage() throws Exception {
    for (String language : List.of("en", "id")) {
      List<String> named = new ArrayList<>();
      for (String text : help(language).values()) {
        LABEL
            .matcher(text)
            .results()
            .map((MatchResult label) -> label.group(1))
            .forEach(named::add);
      }
      assertThat(named).hasSizeGreaterThan(20);
      assertThat(Labels.in(language, typeScript).missing(named)).as(language).isEmpty();
    }
  }
}
