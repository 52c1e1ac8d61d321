package id.naskah.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything one repository keeps: database, content, index and logs below one directory, marked as
 * ours, and locked while it is in use.
 */
public final class DataDirectory implements AutoCloseable {
  /** Directory of the log files, below the root. */
  static final String LOGS = "logs";

  private static final String LOCK = "naskah-embedded.lock";

  /** What each directory makes for itself. */
  private static final Set<String> OWN = Set.of(LOCK, LOGS, "tmp", SampleSeal.FOLDER);

  private final Path root;
  private final FileChannel lockFile;
  private final boolean fresh;

  private DataDirectory(Path root, FileChannel lockFile, boolean fresh) {
    this.root = root;
    this.lockFile = lockFile;
    this.fresh = fresh;
  }

  /**
   * Takes the directory, made when absent.
   *
   * @throws StartFailure when it is another program's, another version's, or in use
   */
  public static DataDirectory open(Path directory) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      if (Files.exists(root)) {
        root = root.toRealPath(); // one name for one directory, however it is reached
      }
      boolean empty = isEmpty(root);
      if (!empty) {
        DataMarker.require(root);
      }
      Files.createDirectories(root);
      FileChannel lock = lock(root);
      if (!empty && !DataMarker.isComplete(root)) {
        // The very first start was cut off: nothing in here was ever reachable by anyone.
        PostgresOrphan.stop(root.resolve(PostgresServer.DIRECTORY));
        clear(root);
        empty = true;
      }
      if (empty) {
        DataMarker.write(root, false);
      }
      Files.createDirectories(root.resolve(LOGS));
      Files.createDirectories(root.resolve("tmp"));
      lock.truncate(0);
      lock.write(ByteBuffer.wrap(pid().getBytes(StandardCharsets.US_ASCII)));
      return new DataDirectory(root, lock, empty);
    } catch (IOException e) {
      throw new StartFailure("The data directory " + root + " can't be used: " + e.getMessage(), e);
    }
  }

  /** Whether the directory carries our mark. */
  public static boolean isOurs(Path directory) {
    return DataMarker.isIn(directory);
  }

  /** Removes a directory of ours with everything in it, unless a repository runs on it. */
  public static void removeIfUnused(Path directory) throws IOException {
    if (isOurs(directory)) {
      FileChannel lock = tryLock(directory);
      if (lock != null) {
        PostgresOrphan.stop(directory.resolve(PostgresServer.DIRECTORY));
        lock.close();
        FileTree.delete(directory);
      }
    }
  }

  /** Whether no start was ever completed here. */
  public boolean isFresh() {
    return fresh;
  }

  /** The repository answered once: from now on its data is worth keeping. */
  void markComplete() {
    if (fresh) {
      try {
        DataMarker.write(root, true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Fills a fresh directory with a copy of a closed one. */
  void fillFrom(Path template) throws IOException {
    FileTree.copy(template, root, name -> !OWN.contains(name));
  }

  public Path root() {
    return root;
  }

  public Path logs() {
    return root.resolve(LOGS);
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  @Override
  public void close() {
    try {
      if (lockFile.isOpen()) {
        lockFile.truncate(0);
      }
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileChannel lock(Path root) throws IOException {
    FileChannel lock = tryLock(root);
    if (lock == null) {
      throw new StartFailure(
          "The data in "
              + root
              + " is in use: another repository runs on it (process "
              + owner(root)
              + "). Stop that one (./naskah down), or name another directory with --data.");
    }
    return lock;
  }

  private static FileChannel tryLock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very JVM: in use all the same.
    }
    channel.close();
    return null;
  }

  private static String owner(Path root) {
    try {
      return Files.readString(root.resolve(LOCK)).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String pid() {
    return Long.toString(ProcessHandle.current().pid());
  }

  private static boolean isEmpty(Path root) throws IOException {
    if (!Files.exists(root)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries.allMatch(entry -> entry.endsWith(LOCK));
    }
  }

  private static void clear(Path root) throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        if (!entry.endsWith(LOCK)) {
          FileTree.delete(entry);
        }
      }
    }
  }
}
