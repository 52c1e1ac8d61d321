package id.naskah.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Everything one repository keeps: database, content, index and logs below one directory, marked as
 * ours, and locked while it is in use.
 */
public final class DataDirectory implements AutoCloseable {
  /** Changes whenever a directory written by an earlier version can't be used any more. */
  static final String LAYOUT = "1";

  static final String ALFRESCO = "5.0.d";
  private static final String MARKER = "naskah-embedded.properties";
  private static final String LOCK = "naskah-embedded.lock";

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
      boolean empty = isEmpty(root);
      if (!empty) {
        requireOurs(root);
      }
      Files.createDirectories(root);
      FileChannel lock = lock(root);
      if (!empty && !"true".equals(marker(root).getProperty("complete"))) {
        // The very first start was cut off: nothing in here was ever reachable by anyone.
        PostgresOrphan.stop(root.resolve(PostgresServer.DIRECTORY));
        clear(root);
        empty = true;
      }
      if (empty) {
        mark(root, false);
      }
      Files.createDirectories(root.resolve("logs"));
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
    return Files.isRegularFile(directory.resolve(MARKER));
  }

  /** Whether no start was ever completed here. */
  public boolean isFresh() {
    return fresh;
  }

  /** The repository answered once: from now on its data is worth keeping. */
  void markComplete() {
    if (fresh) {
      mark(root, true);
    }
  }

  /** Fills a fresh directory with a copy of a closed one. */
  void fillFrom(Path template) throws IOException {
    try (Stream<Path> files = Files.walk(template)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = root.resolve(template.relativize(file).toString());
        String name = template.relativize(file).toString();
        if (!name.isEmpty()
            && !name.equals(LOCK)
            && !name.startsWith("logs")
            && !name.startsWith("tmp")) {
          Files.copy(
              file,
              target,
              StandardCopyOption.COPY_ATTRIBUTES,
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  public Path root() {
    return root;
  }

  public Path logs() {
    return root.resolve("logs");
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

  private static void requireOurs(Path root) {
    if (!isOurs(root)) {
      throw new StartFailure(
          "The directory "
              + root
              + " holds something else: it is not empty and was not made by"
              + " naskah. Name another with --data, or empty it.");
    }
    Properties marker = marker(root);
    String layout = marker.getProperty("layout");
    String alfresco = marker.getProperty("alfresco");
    if (!LAYOUT.equals(layout) || !ALFRESCO.equals(alfresco)) {
      throw new StartFailure(
          "The data in "
              + root
              + " was made by another version (Alfresco "
              + alfresco
              + ", layout "
              + layout
              + "; this one is Alfresco "
              + ALFRESCO
              + ", layout "
              + LAYOUT
              + "). Name another directory with --data, or remove it with ./naskah reset.");
    }
  }

  private static FileChannel lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new StartFailure(
          "The data in "
              + root
              + " is in use: another repository runs on it"
              + " (process "
              + owner(root)
              + "). Stop that one"
              + " (./naskah down), or name another directory with --data.");
    }
    return channel;
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
          delete(entry);
        }
      }
    }
  }

  /** Removes a file, or a directory with all that is in it. */
  static void delete(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  private static Properties marker(Path root) {
    Properties marker = new Properties();
    try (var in = Files.newInputStream(root.resolve(MARKER))) {
      marker.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return marker;
  }

  private static void mark(Path root, boolean complete) {
    Properties marker = new Properties();
    marker.setProperty("product", "naskah-embedded");
    marker.setProperty("alfresco", ALFRESCO);
    marker.setProperty("layout", LAYOUT);
    marker.setProperty("complete", Boolean.toString(complete));
    try (var out = Files.newOutputStream(root.resolve(MARKER))) {
      marker.store(out, "Data of an embedded Alfresco repository");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
