package id.naskah.drafting;

import java.util.Arrays;

/** Where a letter stands that the office writes. */
public enum Stage {
  /** Whoever may write the letter works on it. */
  WRITING("writing"),
  /** It goes through the hands of those who initial it. */
  INITIALLING("initialling"),
  /** It waits for its signatories. */
  SIGNING("signing"),
  /** It has its number and all its signatures. */
  SIGNED("signed");

  private final String code;

  Stage(String code) {
    this.code = code;
  }

  /** As stored and as written in REST. */
  public String code() {
    return code;
  }

  /** Whether it is some official's turn. */
  public boolean isUnderWay() {
    return this == INITIALLING || this == SIGNING;
  }

  static Stage of(String code) {
    return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst().orElseThrow();
  }
}
