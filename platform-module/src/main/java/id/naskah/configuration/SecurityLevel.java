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

  /** Whether not everybody who reads the unit's folder reads the letter. */
  public boolean isAboveOrdinary() {
    return this != ORDINARY;
  }

  /**
   * Whether only those read the letter who are named: nothing outside of the letter tells of it.
   */
  public boolean isSecret() {
    return this == SECRET || this == TOP_SECRET;
  }

  /** The level with this code; ordinary where a letter has none. */
  public static SecurityLevel orOrdinary(Object code) {
    return code instanceof String text ? of(text).orElse(ORDINARY) : ORDINARY;
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
