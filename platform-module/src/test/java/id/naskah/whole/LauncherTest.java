package id.naskah.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./naskah test} does around Maven, and says of names before it starts Maven. */
class LauncherTest {
  /** As Surefire writes them. */
  private static final String SKIPPED =
      """
      <testcase name="one"><skipped message="somebody&apos;s reason"/></testcase>
      <testcase name="two"><skipped type="E"><![CDATA[org.opentest4j.E: Assumption failed: no chromium
        at some.Place]]></skipped></testcase>
      <testcase name="three"><skipped type="E"><![CDATA[org.opentest4j.E: Assumption failed: no chromium
        at some.Place]]></skipped></testcase>
      """;

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

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void aWholeRunLeavesNothingInMemory(int end, @TempDir Path checkout) throws Exception {
    Said said = wholeRun(checkout, end);

    assertThat(said.exitCode()).isEqualTo(end);
    Matcher home =
        Pattern.compile("data in (/dev/shm/[^ ]*)/data$", Pattern.MULTILINE).matcher(said.text());
    assumeTrue(home.find(), "no memory to spare for test data");
    assertThat(Path.of(home.group(1))).doesNotExist();
    Path kept = checkout.resolve("platform-module/target/alfresco-data/run/log");
    if (end == 0) {
      assertThat(kept).doesNotExist();
    } else {
      assertThat(kept).hasContent("what failed");
      assertThat(said.text()).contains("is kept in " + kept.getParent().getParent());
    }
  }

  @Test
  void whereTheDataLiesCanBeSaid(@TempDir Path checkout) throws Exception {
    Said said = wholeRun(checkout, 0, "-Dnaskah.test.data=" + checkout.resolve("elsewhere"));

    assertThat(said.text())
        .contains("data in " + checkout.resolve("elsewhere"))
        .doesNotContain("/dev/shm");
  }

  @Test
  void whatWasSkippedIsToldWithItsReason(@TempDir Path checkout) throws Exception {
    assertThat(wholeRun(checkout, 0).text())
        .contains("Browser tests: skipped (no chromium)")
        .contains("Not tested: 2 tests (no chromium); 1 test (somebody's reason)");
  }

  @Test
  @Timeout(30)
  void badlyWrittenSourcesEndTheRunAtOnce(@TempDir Path checkout) throws Exception {
    Said said = wholeRun(checkout, 0, "-Dbadly.written");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text()).contains("line 7 is badly written");
  }

  /** All tests of a checkout with a Maven that writes a line of data and ends as it is told. */
  private static Said wholeRun(Path checkout, int end, String... options) throws Exception {
    Path launcher = Files.copy(launcher(), checkout.resolve("naskah"));
    Path maven = Files.createDirectories(checkout.resolve("bin")).resolve("mvn");
    Files.writeString(
        maven,
        """
        #!/bin/bash
        if [[ $1 == -v ]]; then echo Apache Maven 3.9.9; exit; fi
        if [[ " $* " == *" checkstyle:check "* ]]; then
          [[ " $* " != *" -Dbadly.written "* ]] || { echo "line 7 is badly written"; exit 1; }
          exit
        fi
        [[ " $* " != *" -Dbadly.written "* ]] || exec sleep 60
        for option; do [[ $option != -Dnaskah.test.data=* ]] || data=${option#*=}; done
        echo "data in $data"
        mkdir -p "$data/run" && echo "what failed" > "$data/run/log"
        reports=${0%%/bin/mvn}/some-module/target/surefire-reports
        mkdir -p "$reports" && echo '%s' > "$reports/TEST-Some.xml"
        exit %d
        """
            .formatted(SKIPPED, end));
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString(), "test"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().merge("PATH", maven.getParent() + ":", (path, first) -> first + path);
    return said(builder);
  }

  private static Path launcher() {
    return Path.of(System.getProperty("naskah.root"), "naskah");
  }

  private static Said naskah(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("bash");
    command.add(launcher().toString());
    command.addAll(List.of(arguments));
    return said(new ProcessBuilder(command));
  }

  private static Said said(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
