package id.naskah.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The file that says whose a data directory is, which version made it, and whether it is whole. */
final class DataMarker {
  /**
   * Changes whenever a directory written by an earlier version can't be used any more, as with
   * another major version of PostgreSQL.
   */
  static final String LAYOUT = "1";

  static final String ALFRESCO = "5.0.d";
  static final String FILE = "naskah-embedded.properties";

  private DataMarker() {}

  static boolean isIn(Path root) {
    return Files.isRegularFile(root.resolve(FILE));
  }

  /** Whether a repository once answered on this data. */
  static boolean isComplete(Path root) throws IOException {
    return "true".equals(read(root).getProperty("complete"));
  }

  static void write(Path root, boolean complete) throws IOException {
    Properties marker = new Properties();
    marker.setProperty("product", "naskah-embedded");
    marker.setProperty("alfresco", ALFRESCO);
    marker.setProperty("layout", LAYOUT);
    marker.setProperty("complete", Boolean.toString(complete));
    try (var out = Files.newOutputStream(root.resolve(FILE))) {
      marker.store(out, "Data of an embedded Alfresco repository");
    }
  }

  /**
   * Looks whether this version can use the directory.
   *
   * @throws StartFailure when it is not ours or another version's
   */
  static void require(Path root) throws IOException {
    if (!isIn(root)) {
      throw new StartFailure(
          "The directory "
              + root
              + " holds something else: it is not empty and was not made by naskah. Name another"
              + " with --data, or empty it.");
    }
    Properties marker = read(root);
    String layout = marker.getProperty("layout");
    String alfresco = marker.getProperty("alfresco");
    if (!LAYOUT.equals(layout) || !ALFRESCO.equals(alfresco)) {
      throw new StartFailure(
          String.format(
              "The data in %s was made by another version (Alfresco %s, layout %s; this one is"
                  + " Alfresco %s, layout %s). Name another directory with --data, or remove it"
                  + " with ./naskah reset.",
              root, alfresco, layout, ALFRESCO, LAYOUT));
    }
  }

  private static Properties read(Path root) throws IOException {
    Properties marker = new Properties();
    try (var in = Files.newInputStream(root.resolve(FILE))) {
      marker.load(in);
    }
    return marker;
  }
}
