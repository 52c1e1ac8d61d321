package id.naskah.configuration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
  }

  private CsvTable() {}

  /** Reads the rows; notes a wrong heading, a row with too many cells, broken quotes. */
  static List<Row> read(String text, List<String> columns, Problems problems) {
    String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char delimiter = heading.indexOf(';') >= 0 && heading.indexOf(',') < 0 ? ';' : ',';
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false) // the parser would not count them
            .setTrim(true)
            .get();
    List<Row> rows = new ArrayList<>();
    boolean first = true;
    long line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord cells : parser) {
        if (isEmptyLine(cells)) {
          line = parser.getCurrentLineNumber();
          continue;
        }
        if (first) {
          first = false;
          if (!cells.toList().equals(columns)) {
            problems.add(1, "naskah.csv.heading", String.join(",", columns), heading);
            return List.of();
          }
        } else {
          addRow(rows, line + 1, cells, columns, problems);
        }
        line = parser.getCurrentLineNumber();
      }
      if (first) {
        problems.add(1, "naskah.csv.heading", String.join(",", columns), heading);
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(first ? line : line + 1, "naskah.csv.broken");
    }
    return rows;
  }

  /** Also a row of nothing but delimiters, as spreadsheets leave them below a table. */
  private static boolean isEmptyLine(CSVRecord cells) {
    return cells.stream().allMatch(String::isEmpty);
  }

  private static void addRow(
      List<Row> rows, long line, CSVRecord cells, List<String> columns, Problems problems) {
    if (cells.size() > columns.size()) {
      problems.add(line, "naskah.csv.cells", cells.size(), columns.size());
      return;
    }
    Map<String, String> byColumn = new java.util.HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(columns.get(i), cells.get(i));
      checkCharacters(line, cells.get(i), problems);
    }
    rows.add(new Row(line, byColumn));
  }

  /** No cell has a use for them; one would end up in a letter number or a file name. */
  private static void checkCharacters(long line, String cell, Problems problems) {
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isISOControl(cell.charAt(i))) {
        String character = String.format("U+%04X", (int) cell.charAt(i));
        problems.add(line, "naskah.text.control", character, i + 1);
        return;
      }
    }
  }
}
