package id.naskah.configuration;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers in configuration files. */
final class WholeNumber {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  private WholeNumber() {}

  /** The number from 0 to {@code most}; nothing for any other text. */
  static OptionalInt of(String text, int most) {
    if (!DIGITS.matcher(text).matches()) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(text);
    return number <= most ? OptionalInt.of(number) : OptionalInt.empty();
  }
}
