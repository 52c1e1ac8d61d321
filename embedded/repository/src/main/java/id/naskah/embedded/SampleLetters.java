package id.naskah.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The sample office with its letters, brought in once by the loader that comes with them: a program
 * of its own, because it talks to the repository as any client does.
 */
record SampleLetters(Path loader) {
  private static final String LOADED = "samples.loaded";

  /** Brings in what is missing; an earlier try that was cut off goes on where it was. */
  void loadOnce(EmbeddedRepository repository, Consumer<String> lines) {
    Path root = repository.data().root();
    if (Files.exists(root.resolve(LOADED))) {
      return;
    }
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Dsamples.state=" + root.resolve("samples.state"),
                  "-jar",
                  loader.toString(),
                  repository.url())
              .redirectErrorStream(true)
              .start();
      try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
        said.lines().forEach(lines);
      }
      if (process.waitFor() == 0) {
        Files.createFile(root.resolve(LOADED));
      } else {
        lines.accept("The sample letters are not all there; the next start goes on with them.");
      }
    } catch (IOException e) {
      lines.accept("The sample letters can't be loaded: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The accounts of the sample office as {@code name/password}; the password is the name. */
  String accounts() {
    try (URLClassLoader jar = new URLClassLoader(new URL[] {loader.toUri().toURL()}, null);
        InputStream csv = jar.getResourceAsStream("naskah-samples/accounts.csv")) {
      if (csv == null) {
        return "";
      }
      return new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(line -> line.substring(0, line.indexOf(',')))
          .map(user -> ", " + user + "/" + user)
          .collect(Collectors.joining());
    } catch (IOException e) {
      return "";
    }
  }
}
