package id.naskah.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page says the same in both languages, and has a word for whatever it asks one for. */
class WordsTest {
  private static final Path PAGE = Path.of("src/main/page").toAbsolutePath();

  /** Dotted keys, as they stand in code; those of codes are put together at run time. */
  private static final Pattern ASKED =
      Pattern.compile("(?:word\\(|label: ?)'([a-z][A-Za-z]*\\.[A-Za-z.]+)'");

  private static final Pattern WORD = Pattern.compile("'([a-z][A-Za-z]*\\.[A-Za-z.]+)': ");

  private static TypeScript typeScript;

  @BeforeAll
  static void unpack() throws IOException {
    typeScript = TypeScript.unpackedIn(Path.of("target/typescript"));
  }

  /** Key by key, with the names of what is put into the words. */
  private static List<String> keys(String language) throws Exception {
    String said =
        typeScript.run(
            "const { %1$s: words } = await import('%2$s'); const { later } = await import('%3$s');"
                    .formatted(language, file(language), file("later"))
                + "for (const [key, text] of Object.entries({ ...words, ...later.%s })) console.log("
                    .formatted(language)
                + "key, [...text.matchAll(/\\{\\w+\\}/g)].flat().sort().join(' '));");
    return said.lines().map(String::strip).sorted().toList();
  }

  private static String file(String language) {
    return PAGE.resolve("words/" + language + ".js").toUri().toString();
  }

  @Test
  void bothLanguagesSayTheSame() throws Exception {
    assertThat(keys("id")).hasSizeGreaterThan(200).isEqualTo(keys("en"));
  }

  /** The file of a language, or a part of it in the folder of that name. */
  private static boolean isOf(String language, Path file) {
    return file.endsWith(language + ".js")
        || (file.getParent().endsWith(language) && Files.isRegularFile(file));
  }

  /** Of two words with one key the first would never be said. */
  @Test
  void noKeyStandsTwice() throws Exception {
    for (String language : List.of("en", "id")) {
      StringBuilder text = new StringBuilder();
      try (Stream<Path> all = Files.walk(PAGE.resolve("words"))) {
        List<Path> files = all.filter(file -> isOf(language, file)).toList();
        for (Path file : files) {
          text.append(Files.readString(file));
        }
      }
      List<String> dotted =
          Pattern.compile("'([A-Za-z]+\\.[A-Za-z.]+)': ")
              .matcher(text)
              .results()
              .map(found -> found.group(1))
              .toList();
      assertThat(dotted).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    }
  }

  /** The place for records and Administration bring their words along: nobody else has them. */
  @Test
  void wordsThatComeLaterAreTheirViewsOwn() throws Exception {
    for (String view : List.of("records", "administration")) {
      Set<String> own = new TreeSet<>();
      WORD.matcher(Files.readString(PAGE.resolve("words/en/" + view + ".js")))
          .results()
          .forEach(found -> own.add(found.group(1)));
      assertThat(own).hasSizeGreaterThan(50);
      try (Stream<Path> all = Files.walk(PAGE)) {
        for (Path file : (Iterable<Path>) all.filter(each -> isElsewhere(view, each))::iterator) {
          assertThat(ASKED.matcher(Files.readString(file)).results().map(found -> found.group(1)))
              .as(file.toString())
              .doesNotContainAnyElementsOf(own);
        }
      }
    }
  }

  private static boolean isElsewhere(String view, Path file) {
    Path in = PAGE.relativize(file);
    return file.toString().endsWith(".js") && !in.startsWith(view) && !in.startsWith("words");
  }

  @Test
  void whatViewsAskForIsThere() throws Exception {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> all = Files.walk(PAGE)) {
      for (Path file :
          (Iterable<Path>) all.filter(each -> each.toString().endsWith(".js"))::iterator) {
        ASKED.matcher(Files.readString(file)).results().forEach(found -> asked.add(found.group(1)));
      }
    }
    Set<String> known = new TreeSet<>();
    keys("en").forEach(line -> known.add(line.split(" ")[0]));

    assertThat(asked).hasSizeGreaterThan(15);
    assertThat(known).containsAll(asked);
  }
}
