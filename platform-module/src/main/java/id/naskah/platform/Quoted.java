package id.naskah.platform;

import java.util.regex.Pattern;

/** A wrong value in an error message: it is quoted, but not a hundred kilobytes of it. */
final class Quoted {
  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
  private static final int SHOWN = 60;

  private Quoted() {}

  static String of(Object value) {
    String text = String.valueOf(value);
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    // Half a character, as sent or as cut here, can't be written in an answer.
    return LONE_SURROGATE.matcher(shown).replaceAll("\uFFFD");
  }
}
