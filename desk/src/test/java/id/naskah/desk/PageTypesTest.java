package id.naskah.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's JavaScript is free of the mistakes that a compiler of types finds, by its JSDoc. */
class PageTypesTest {
  private static final Path PAGE = Path.of("src/main/page").toAbsolutePath();
  private static TypeScript typeScript;

  @BeforeAll
  static void unpack() throws IOException {
    typeScript = TypeScript.unpackedIn(Path.of("target/typescript"));
  }

  @Test
  void typesFit() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(PAGE)) {
      files = all.filter(PageTypesTest::isCode).sorted().toList();
    }

    assertThat(files).hasSizeGreaterThan(45);
    assertThat(typeScript.complaints(files)).isEmpty();
  }

  private static boolean isCode(Path file) {
    return file.toString().endsWith(".js") || file.toString().endsWith(".d.ts");
  }

  /** What is found in a wrong file is found in the page's too. */
  @Test
  void aMistakeIsFound(@TempDir Path folder) throws Exception {
    Path wrong = folder.resolve("wrong.js");
    Files.writeString(wrong, "export const day = new Date().getDey();\n");

    assertThat(new ArrayList<>(typeScript.complaints(List.of(wrong))))
        .singleElement()
        .asString()
        .contains("getDey", "TS2551");
  }

  /** Lit's own types hold: a component that sets one of its properties wrongly is complained of. */
  @Test
  void aMistakeAboutLitIsFound(@TempDir Path folder) throws Exception {
    Path wrong = folder.resolve("wrong.js");
    Files.writeString(
        wrong,
        """
        import { LitElement } from 'lit';
        class Wrong extends LitElement { render() { this.requestUpdates(); } }
        customElements.define('naskah-wrong', Wrong);
        """);

    assertThat(typeScript.complaints(List.of(wrong)))
        .singleElement()
        .asString()
        .contains("requestUpdates", "TS2551");
  }
}
