package id.naskah.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.alfresco.util.TempFileProvider;
import org.junit.jupiter.api.Test;

class WorkFileTest {
  @Test
  void isReadByNobodyElseAndLiesWhereAlfrescoRemovesIt() throws IOException {
    Path made = WorkFile.make("naskah-test", ".pdf");
    Path filled = WorkFile.of(content(), "naskah-test", ".pdf");
    try {
      assertThat(filled).hasContent("Surat rahasia");
      for (Path file : new Path[] {made, filled}) {
        assertThat(file.getParent()).isEqualTo(TempFileProvider.getTempDir().toPath());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .isEqualTo("rw-------");
      }
    } finally {
      Files.delete(made);
      Files.delete(filled);
    }
  }

  @Test
  void nothingIsLeftOfAStreamThatBreaksOff() throws IOException {
    String name = "naskah-broken" + System.nanoTime();
    InputStream broken = InputStream.nullInputStream();
    broken.close();

    assertThatThrownBy(() -> WorkFile.of(new SequenceInputStream(content(), broken), name, ".zip"))
        .isInstanceOf(IOException.class);

    try (Stream<Path> files = Files.list(TempFileProvider.getTempDir().toPath())) {
      assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith(name));
    }
  }

  private static InputStream content() {
    return new ByteArrayInputStream("Surat rahasia".getBytes(StandardCharsets.UTF_8));
  }
}
