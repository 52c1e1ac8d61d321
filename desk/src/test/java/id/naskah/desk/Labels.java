package id.naskah.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the page says in a language, as those read it who look for it there. */
final class Labels {
  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

  private final List<Pattern> said;

  private Labels(List<Pattern> said) {
    this.said = said;
  }

  static Labels in(String language, TypeScript typeScript) throws Exception {
    Path words = Path.of("src/main/page/words", language + ".js").toAbsolutePath();
    String texts =
        typeScript.run(
            "const { %1$s: words } = await import('%2$s'); const { later } = await import('%3$s'); for (const text of Object.values({ ...words, ...later.%1$s })) console.log(text);"
                .formatted(language, words.toUri(), words.resolveSibling("later.js").toUri()));
    return new Labels(texts.lines().map(Labels::pattern).toList());
  }

  /** The words with anything where a value is put into them. */
  private static Pattern pattern(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : VALUE.split(text, -1)) {
      parts.add(Pattern.quote(part));
    }
    return Pattern.compile(String.join(".+", parts));
  }

  /** Those of the labels that stand nowhere on the page. */
  List<String> missing(List<String> labels) {
    Predicate<String> isSaid =
        label -> said.stream().anyMatch(text -> text.matcher(label).matches());
    return labels.stream().filter(isSaid.negate()).toList();
  }
}
