package id.naskah.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once for each user and version from the archive on the class
 * path.
 */
final class PostgresBinaries {
  private static final int EXECUTABLE = 0b001_000_000;

  private PostgresBinaries() {}

  /** The directory that holds {@code bin}, {@code lib} and {@code share}. */
  static Path directory() {
    URL archive = archive();
    String name = archiveName();
    try {
      URLConnection connection = archive.openConnection();
      // Size and time name the version: a new archive never meets the programs of an old one.
      String version = Long.toHexString(connection.getContentLengthLong());
      Path directory = cache().resolve(name.replace(".txz", "-" + version));
      if (!Files.isDirectory(directory)) {
        unpack(archive, directory);
      }
      return directory;
    } catch (IOException e) {
      throw new StartFailure("PostgreSQL can't be unpacked: " + e.getMessage(), e);
    }
  }

  /** The archive for this machine, in one of the jars on the class path. */
  static URL archive() {
    URL archive = PostgresBinaries.class.getClassLoader().getResource(archiveName());
    if (archive == null) {
      throw new StartFailure(
          "There is no PostgreSQL for this machine on the class path ("
              + archiveName()
              + " is missing).");
    }
    return archive;
  }

  private static String archiveName() {
    return "postgres-" + system() + "-" + architecture() + ".txz";
  }

  private static Path cache() {
    // Root's home is closed to the account that PostgreSQL may have to run as.
    boolean root = "root".equals(System.getProperty("user.name"));
    String home = root ? "/var/cache" : System.getProperty("user.home") + "/.cache";
    return Path.of(System.getProperty("naskah.cache", home + "/naskah"));
  }

  private static void unpack(URL archive, Path directory) throws IOException {
    Files.createDirectories(directory.getParent());
    Path partial = Files.createTempDirectory(directory.getParent(), "unpacking");
    try (InputStream in = archive.openStream();
        InputStream tar = new XZInputStream(new BufferedInputStream(in, 1 << 16))) {
      unpack(new TarArchiveInputStream(tar), partial);
    }
    Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      FileTree.delete(partial); // someone else was quicker
    }
  }

  private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
    for (TarArchiveEntry entry = tar.getNextTarEntry();
        entry != null;
        entry = tar.getNextTarEntry()) {
      Path file = target.resolve(entry.getName()).normalize();
      if (entry.isDirectory()) {
        Files.createDirectories(file);
      } else if (entry.isSymbolicLink()) {
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      } else {
        Files.createDirectories(file.getParent());
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("mac") ? "darwin" : name;
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") ? "x86_64" : name.equals("aarch64") ? "arm_64" : name;
  }
}
