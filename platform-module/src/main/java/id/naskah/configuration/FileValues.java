package id.naskah.configuration;

import java.util.HashMap;
import java.util.Map;

/** What some of the files say, each value with the type of its file. */
public final class FileValues {
  private final Map<ConfiguredFile<?>, Object> values = new HashMap<>();

  /** Says what a file holds. */
  public <T> FileValues put(ConfiguredFile<T> file, T value) {
    values.put(file, value);
    return this;
  }

  /** Null for a file of which nothing was put. */
  @SuppressWarnings("unchecked") // put took the value of this file's type
  <T> T get(ConfiguredFile<T> file) {
    return (T) values.get(file);
  }
}
