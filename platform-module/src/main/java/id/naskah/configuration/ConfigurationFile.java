package id.naskah.configuration;

import java.util.Optional;

/** The files under Data Dictionary/Naskah, in the order in which they build on each other. */
public enum ConfigurationFile {
  OFFICE("office.properties", "text/plain"),
  UNITS("units.csv", "text/csv"),
  KINDS("kinds.csv", "text/csv"),
  CLASSIFICATION("classification.csv", "text/csv"),
  SERIES("series.csv", "text/csv");

  private final String fileName;
  private final String mimetype;

  ConfigurationFile(String fileName, String mimetype) {
    this.fileName = fileName;
    this.mimetype = mimetype;
  }

  public String fileName() {
    return fileName;
  }

  public String mimetype() {
    return mimetype;
  }

  public static Optional<ConfigurationFile> named(String name) {
    for (ConfigurationFile file : values()) {
      if (file.fileName.equals(name)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
