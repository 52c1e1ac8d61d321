package id.naskah.configuration;

import java.util.Map;
import java.util.Optional;

/**
 * The classification codes in force.
 *
 * @param names code to name, in the order of the file
 * @param lives code to how long it is used
 */
public record ClassificationScheme(Map<String, String> names, Map<String, Life> lives) {
  private static final int OLD_STYLE_DIGITS = 3;

  /** How long a code is used. */
  public Life life(String code) {
    return lives.getOrDefault(code, Life.OPEN);
  }

  public boolean contains(String code) {
    return names.containsKey(code);
  }

  /**
   * The code above this one: {@code 000.8.3} for {@code 000.8.3.3}; in the old scheme of three
   * digits {@code 850} for {@code 851} and {@code 800} for {@code 850}.
   */
  public static Optional<String> parent(String code) {
    int point = code.lastIndexOf('.');
    if (point > 0) {
      return Optional.of(code.substring(0, point));
    }
    boolean threeDigits =
        code.length() == OLD_STYLE_DIGITS && code.chars().allMatch(Character::isDigit);
    if (!threeDigits || code.endsWith("00")) {
      return Optional.empty();
    }
    return Optional.of(code.endsWith("0") ? code.charAt(0) + "00" : code.substring(0, 2) + "0");
  }

  /** Whether a rule for {@code above} (or {@code *}) holds for this code, which may be null. */
  public static boolean covers(String above, String code) {
    if ("*".equals(above)) {
      return true;
    }
    for (Optional<String> c = Optional.ofNullable(code); c.isPresent(); c = parent(c.get())) {
      if (c.get().equals(above)) {
        return true;
      }
    }
    return false;
  }
}
