package id.naskah.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An operating system command run to its end, and what it said. */
record Command(int exitCode, String output) {

  boolean succeeded() {
    return exitCode == 0;
  }

  /** Runs a command; one that does not exist counts as failed, with the reason as its output. */
  static Command run(List<String> prefix, String... command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(List.of(command));
    try {
      Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
      process.getOutputStream().close();
      try (InputStream out = process.getInputStream()) {
        String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Command(process.waitFor(), said);
      }
    } catch (IOException e) {
      return new Command(127, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Command(130, "interrupted");
    }
  }
}
