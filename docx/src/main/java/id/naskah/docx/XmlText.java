package id.naskah.docx;

/** Text as XML takes it. */
final class XmlText {
  private XmlText() {}

  /** Without what no XML can have; each kind of line end is a new line. */
  static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace('\u000b', '\n')
        .codePoints()
        .filter(XmlText::isAllowed)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c >= 0x10000;
  }

  /** On one line, and so short that a message can show it. */
  static String shown(String text, int most) {
    String line = cleaned(text).replace('\uFFFC', ' ').replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most)).strip() + "…";
  }
}
