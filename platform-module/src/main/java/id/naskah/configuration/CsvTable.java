package id.naskah.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of a CSV file with a heading, each with its line.
 *
 * <p>Commas or semicolons: spreadsheets in an Indonesian locale write the latter.
 */
final class CsvTable {
  /** A row: its first line in the file and its cells by column, trimmed, never null. */
  record Row(long line, Map<String, String> cells) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    Place at(String column) {
      return new Place(line, column);
    }
  }

  private CsvTable() {}

  /** Reads the rows of a file with these columns. */
  static List<Row> of(String text, List<Column> columns, Problems problems) {
    return read(text, names(columns, true), names(columns, false), problems);
  }

  /** Names of the columns that every heading has, or of those that may follow. */
  static List<String> names(List<Column> columns, boolean inHeading) {
    return columns.stream().filter(c -> c.isInHeading() == inHeading).map(Column::name).toList();
  }

  /** Reads the rows; notes a wrong heading, a row with too many cells, broken quotes. */
  static List<Row> read(String text, List<String> columns, Problems problems) {
    return read(text, columns, List.of(), problems);
  }

  /**
   * Reads the rows of a file whose heading may go on after what it has to have.
   *
   * @param optional columns that may follow, in any order
   */
  static List<Row> read(
      String text, List<String> needed, List<String> optional, Problems problems) {
    CsvLines table = CsvLines.read(text);
    boolean headed = !table.lines().isEmpty();
    boolean readable = headed || table.broken().isEmpty();
    List<String> columns = headed ? table.lines().get(0).cells() : List.of();
    if (readable && !isHeading(columns, needed, optional)) {
      String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
      String accepted =
          String.join(",", needed)
              + optional.stream().map(column -> "[," + column + "]").collect(Collectors.joining());
      long line = headed ? table.lines().get(0).number() : 1;
      problems.add(line, "naskah.csv.heading", accepted, heading);
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    table.lines().stream()
        .skip(1)
        .forEach(line -> addRow(rows, line.number(), line.cells(), columns, problems));
    table.broken().ifPresent(line -> problems.add(line, "naskah.csv.broken"));
    return rows;
  }

  static boolean isHeading(List<String> columns, List<String> needed, List<String> optional) {
    if (columns.size() < needed.size() || !columns.subList(0, needed.size()).equals(needed)) {
      return false;
    }
    List<String> more = columns.subList(needed.size(), columns.size());
    return optional.containsAll(more) && Set.copyOf(more).size() == more.size();
  }

  private static void addRow(
      List<Row> rows, long line, List<String> cells, List<String> columns, Problems problems) {
    if (cells.size() > columns.size()) {
      problems.add(line, "naskah.csv.cells", cells.size(), columns.size());
      return;
    }
    Map<String, String> byColumn = new java.util.HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(columns.get(i), cells.get(i));
      checkCharacters(new Place(line, columns.get(i)), cells.get(i), problems);
    }
    rows.add(new Row(line, byColumn));
  }

  /** No cell has a use for them; one would end up in a letter number or a file name. */
  private static void checkCharacters(Place place, String cell, Problems problems) {
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isISOControl(cell.charAt(i))) {
        String character = String.format("U+%04X", (int) cell.charAt(i));
        problems.add(place, "naskah.text.control", character, i + 1);
        return;
      }
    }
  }
}
