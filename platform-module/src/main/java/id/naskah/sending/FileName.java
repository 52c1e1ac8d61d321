package id.naskah.sending;

import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The name of a file in the head of a part of a mail. */
final class FileName {
  /** As many characters as a line of a head should have at the most, with room for its name. */
  private static final int LINE = 60;

  private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._-]+");

  /** Among them what turns the direction of writing: a name may seem to end in another type. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029" + Texts.TURNING + "/\\\\]+");

  private static final String PLAIN = "._-";
  private static final int LONGEST = 100;

  private FileName() {}

  /** With nothing in it that means something to a mail program; all that older ones can show. */
  static String plain(String name) {
    return NOT_PLAIN.matcher(shortened(name)).replaceAll("-");
  }

  /**
   * The parameter that names the file: where a name is more than plain, with each of its characters
   * (RFC 2231), in as many lines as it takes.
   */
  static String parameter(String name) {
    String whole = CONTROL.matcher(shortened(name)).replaceAll("-");
    String plain = plain(name);
    if (plain.equals(whole)) {
      return "filename=\"" + plain + "\"";
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder("UTF-8''");
    for (int character : whole.codePoints().toArray()) {
      if (part.length() > LINE) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(Texts.percentEncoded(Character.toString(character), PLAIN));
    }
    parts.add(part.toString());
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      all.append(i == 0 ? "" : ";\r\n ").append("filename*" + i + "*=").append(parts.get(i));
    }
    return all.toString();
  }

  /** Keeps what says which program opens the file. */
  private static String shortened(String name) {
    int count = name.codePointCount(0, name.length());
    if (count <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String end = dot >= 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
  }
}
