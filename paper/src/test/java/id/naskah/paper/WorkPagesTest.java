package id.naskah.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.io.RandomAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class WorkPagesTest {
  private static final String TEMPORARY = "java.io.tmpdir";

  @TempDir Path system;

  @Test
  void nobodyElseOpensWhatIsUnpackedAndNothingIsLeft() throws IOException {
    assertThat(lookedAt(system)).isEqualTo("rwx------");
  }

  @Test
  void onAServerItLiesWhereAlfrescoRemovesIt() throws IOException {
    Path alfresco = Files.createDirectory(system.resolve("Alfresco"));

    assertThat(lookedAt(alfresco)).isEqualTo("rwx------");
  }

  /** The rights of the only directory in another while pages are unpacked there. */
  private String lookedAt(Path home) throws IOException {
    String before = System.setProperty(TEMPORARY, system.toString());
    try {
      String rights;
      try (WorkPages pages = new WorkPages();
          RandomAccess buffer = pages.createBuffer()) {
        buffer.write("Surat rahasia".getBytes(StandardCharsets.UTF_8));
        List<Path> directories = in(home);
        assertThat(directories).hasSize(1);
        assertThat(in(directories.get(0))).hasSize(1);
        rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(directories.get(0)));
      }
      assertThat(in(home)).isEmpty();
      return rights;
    } finally {
      System.setProperty(TEMPORARY, before);
    }
  }

  private static List<Path> in(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
