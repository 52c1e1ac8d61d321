package id.naskah.configuration;

import id.naskah.platform.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of a CSV text that have something in them.
 *
 * <p>Commas or semicolons: spreadsheets in an Indonesian locale write the latter.
 *
 * @param broken number of the line from which on it can't be read, because of its quotes
 */
public record CsvLines(List<Line> lines, OptionalLong broken) {
  /**
   * One line, or several where a quoted cell has line breaks.
   *
   * @param number of its first line, from 1
   * @param cells trimmed
   */
  public record Line(long number, List<String> cells) {}

  /** Reads a text; what its first line separates cells with, all do. */
  public static CsvLines read(String text) {
    String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char delimiter = count(heading, ';') > count(heading, ',') ? ';' : ',';
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(false) // the parser would not count them
            .setTrim(true)
            .get();
    List<Line> lines = new ArrayList<>();
    long line = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord cells : parser) {
        List<String> trimmed = cells.stream().map(Texts::stripped).toList();
        if (!isEmpty(trimmed)) {
          lines.add(new Line(line + 1, trimmed));
        }
        line = parser.getCurrentLineNumber();
      }
      return new CsvLines(lines, OptionalLong.empty());
    } catch (IOException | UncheckedIOException e) {
      return new CsvLines(lines, OptionalLong.of(line + 1));
    }
  }

  /** Also a row of nothing but delimiters, as spreadsheets leave them below a table. */
  private static boolean isEmpty(List<String> cells) {
    return cells.stream().allMatch(String::isEmpty);
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
