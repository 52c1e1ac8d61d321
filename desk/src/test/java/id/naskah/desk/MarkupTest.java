package id.naskah.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No view makes markup of text: what somebody typed, or called a file, stays what it is. */
class MarkupTest {
  private static final Pattern MARKUP =
      Pattern.compile(
          "innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|parseFromString"
              + "|document\\.write|unsafe(HTML|SVG|Static)|srcdoc|setHTML|\\beval\\(|new Function");

  @Test
  void textStaysText() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("src/main/page"))) {
      files = all.filter(file -> file.toString().matches(".*\\.(js|html)")).toList();
    }
    assertThat(files).hasSizeGreaterThan(50);
    for (Path file : files) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(MARKUP);
    }
  }
}
