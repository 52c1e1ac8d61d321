package id.naskah.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as XLSX. Rows go to the file a thousand at a time; a table that is longer than a sheet
 * goes on in the next one. Texts are texts, whatever they begin with.
 */
final class XlsxSheet implements SheetFile {
  private static final String APPLICATION = "Naskah";
  private static final String VERSION = "1.0";
  private static final String DAY = "yyyy-mm-dd";
  private static final String TIME = "yyyy-mm-dd hh:mm";
  private static final int ROWS_A_FLUSH = 1000;
  private static final int WIDTH = 18;

  /** Excel takes no more characters in a cell. */
  private static final int LONGEST = 32_767;

  private final Workbook book;
  private final List<String> headings;
  private final ZoneId zone;
  private final int rowsASheet;
  private Worksheet sheet;
  private int sheets;
  private int row;

  XlsxSheet(OutputStream out, List<String> headings, ZoneId zone) {
    this(out, headings, zone, Worksheet.MAX_ROWS);
  }

  XlsxSheet(OutputStream out, List<String> headings, ZoneId zone, int rowsASheet) {
    this.book = new Workbook(out, APPLICATION, VERSION);
    this.headings = headings;
    this.zone = zone;
    this.rowsASheet = rowsASheet;
    begin();
  }

  private void begin() {
    sheets++;
    sheet = book.newWorksheet(String.valueOf(sheets));
    sheet.freezePane(0, 1);
    for (int i = 0; i < headings.size(); i++) {
      sheet.width(i, WIDTH);
      sheet.inlineString(0, i, headings.get(i));
      sheet.style(0, i).bold().set();
    }
    row = 1;
  }

  @Override
  public boolean take(List<Object> cells) {
    try {
      if (row == rowsASheet) {
        sheet.finish();
        begin();
      }
      for (int i = 0; i < cells.size(); i++) {
        put(i, cells.get(i));
      }
      row++;
      if (row % ROWS_A_FLUSH == 0) {
        sheet.flush();
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(int column, Object cell) {
    if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format(DAY).set();
    } else if (cell instanceof Instant time) {
      sheet.value(row, column, time.atZone(zone).toLocalDateTime());
      sheet.style(row, column).format(TIME).set();
    } else if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (cell != null) {
      String text = cell.toString();
      sheet.inlineString(row, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
