package id.naskah.table;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;

/** The kinds of files in which a table can be had. */
public enum SheetFormat {
  CSV("csv", "text/csv"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String code;
  private final String mimeType;

  SheetFormat(String code, String mimeType) {
    this.code = code;
    this.mimeType = mimeType;
  }

  /** What the names of such files end in, without the point. */
  public String code() {
    return code;
  }

  public String mimeType() {
    return mimeType;
  }

  /** The one with this code, CSV for null; 400 for another. */
  public static SheetFormat of(String code) {
    if (code == null) {
      return CSV;
    }
    for (SheetFormat format : values()) {
      if (format.code.equals(code)) {
        return format;
      }
    }
    throw RuleViolation.invalid("format", "naskah.choice", Texts.shortened(code), "csv, xlsx");
  }

  /** Begins a file; times are shown in this zone. */
  public SheetFile begin(OutputStream out, List<String> headings, ZoneId zone) throws IOException {
    return this == CSV ? new CsvSheet(out, headings, zone) : new XlsxSheet(out, headings, zone);
  }
}
