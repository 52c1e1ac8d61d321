package id.naskah.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an administrator reads about the database is what the scripts make of it. */
class CompatibilityPageTest {
  private static final Pattern TABLE = Pattern.compile("(?im)^\\s*create table (naskah_\\w+)");
  private static final Pattern NAMED = Pattern.compile("`(naskah_\\w+)`");
  private static final Pattern COUNTED = Pattern.compile("(\\d+) tables");

  @Test
  void namesAndCountsTheTables() throws IOException {
    String page =
        Files.readString(Path.of(System.getProperty("naskah.root"), "docs/compatibility.md"));

    Set<String> made = made();
    assertThat(found(NAMED, page)).isEqualTo(made);
    assertThat(found(COUNTED, page)).isEqualTo(Set.of(String.valueOf(made.size())));
  }

  private static Set<String> made() throws IOException {
    Set<String> made = new TreeSet<>();
    List<Path> scripts;
    try (Stream<Path> files = Files.list(Path.of("src/main/dbscripts"))) {
      scripts = files.filter(file -> file.toString().endsWith(".sql")).toList();
    }
    assertThat(scripts).isNotEmpty();
    for (Path script : scripts) {
      made.addAll(found(TABLE, Files.readString(script)));
    }
    return made;
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
    return found;
  }
}
