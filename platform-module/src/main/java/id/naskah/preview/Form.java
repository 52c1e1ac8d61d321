package id.naskah.preview;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What a file is for whoever wants to see it; by how it begins, since names and types may lie. */
enum Form {
  PDF,
  /** Browsers show it as it is. */
  PICTURE,
  TIFF,
  BMP,
  /** What is packed: Word, Excel, PowerPoint, LibreOffice, archives. */
  ZIP,
  /** The older ones of Microsoft: Word, Excel, PowerPoint, Outlook. */
  OLE,
  RTF,
  MAIL,
  HTML,
  TEXT,
  OTHER;

  /** So much of a file is enough to know it. */
  static final int START = 2048;

  private static final int PDF_WITHIN = 1024;
  private static final byte[] OLE_START = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  private static final Set<Integer> BMP_HEADERS = Set.of(12, 40, 52, 56, 64, 108, 124);

  /** The type of a picture that browsers show; empty for all else. */
  static String picture(byte[] start) {
    String head = new String(start, StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u0089PNG\r\n")) {
      return "image/png";
    } else if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    } else if (head.startsWith("GIF8")) {
      return "image/gif";
    }
    return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? "image/webp" : "";
  }

  /**
   * The form of a file.
   *
   * @param type as it is kept
   */
  static Form of(byte[] start, String type, String name) {
    String head = new String(start, StandardCharsets.ISO_8859_1);
    int pdf = head.indexOf("%PDF-");
    if (pdf >= 0 && pdf < PDF_WITHIN) {
      return PDF;
    } else if (!picture(start).isEmpty()) {
      return PICTURE;
    } else if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return TIFF;
    } else if (isBmp(head)) {
      return BMP;
    } else if (head.startsWith("PK\u0003\u0004")) {
      return ZIP;
    } else if (head.startsWith(new String(OLE_START, StandardCharsets.ISO_8859_1))) {
      return OLE;
    } else if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    return written(start, lower(type), lower(name));
  }

  /** Two letters alone may begin a text: four zeros and the size of what follows are with them. */
  private static boolean isBmp(String head) {
    return head.startsWith("BM")
        && head.startsWith("\0\0\0\0", 6)
        && head.startsWith("\0\0\0", 15)
        && BMP_HEADERS.contains((int) head.charAt(14));
  }

  private static Form written(byte[] start, String type, String name) {
    if (!isText(start)) {
      return OTHER;
    } else if (type.equals("message/rfc822") || name.endsWith(".eml")) {
      return MAIL;
    } else if (type.contains("html") || name.matches(".*\\.x?html?")) {
      return HTML;
    }
    return TEXT;
  }

  /** Also in the two encodings of old that put a zero beside each letter. */
  private static boolean isText(byte[] start) {
    if (TextBytes.isWide(start)) {
      return true;
    }
    for (byte b : start) {
      boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
      if (control) {
        return false;
      }
    }
    return start.length > 0;
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
