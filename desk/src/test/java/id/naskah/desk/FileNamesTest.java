package id.naskah.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page reads names of files as servers write them. */
class FileNamesTest {
  private static final String FILES =
      Path.of("src/main/page/files.js").toAbsolutePath().toUri().toString();

  private static final Map<String, String> NAMES =
      Map.of(
          "attachment; filename=\"a.pdf\"; filename*=UTF-8''Undangan%20%E2%80%93%201.pdf",
          "Undangan – 1.pdf",
          "attachment; filename=\"a \\\"b\\\".pdf\"",
          "a \"b\".pdf",
          "attachment; filename=c.csv",
          "c.csv",
          "attachment; filename*=UTF-8''%E2%8; filename=d.zip",
          "d.zip",
          "inline",
          "");

  @Test
  void namesAreSentAsAlfrescoTakesThem() throws Exception {
    TypeScript typeScript = TypeScript.unpackedIn(Path.of("target/typescript"));
    String said =
        typeScript.run(
            "const { storable } = await import('%s'); for (const name of ['Surat: undangan?.pdf', '<script>/x.txt', '..', 'Biasa (1).pdf', 'a.']) console.log(storable(name));"
                .formatted(FILES));
    assertThat(said.lines())
        .containsExactly("Surat_ undangan_.pdf", "_script__x.txt", "_", "Biasa (1).pdf", "a");
  }

  @Test
  void namesAreReadAsServersWriteThem() throws Exception {
    TypeScript typeScript = TypeScript.unpackedIn(Path.of("target/typescript"));
    for (Map.Entry<String, String> each : NAMES.entrySet()) {
      String said =
          typeScript.run(
              "const { named } = await import('%s'); console.log(named(`%s`));"
                  .formatted(FILES, each.getKey().replace("\\", "\\\\")));
      assertThat(said).isEqualTo(each.getValue() + "\n");
    }
  }
}
