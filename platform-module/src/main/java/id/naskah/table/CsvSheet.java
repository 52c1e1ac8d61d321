package id.naskah.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * A table as CSV, the only writer of such: UTF-8 with the mark by which spreadsheets know it,
 * commas, all but numbers in quotes, lines that end in CR LF, as RFC 4180 has it.
 *
 * <p>No text of it is run as a formula. A text that begins with {@code = + - @} gets an apostrophe
 * in front. So does what follows a semicolon, a tab, a bar or a line end inside a text: a
 * spreadsheet that is told to split there, as Indonesian ones are by default, does not know the
 * quotes around the comma's fields, and would begin a cell with it.
 */
public final class CsvSheet implements SheetFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Nothing shows of these, so a formula may come after them. */
  private static final String BLANK = "[\\p{Z}\\p{Cf}\\p{Cc}\"&&[^\\t\\r\\n]]*";

  /** Also those of full width, which East Asian spreadsheets take for the others. */
  private static final String SIGNS = "[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]";

  private static final Pattern FORMULA =
      Pattern.compile("(^|[;\\t|\\r\\n])(?=" + BLANK + SIGNS + ")");

  /** Spreadsheets that leave these away at the front look at what comes then. */
  private static final String LEFT_AWAY = "\t\r\n";

  private final CSVPrinter printer;
  private final ZoneId zone;

  /** Begins a table; times are shown in this zone. */
  public CsvSheet(OutputStream out, List<String> headings, ZoneId zone) throws IOException {
    this.zone = zone;
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    printer =
        new CSVPrinter(
            writer, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.NON_NUMERIC).get());
    printer.printRecord(headings.stream().map(CsvSheet::harmless).toList());
  }

  @Override
  public boolean take(List<Object> cells) {
    try {
      for (Object cell : cells) {
        printer.print(value(cell));
      }
      printer.println();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object value(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Instant time) {
      return time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime().toString();
    }
    return cell instanceof Number ? cell : harmless(cell.toString());
  }

  static String harmless(String text) {
    String harmless = FORMULA.matcher(text).replaceAll("$1'");
    return !text.isEmpty() && LEFT_AWAY.indexOf(text.charAt(0)) >= 0 ? "'" + harmless : harmless;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
