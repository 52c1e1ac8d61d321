package id.naskah.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The files under Data Dictionary/Naskah, in the order in which they build on each other. */
public enum ConfigurationFile {
  OFFICE("office.properties", "text/plain"),
  UNITS("units.csv", "text/csv"),
  KINDS("kinds.csv", "text/csv"),
  CLASSIFICATION("classification.csv", "text/csv"),
  SERIES("series.csv", "text/csv"),
  INSTRUCTIONS("instructions.csv", "text/csv"),
  POSITIONS("positions.csv", "text/csv"),
  CALENDAR("calendar.csv", "text/csv"),
  ROUTING("routing.csv", "text/csv"),
  EVENTS("events.csv", "text/csv");

  private static final String DEFAULTS = "/alfresco/module/naskah-platform/defaults/";

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

  /** Whether letters can be registered without it: then the shipped one holds. */
  boolean canBeMissing() {
    return switch (this) {
      case OFFICE, UNITS, KINDS, CLASSIFICATION, SERIES -> false;
      case INSTRUCTIONS, POSITIONS, CALENDAR, ROUTING, EVENTS -> true;
    };
  }

  /** The bytes that are put in place where there is no such file yet. */
  byte[] shipped() {
    try (InputStream in = ConfigurationFile.class.getResourceAsStream(DEFAULTS + fileName)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
