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
   * @param start where in the text it begins
   * @param end where in the text it ends, with the characters that end a line
   */
  public record Line(long number, List<String> cells, int start, int end) {}

  /** Reads a text; what its first line separates cells with, all do. */
  public static CsvLines read(String text) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreEmptyLines(false) // the parser would not count them
            .setTrim(true)
            .get();
    List<Line> lines = new ArrayList<>();
    long line = 0;
    Line open = null;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord cells : parser) {
        List<String> trimmed = cells.stream().map(Texts::stripped).toList();
        int start = Math.toIntExact(cells.getCharacterPosition());
        addEnded(lines, open, start);
        open = isEmpty(trimmed) ? null : new Line(line + 1, trimmed, start, text.length());
        line = parser.getCurrentLineNumber();
      }
      addEnded(lines, open, text.length());
      return new CsvLines(lines, OptionalLong.empty());
    } catch (IOException | UncheckedIOException e) {
      addEnded(lines, open, text.length());
      return new CsvLines(lines, OptionalLong.of(line + 1));
    }
  }

  /** What the first line that has something in it separates cells with. */
  static char delimiter(String text) {
    String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return count(heading, ';') > count(heading, ',') ? ';' : ',';
  }

  private static void addEnded(List<Line> lines, Line open, int end) {
    if (open != null) {
      lines.add(new Line(open.number(), open.cells(), open.start(), end));
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
