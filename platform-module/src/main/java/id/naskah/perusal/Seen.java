package id.naskah.perusal;

import java.util.Arrays;
import java.util.Optional;

/** What of a letter somebody saw. */
public enum Seen {
  /** The letter's own document. */
  LETTER("letter"),
  ATTACHMENT("attachment"),
  /** A file of a report about the letter. */
  REPORT("report"),
  /** What people noted about it, such as a comment. */
  NOTE("note"),
  /** A preview or a small picture that Alfresco made of one of its files. */
  PREVIEW("preview"),
  /** What one of its files held before. */
  VERSION("version"),
  /** A file of the letter was copied to another place. */
  COPIED("copied"),
  /** Its fields, among them the subject. */
  FIELDS("fields"),
  /** Its disposition sheet. */
  SHEET("sheet"),
  /** A numbered copy, as it is printed. */
  COPY("copy");

  private final String code;

  Seen(String code) {
    this.code = code;
  }

  /** As clients read it, and as the audit has it. */
  public String code() {
    return code;
  }

  /** Whether a file is handed out: who sees several of these of one file at once, read it once. */
  boolean isOfFile() {
    return switch (this) {
      case LETTER, ATTACHMENT, REPORT, NOTE, PREVIEW, VERSION, COPY -> true;
      case COPIED, FIELDS, SHEET -> false;
    };
  }

  static Optional<Seen> of(String code) {
    return Arrays.stream(values()).filter(seen -> seen.code.equals(code)).findFirst();
  }
}
