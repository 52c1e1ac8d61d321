package id.naskah.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Http;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository in a JVM of its own: refused starts, a kill at any moment, a clean stop. */
@Tag("repository")
class StartAndStopTest {
  private static final String FILE = "/webdav/kept.txt";

  @TempDir Path directory;

  @Test
  void dataOutlivesKill() throws IOException {
    Path data = directory.resolve("data");
    Template.copyTo(data);
    try (RepositoryProcess first = RepositoryProcess.launch(data).awaitReady()) {
      byte[] content = "surat".getBytes(StandardCharsets.UTF_8);
      assertThat(Http.as(first.url(), "admin").put(FILE, "text/plain", content).statusCode())
          .isEqualTo(201);

      RepositoryProcess second = RepositoryProcess.launch(data);
      assertThat(second.awaitExit()).isEqualTo(2);
      assertThat(second.output()).contains("is in use").contains(data.toString());

      first.kill();
    }
    ProcessHandle orphan = postgres(data).orElseThrow();
    assertThat(orphan.isAlive()).isTrue();

    try (RepositoryProcess again = RepositoryProcess.launch(data).awaitReady()) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(Http.as(again.url(), "admin").get(FILE).body()).isEqualTo("surat");
    }
    assertThat(postgres(data)).isEmpty();
  }

  @Test
  void takenPortIsNamedBeforeTheSlowPart() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, Ports.loopback())) {
      Path data = directory.resolve("data");
      RepositoryProcess process = RepositoryProcess.launch(data, taken.getLocalPort());

      assertThat(process.awaitExit()).isEqualTo(2);
      assertThat(process.output())
          .contains("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken");
      assertThat(data.resolve("postgres")).doesNotExist();
    }
  }

  @Test
  void directoryOfSomethingElseIsLeftAlone() throws IOException {
    Path data = Files.createDirectories(directory.resolve("photos"));
    Path photo = Files.writeString(data.resolve("photo.jpg"), "mine");

    RepositoryProcess process = RepositoryProcess.launch(data);

    assertThat(process.awaitExit()).isEqualTo(2);
    assertThat(process.output()).contains("holds something else");
    assertThat(data).isDirectoryContaining(photo::equals);
    assertThat(data.toFile().list()).hasSize(1);
  }

  private static Optional<ProcessHandle> postgres(Path data) throws IOException {
    Path pid = data.resolve("postgres/postmaster.pid");
    return Files.exists(pid)
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0)))
        : Optional.empty();
  }
}
