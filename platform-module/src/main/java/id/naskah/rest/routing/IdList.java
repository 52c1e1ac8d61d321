package id.naskah.rest.routing;

import id.naskah.platform.RuleViolation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Ids in one parameter, with commas between them. A login may contain a comma itself, so they are
 * read as cells of a line of CSV: such a one stands between quotes.
 */
final class IdList {
  private static final CSVFormat LINE = CSVFormat.DEFAULT;

  private IdList() {}

  /** Each id once, in the order in which they were asked for. */
  static List<String> read(String parameter, String text, int most) {
    List<String> ids = cells(parameter, text).filter(id -> !id.isBlank()).distinct().toList();
    if (ids.size() > most) {
      throw RuleViolation.invalid(parameter, "naskah.tooMany", ids.size(), most);
    }
    return ids;
  }

  private static Stream<String> cells(String parameter, String text) {
    try (CSVParser parser = CSVParser.parse(text, LINE)) {
      return parser.getRecords().stream().flatMap(CSVRecord::stream);
    } catch (IOException | UncheckedIOException e) {
      throw RuleViolation.invalid(parameter, "naskah.csv.broken");
    }
  }
}
