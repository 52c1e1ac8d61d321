package id.naskah.rest.verification;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which of the two languages of the page somebody reads. */
final class Preferred {
  private static final String INDONESIAN = "id";

  /** What many browsers say alike is read once. */
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  /** No more are remembered, so that nobody fills the memory. */
  private static final int MOST = 200;

  private Preferred() {}

  /**
   * The first of a browser's languages that the page has, and English for all others but who says
   * nothing: most who check letters read Indonesian.
   */
  static String language(String accepted) {
    if (accepted == null || accepted.isBlank() || accepted.length() > 200) {
      return INDONESIAN;
    }
    String known = KNOWN.get(accepted);
    if (known == null) {
      known = first(accepted);
      if (KNOWN.size() >= MOST) {
        KNOWN.clear();
      }
      KNOWN.put(accepted, known);
    }
    return known;
  }

  private static String first(String accepted) {
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
