package id.naskah.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts of a repository that are refused. Crash tests kill one that runs, and start it again. */
@AlfrescoTest
class RefusedStartTest {
  @TempDir Path directory;

  @Test
  void dataInUseIsLeftToWhoHasIt(Repository repository) {
    RepositoryProcess second = RepositoryProcess.launch(repository.data());

    assertThat(second.awaitExit()).isEqualTo(2);
    assertThat(second.output()).contains("is in use").contains(repository.data().toString());
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
}
