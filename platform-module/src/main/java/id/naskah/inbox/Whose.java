package id.naskah.inbox;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandate;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;

/** In whose place the user works; each mandate belongs to exactly one of them, and to all. */
public enum Whose {
  /** Sent to the user by name. */
  ME("me"),
  /** Sent to positions that the user holds. */
  POSITIONS("positions"),
  /** Sent to the user's units. */
  UNITS("units"),
  /** Sent to those whose substitute the user is today. */
  SUBSTITUTES("substitutes"),
  ALL("all");

  private final String code;

  Whose(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The one with this code; 400 for another, with those there are. */
  public static Whose of(String code) {
    return Arrays.stream(values())
        .filter(whose -> whose.code.equals(code))
        .findFirst()
        .orElseThrow(
            () -> RuleViolation.invalid("whose", "naskah.choice", Texts.shortened(code), codes()));
  }

  private static String codes() {
    return Arrays.stream(values()).map(Whose::code).collect(Collectors.joining(", "));
  }

  /** The one that a mandate belongs to besides all. */
  static Whose of(Mandate mandate) {
    if (mandate.isSubstitute()) {
      return SUBSTITUTES;
    }
    Recipient.Kind kind = mandate.recipient().kind();
    return switch (kind) {
      case USER -> ME;
      case POSITION -> POSITIONS;
      case UNIT -> UNITS;
    };
  }

  boolean has(Mandate mandate) {
    return this == ALL || this == of(mandate);
  }
}
