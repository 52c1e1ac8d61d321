package id.naskah.configuration;

import java.util.List;

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
