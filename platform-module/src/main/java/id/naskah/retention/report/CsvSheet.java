package id.naskah.retention.report;

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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV: UTF-8 with the mark by which spreadsheets know it, commas, lines that end in CR
 * LF, as RFC 4180 has it.
 *
 * <p>A text that a spreadsheet would run as a formula, since it begins with {@code = + - @}, a tab
 * or a line end, gets an apostrophe in front.
 */
public final class CsvSheet implements SheetFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private final CSVPrinter printer;
  private final ZoneId zone;

  /** Begins a table; times are shown in this zone. */
  public CsvSheet(OutputStream out, List<String> headings, ZoneId zone) throws IOException {
    this.zone = zone;
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(headings);
  }

  @Override
  public boolean take(List<Object> cells) {
    try {
      printer.printRecord(cells.stream().map(this::text).toList());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof Instant time) {
      return time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime().toString();
    }
    return cell instanceof String text ? harmless(text) : cell.toString();
  }

  static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
