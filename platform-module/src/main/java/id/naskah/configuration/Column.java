package id.naskah.configuration;

import id.naskah.platform.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of a configuration file.
 *
 * @param name as in the heading
 * @param isInHeading whether every heading has it; others may follow, in any order
 * @param isFilled whether no cell may be empty
 * @param takesAny whether {@code *} stands for any
 * @param choices all that is accepted; empty where it is not one of a few
 * @param separator what stands between several of the choices
 */
public record Column(
    String name,
    ColumnType type,
    boolean isInHeading,
    boolean isFilled,
    boolean takesAny,
    List<String> choices,
    String separator) {

  /**
   * What a column is called in the language of the user.
   *
   * @param file the file's name without its ending
   * @param name the column's, as in the heading
   */
  public static String label(String file, String name) {
    return words("naskah.column.", file, name).orElse(name);
  }

  /** What is accepted in it, in the language of the user; nothing where that needs no words. */
  public Optional<String> help(String file) {
    return words("naskah.columnHelp.", file, name);
  }

  /** The words for this column of this file, or else for columns of this name. */
  private static Optional<String> words(String prefix, String file, String name) {
    String key = name.replace('.', '-');
    return Stream.of(prefix + file + "-" + key, prefix + key)
        .filter(each -> !Messages.text(each).equals(each))
        .map(Messages::text)
        .findFirst();
  }

  /** A column whose cells are filled. */
  static Column of(String name, ColumnType type) {
    return new Column(name, type, true, true, false, List.of(), null);
  }

  /** A column of texts that are filled. */
  static Column text(String name) {
    return of(name, ColumnType.TEXT);
  }

  /** The same, but cells may be empty. */
  Column mayBeEmpty() {
    return new Column(name, type, isInHeading, false, takesAny, choices, separator);
  }

  /** The same, but files need not have it. */
  Column mayLack() {
    return new Column(name, type, false, false, takesAny, choices, separator);
  }

  /** The same, but {@code *} is accepted as well. */
  Column orAny() {
    return new Column(name, type, isInHeading, isFilled, true, choices, separator);
  }

  /** The same, with one of these in each cell. */
  Column among(List<String> accepted) {
    return new Column(
        name, ColumnType.CHOICE, isInHeading, isFilled, takesAny, List.copyOf(accepted), null);
  }

  /** The same, with some of these in each cell. */
  Column someOf(List<String> accepted, String between) {
    return new Column(
        name, ColumnType.CHOICES, isInHeading, isFilled, takesAny, List.copyOf(accepted), between);
  }
}
