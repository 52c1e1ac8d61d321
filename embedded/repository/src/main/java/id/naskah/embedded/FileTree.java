package id.naskah.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Directories with all that is in them. */
final class FileTree {
  private FileTree() {}

  /** Removes a file, or a directory with everything in it. */
  static void delete(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  /**
   * Copies the entries of a directory with owners and permissions kept.
   *
   * @param wanted which entries at the top are copied, by name
   */
  static void copy(Path from, Path to, Predicate<String> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path relative = from.relativize(file);
        if (!file.equals(from) && wanted.test(relative.getName(0).toString())) {
          Files.copy(
              file,
              to.resolve(relative.toString()),
              StandardCopyOption.COPY_ATTRIBUTES,
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
