package id.naskah.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./naskah test} says of names before it starts Maven. */
class LauncherTest {
  private record Said(int exitCode, String text) {}

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NoSuchTest, No test class is called NoSuchTest.
          NoSuch*, No test class is called NoSuch*.
          RepositoryProcess, No test class is called RepositoryProcess.
          LauncherTest#noSuchMethod, No test in LauncherTest is called noSuchMethod.
          LauncherTest#noSuch*, No test in LauncherTest is called noSuch*.
          """)
  void refusesNamesThatNoTestHas(String name, String told) throws Exception {
    Said said = naskah("test", name);

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.text()).startsWith(told).hasLineCount(1);
  }

  @Test
  void takesEitherTheQuickTestsOrNames() throws Exception {
    Said said = naskah("test", "--quick", "LauncherTest");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.text()).contains("Either --quick or names of tests");
  }

  @Test
  void helpTellsTheWaysToRunTests() throws Exception {
    assertThat(naskah("help").text()).contains("test --quick", "test NAME...");
  }

  private static Said naskah(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("bash");
    command.add(Path.of(System.getProperty("naskah.root"), "naskah").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
