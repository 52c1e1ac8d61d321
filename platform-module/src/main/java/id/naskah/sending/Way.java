package id.naskah.sending;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a letter goes out. */
public enum Way {
  /** Somebody of the office takes it there. */
  HAND("hand"),
  COURIER("courier"),
  POST("post"),
  /** Its document as a file in an e-mail. */
  EMAIL("email"),
  /** To a unit of the office, as its incoming letter. */
  UNIT("unit"),
  /** Nothing is sent: who needs it has it already. */
  TAKEN("taken");

  private final String code;

  Way(String code) {
    this.code = code;
  }

  /** As clients write it, and the table. */
  public String code() {
    return code;
  }

  /** Whether people carry it, and say later that it is there. */
  public boolean isCarried() {
    return this == HAND || this == COURIER || this == POST;
  }

  /** The way with this code; 400 for another. */
  public static Way of(String code) {
    if (code == null) {
      throw RuleViolation.invalid("way", "naskah.missing");
    }
    return Arrays.stream(values())
        .filter(way -> way.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "way",
                    "naskah.choice",
                    Texts.shortened(code),
                    Arrays.stream(values()).map(Way::code).collect(Collectors.joining(", "))));
  }
}
