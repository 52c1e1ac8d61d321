package id.naskah.configuration;

import java.util.List;

/** Knows what is still open and refers to a code of the configuration. */
public interface OpenUses {
  /**
   * So many of one sort.
   *
   * @param key of the message that counts them, such as {0} open letters
   */
  record Use(String key, long count) {}

  /** What refers to a code that a file is about to lose; nothing where none does. */
  List<Use> of(ConfiguredFile<?> file, String code);
}
