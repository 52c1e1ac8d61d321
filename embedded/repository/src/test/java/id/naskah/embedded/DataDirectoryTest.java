package id.naskah.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose directory it is, and what becomes of one that was never finished. */
class DataDirectoryTest {
  @TempDir Path root;

  @Test
  void isMadeWhenAbsent() {
    try (DataDirectory data = DataDirectory.open(root.resolve("a/b"))) {
      assertThat(data.isFresh()).isTrue();
      assertThat(DataDirectory.isOurs(data.root())).isTrue();
    }
  }

  @Test
  void isKeptOnceARepositoryAnswered() throws IOException {
    try (DataDirectory data = DataDirectory.open(root)) {
      Files.writeString(data.root().resolve("content"), "letter");
      data.markComplete();
    }
    try (DataDirectory again = DataDirectory.open(root)) {
      assertThat(again.isFresh()).isFalse();
      assertThat(again.root().resolve("content")).hasContent("letter");
    }
  }

  @Test
  void startsOverWhenTheFirstStartWasCutOff() throws IOException {
    try (DataDirectory data = DataDirectory.open(root)) {
      Files.writeString(data.root().resolve("half"), "made");
    }
    try (DataDirectory again = DataDirectory.open(root)) {
      assertThat(again.isFresh()).isTrue();
      assertThat(again.root().resolve("half")).doesNotExist();
    }
  }

  @Test
  void isRefusedWhileInUse() {
    DataDirectory data = DataDirectory.open(root);
    assertThatThrownBy(() -> DataDirectory.open(root))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("in use")
        .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    data.close();
    DataDirectory.open(root).close();
  }

  @Test
  void isRefusedWhenAnotherVersionMadeIt() throws IOException {
    Files.writeString(
        root.resolve("naskah-embedded.properties"), "layout=0\nalfresco=4.2.f\ncomplete=true\n");
    assertThatThrownBy(() -> DataDirectory.open(root))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("Alfresco 4.2.f");
  }

  @Test
  void isRefusedWhenItIsSomethingElse() throws IOException {
    Files.writeString(root.resolve("thesis.odt"), "mine");
    assertThatThrownBy(() -> DataDirectory.open(root))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("holds something else");
    assertThat(root.resolve("thesis.odt")).hasContent("mine");
  }

  @Test
  void copyLeavesLogsBehind(@TempDir Path copy) throws IOException {
    try (DataDirectory data = DataDirectory.open(root)) {
      Files.writeString(data.logs().resolve("alfresco.log"), "old");
      Files.writeString(data.root().resolve("content"), "letter");
      data.markComplete();
    }
    try (DataDirectory target = DataDirectory.open(copy)) {
      target.fillFrom(root);
    }
    try (DataDirectory target = DataDirectory.open(copy)) {
      assertThat(target.isFresh()).isFalse();
      assertThat(target.root().resolve("content")).hasContent("letter");
      assertThat(target.logs()).isEmptyDirectory();
    }
  }
}
