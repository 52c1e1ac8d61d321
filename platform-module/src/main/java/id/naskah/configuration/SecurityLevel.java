package id.naskah.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How secret a letter is, with the letters that stand for it in a letter number. */
public enum SecurityLevel {
  ORDINARY("ordinary", "B"),
  RESTRICTED("restricted", "T"),
  SECRET("secret", "R"),
  TOP_SECRET("topSecret", "SR");

  private final String code;
  private final String symbol;

  SecurityLevel(String code, String symbol) {
    this.code = code;
    this.symbol = symbol;
  }

  public String code() {
    return code;
  }

  /** B (biasa), T (terbatas), R (rahasia), SR (sangat rahasia). */
  public String symbol() {
    return symbol;
  }

  /** The codes of all, in their order. */
  static List<String> codes() {
    return Arrays.stream(values()).map(SecurityLevel::code).toList();
  }

  public static Optional<SecurityLevel> of(String code) {
    for (SecurityLevel level : values()) {
      if (level.code.equals(code)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
