package id.naskah.embedded.junit;

import id.naskah.embedded.DataDirectory;
import id.naskah.embedded.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the data of test runs lies: one directory for each run, the last few kept to look into. */
final class TestData {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
  private static final int KEPT = 2;

  private TestData() {}

  /** A directory for this run, not yet made; the oldest runs make room for it. */
  static Path next() {
    Path runs = Path.of("target", "alfresco-data").toAbsolutePath();
    try {
      Files.createDirectories(runs);
      try (Stream<Path> earlier = Files.list(runs)) {
        List<Path> newestFirst = earlier.sorted(Comparator.reverseOrder()).toList();
        for (Path old :
            newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
          DataDirectory.removeIfUnused(old);
        }
      }
    } catch (IOException e) {
      throw new StartFailure(
          "Old test data in " + runs + " can't be removed: " + e.getMessage(), e);
    }
    return runs.resolve(STAMP.format(LocalDateTime.now(ZoneId.systemDefault())));
  }
}
