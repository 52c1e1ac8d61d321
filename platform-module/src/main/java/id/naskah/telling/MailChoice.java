package id.naskah.telling;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.Optional;

/** How somebody wants to be told by e-mail. */
public enum MailChoice {
  /** Within minutes. */
  IMMEDIATE("immediate"),
  /** All together, in the morning of the next working day. */
  DAILY("daily"),
  /** Not at all. */
  NONE("none");

  private final String code;

  MailChoice(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static Optional<MailChoice> known(Object code) {
    return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
  }

  /** The choice with this code; 400 for another. */
  public static MailChoice of(String code) {
    return known(code)
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "mail", "naskah.choice", Texts.shortened(code), "immediate, daily, none"));
  }
}
