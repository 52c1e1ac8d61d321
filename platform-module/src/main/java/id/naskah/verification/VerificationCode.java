package id.naskah.verification;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a letter: 128 random bits in Crockford's base 32, which has no I, L, O and U, so that
 * people can read it out.
 *
 * @param plain 26 figures, without hyphens
 */
public record VerificationCode(String plain) {
  private static final String FIGURES = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final int BITS = 5;

  /** So many make a code. */
  static final int BYTES = 16;

  /** Nobody types more than an address with a code at its end. */
  private static final int LONGEST = 500;

  private static final Pattern CODE = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u200B._*]+");
  private static final Pattern GROUP = Pattern.compile("(.{5})(?=.{5})");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A code that nobody can guess. */
  static VerificationCode random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return of(bytes);
  }

  /** The code for 16 bytes; its first figure stands for three bits, each other for five. */
  static VerificationCode of(byte[] bytes) {
    StringBuilder code = new StringBuilder();
    int first = LENGTH * BITS - BYTES * Byte.SIZE;
    for (int i = 0; i < LENGTH; i++) {
      int value = 0;
      for (int bit = i * BITS - first; bit < (i + 1) * BITS - first; bit++) {
        value = (value << 1) | (bit < 0 ? 0 : bit(bytes, bit));
      }
      code.append(FIGURES.charAt(value));
    }
    return new VerificationCode(code.toString());
  }

  private static int bit(byte[] bytes, int bit) {
    return (bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE)) & 1;
  }

  /**
   * A code as somebody typed it, or the address that ends with it: case, spaces, hyphens and points
   * do not count, and O, I and L stand for the figures that they look like.
   *
   * @return nothing if it can be no code
   */
  public static Optional<VerificationCode> typed(String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String last = text.strip();
    int query = last.indexOf('?');
    last = query < 0 ? last : last.substring(0, query);
    last = last.substring(last.lastIndexOf('/') + 1);
    String plain =
        BETWEEN
            .matcher(last)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return CODE.matcher(plain).matches()
        ? Optional.of(new VerificationCode(plain))
        : Optional.empty();
  }

  /** As it stands on letters and in addresses: {@code 0ABCD-12345-EFGHJ-67890-KMNPQR}. */
  public String grouped() {
    return GROUP.matcher(plain).replaceAll("$1-");
  }

  @Override
  public String toString() {
    return grouped();
  }
}
