package id.naskah.embedded.junit;

import id.naskah.embedded.DataDirectory;
import id.naskah.embedded.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the data of test runs lies: one directory for each run, the last few kept to look into. It
 * is target/alfresco-data, or what the system property naskah.test.data names.
 */
public final class TestData {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
  private static final int KEPT = 2;

  /** Longer than a test leaves its data alone, between killing a repository and the next start. */
  private static final Duration IN_USE = Duration.ofHours(1);

  private TestData() {}

  /** Below this lies the data of each run. */
  public static Path home() {
    String elsewhere = System.getProperty("naskah.test.data");
    Path home = elsewhere == null ? Path.of("target", "alfresco-data") : Path.of(elsewhere);
    return home.toAbsolutePath();
  }

  /** A directory for this run, not yet made; the oldest runs make room for it. */
  static Path next() {
    Path runs = home();
    try {
      Files.createDirectories(runs);
      makeRoom(runs);
    } catch (IOException e) {
      throw new StartFailure(
          "Old test data in " + runs + " can't be removed: " + e.getMessage(), e);
    }
    String now = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
    return runs.resolve(now + "-" + ProcessHandle.current().pid());
  }

  private static void makeRoom(Path runs) throws IOException {
    // Two JVMs share the tests of one run: one removes, the other finds nothing left to remove.
    try (FileChannel channel =
            FileChannel.open(
                runs.resolveSibling("alfresco-data.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock();
        Stream<Path> entries = Files.list(runs)) {
      Instant recent = Instant.now().minus(IN_USE);
      List<Path> newestFirst = entries.sorted(Comparator.reverseOrder()).toList();
      for (int i = KEPT; i < newestFirst.size() && lock.isValid(); i++) {
        if (Files.getLastModifiedTime(newestFirst.get(i)).toInstant().isBefore(recent)) {
          DataDirectory.removeIfUnused(newestFirst.get(i));
        }
      }
    }
  }
}
