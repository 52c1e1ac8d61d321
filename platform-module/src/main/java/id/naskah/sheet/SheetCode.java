package id.naskah.sheet;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Locale;
import java.util.regex.Pattern;

/** The code that a sheet bears: {@code ABCDE-23456-FGHIJ-KLMNO}, a hundred bits in base 32. */
final class SheetCode {
  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 20;
  private static final int BITS = 5;
  private static final Pattern CODE = Pattern.compile("[A-Z2-7]{" + LENGTH + "}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
  private static final Pattern GROUP = Pattern.compile("(.{5})(?=.)");

  private SheetCode() {}

  /** The beginning of a digest. */
  static String of(byte[] digest) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      int value = 0;
      for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
        int shift = Byte.SIZE - 1 - bit % Byte.SIZE;
        value = (value << 1) | ((digest[bit / Byte.SIZE] >> shift) & 1);
      }
      code.append(DIGITS.charAt(value));
    }
    return grouped(code);
  }

  /**
   * A code as someone typed it: case, hyphens and spaces do not count, and the figures 0, 1 and 8
   * stand for the letters that they look like.
   *
   * @throws RuleViolation 400 if it can be none
   */
  static String typed(String text) {
    String plain =
        BETWEEN
            .matcher(text)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('0', 'O')
            .replace('1', 'I')
            .replace('8', 'B');
    if (!CODE.matcher(plain).matches()) {
      throw RuleViolation.invalid("code", "naskah.sheet.code", Texts.shortened(text));
    }
    return grouped(plain);
  }

  private static String grouped(CharSequence code) {
    return GROUP.matcher(code).replaceAll("$1-");
  }
}
