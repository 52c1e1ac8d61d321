package id.naskah.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One file under Data Dictionary/Naskah: its name, and how its text becomes a checked value. A new
 * file is a subclass of this and a line in {@link ConfigurationFiles}.
 *
 * @param <T> what the file says
 */
public abstract class ConfiguredFile<T> {
  private static final String DEFAULTS = "/alfresco/module/naskah-platform/defaults/";

  private final String fileName;
  private final String mimetype;

  ConfiguredFile(String fileName, String mimetype) {
    this.fileName = fileName;
    this.mimetype = mimetype;
  }

  public final String fileName() {
    return fileName;
  }

  public final String mimetype() {
    return mimetype;
  }

  /** The columns in their order, those that may lack last. */
  public abstract List<Column> columns();

  /** Whether it is about one thing, whose values are its columns, and no table of many. */
  public boolean isSingle() {
    return false;
  }

  /** Whether the first row that fits is the one that counts. */
  public boolean isOrdered() {
    return false;
  }

  /** Its text as a table that can be changed. */
  public FileText open(String text) {
    return CsvText.read(text, columns());
  }

  /** Whether letters can be registered without the file: then the shipped one holds. */
  boolean canBeMissing() {
    return true;
  }

  /**
   * Reads the text by itself, without what other files say.
   *
   * @return whatever could be made of the text; nobody looks at it once a problem is noted
   */
  abstract T parse(String text, Accounts accounts, Problems problems);

  /** The codes that letters and records refer to; nothing for a file whose lines have no codes. */
  Optional<Set<String>> codes(T value) {
    return Optional.empty();
  }

  /** Notes what the value names of other files that is not there. */
  void checkReferences(T value, OtherFiles all, Problems problems) {}

  /** The bytes that are put in place where there is no such file yet. */
  final byte[] shipped() {
    try (InputStream in = ConfiguredFile.class.getResourceAsStream(DEFAULTS + fileName)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public final String toString() {
    return fileName;
  }
}
