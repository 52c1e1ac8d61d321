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
    try (Stream<Path> all = Files.list(PAGE)) {
      files = all.filter(file -> file.toString().endsWith(".js")).sorted().toList();
    }

    assertThat(files).hasSizeGreaterThan(30);
    assertThat(typeScript.complaints(files)).isEmpty();
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
}
