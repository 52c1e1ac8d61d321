package id.naskah.door;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Judges;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For what is no letter, CMIS is as it is without Naskah. In a repository of its own, since some of
 * the conformance tests look at all that the repository holds.
 */
@Tag("repository")
class CmisConformanceTest {
  @TempDir Path folder;

  @Test
  void failsOnlyWhereAPlainAlfrescoFails() throws Exception {
    Path data = folder.resolve("data");
    Template.copyTo(data);
    try (RepositoryProcess repository = RepositoryProcess.launch(data).awaitReady()) {
      List<String> found =
          Judges.ofCmis(repository.url(), folder)
              .lines()
              .filter(CmisConformanceTest::says)
              .toList();

      assertThat(found).anyMatch(line -> line.startsWith("CRUD Test Group / "));
      // What the index is late with on one day, it is not on another.
      assertThat(ofPlainAlfresco()).containsAll(found);
    }
  }

  private static List<String> ofPlainAlfresco() throws IOException {
    try (var in = CmisConformanceTest.class.getResourceAsStream("cmis-of-plain-alfresco.txt")) {
      String pinned = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return pinned.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  /** Without what the logging of the judge's libraries says about itself. */
  private static boolean says(String line) {
    return !line.startsWith("SLF4J: ");
  }
}
