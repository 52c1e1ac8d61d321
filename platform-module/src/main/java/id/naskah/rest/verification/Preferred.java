package id.naskah.rest.verification;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** Which of the two languages of the page somebody reads. */
final class Preferred {
  private static final String INDONESIAN = "id";

  private Preferred() {}

  /**
   * The first of a browser's languages that the page has, and English for all others but who says
   * nothing: most who check letters read Indonesian.
   */
  static String language(String accepted) {
    if (accepted == null || accepted.isBlank() || accepted.length() > 200) {
      return INDONESIAN;
    }
    List<LanguageRange> ranges;
    try {
      ranges = LanguageRange.parse(accepted);
    } catch (IllegalArgumentException e) {
      return INDONESIAN;
    }
    for (LanguageRange range : ranges) {
      String language = range.getRange().split("-", 2)[0].toLowerCase(Locale.ROOT);
      if (range.getWeight() > 0 && List.of(INDONESIAN, "in", "en", "*").contains(language)) {
        return "en".equals(language) ? "en" : INDONESIAN;
      }
    }
    return "en";
  }
}
