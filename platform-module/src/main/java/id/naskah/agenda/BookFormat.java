package id.naskah.agenda;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.table.SheetFormat;

/** The kinds of files in which a book can be had. */
public enum BookFormat {
  PDF("pdf", "application/pdf"),
  XLSX(SheetFormat.XLSX.code(), SheetFormat.XLSX.mimeType()),
  CSV(SheetFormat.CSV.code(), SheetFormat.CSV.mimeType());

  private final String code;
  private final String mimeType;

  BookFormat(String code, String mimeType) {
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

  /** The one with this code, PDF for null; 400 for another. */
  public static BookFormat of(String code) {
    if (code == null) {
      return PDF;
    }
    for (BookFormat format : values()) {
      if (format.code.equals(code)) {
        return format;
      }
    }
    throw RuleViolation.invalid("format", "naskah.choice", Texts.shortened(code), "csv, pdf, xlsx");
  }
}
