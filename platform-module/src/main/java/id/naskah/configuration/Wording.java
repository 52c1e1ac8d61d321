package id.naskah.configuration;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts made comparable: capitals, spacing and the ways to write one character do not count. */
final class Wording {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private Wording() {}

  /** The text in its comparable form; empty for null. */
  static String comparable(String text) {
    if (text == null) {
      return "";
    }
    // Up first: some letters meet only there.
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    return SPACE.matcher(folded).replaceAll(" ").strip();
  }

  /**
   * The words of a text with one space around each, so that a text contains those of another as
   * whole words and side by side; a space for a text without any.
   */
  static String words(String text) {
    return BETWEEN_WORDS.matcher(" " + comparable(text) + " ").replaceAll(" ");
  }
}
