package id.naskah.platform;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is asked of every text that comes in, and how one goes out in a head. */
public final class Texts {
  /**
   * Characters that turn the direction of writing, to stand between the brackets of a pattern: by
   * them a file may seem to be of another type than it is.
   */
  public static final String TURNING = "\\u202A-\\u202E\\u2066-\\u2069";

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  /** Marks of no width, which come with what is copied from a page. */
  private static final String NOTHING = "\u200B\u2060\uFEFF";

  private Texts() {}

  /** The text without spaces around it; null when nothing is left. */
  public static String trimmed(String text) {
    if (text == null) {
      return null;
    }
    String trimmed = stripped(text);
    return trimmed.isEmpty() ? null : trimmed;
  }

  /** The text without spaces around it, no-break ones and marks of no width included. */
  public static String stripped(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isSpace(text.charAt(begin))) {
      begin++;
    }
    while (begin < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || NOTHING.indexOf(c) >= 0;
  }

  /**
   * The text in ASCII, as heads of HTTP (RFC 5987) and of mail (RFC 2231) have it: all but letters,
   * digits and what is plain there as the octets of UTF-8, each with a percent sign.
   */
  public static String percentEncoded(String text, String plain) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      boolean isLetterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (isLetterOrDigit || plain.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  /** For an error message: a wrong value is quoted, but not a hundred kilobytes of it. */
  public static String shortened(Object value) {
    return Quoted.of(value);
  }

  /**
   * Checks one line of text, or several.
   *
   * @param most number of UTF-16 characters at the most
   * @param lines whether line breaks and tabs are allowed
   */
  public static void check(String field, String text, int most, boolean lines) {
    if (text.length() > most) {
      throw RuleViolation.invalid(field, "naskah.text.tooLong", text.length(), most);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineCharacter = c == '\n' || c == '\r' || c == '\t';
      if (Character.isISOControl(c) && !(lines && lineCharacter)) {
        throw RuleViolation.invalid(
            field, "naskah.text.control", String.format("U+%04X", (int) c), i + 1);
      }
      if (Character.isSurrogate(c) && !isPair(text, i)) {
        throw RuleViolation.invalid(
            field, "naskah.text.control", String.format("U+%04X", (int) c), i + 1);
      }
    }
  }

  /**
   * One line of text that has to be there, without spaces around it.
   *
   * @param most number of UTF-16 characters at the most
   */
  public static String required(String field, String text, int most) {
    String line = trimmed(text);
    if (line == null) {
      throw RuleViolation.invalid(field, "naskah.missing");
    }
    check(field, line, most, false);
    return line;
  }

  private static boolean isPair(String text, int i) {
    boolean followed =
        i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    boolean preceded = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
    return followed || preceded;
  }

  /** What two spellings of one number or name share: case and spacing do not count. */
  public static String key(String text) {
    return text == null
        ? null
        : SPACE.matcher(stripped(text)).replaceAll(" ").toUpperCase(Locale.ROOT);
  }
}
