package id.naskah.retention.disposal;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Arrays;

/** What an appraisal decides about one record. */
public enum Decision {
  DESTROY("destroy", "naskah.certificate.decision.destroy"),
  /** Keep it until a day; then it is due again. */
  KEEP("keep", "naskah.certificate.decision.keep"),
  /** Keep it for good: it is due for transfer to the archive. */
  PERMANENT("permanent", "naskah.certificate.decision.permanent");

  private final String code;
  private final String words;

  Decision(String code, String words) {
    this.code = code;
    this.words = words;
  }

  public String code() {
    return code;
  }

  /** Key of the words for this decision on a certificate. */
  String words() {
    return words;
  }

  /**
   * Whether the schedule asks for the same action. Of a record that is to be reappraised the
   * schedule asks for none.
   */
  boolean isOfSchedule(String action) {
    return code.equals(action);
  }

  /** The decision with this code; 400 for any other. */
  public static Decision of(String code) {
    return Arrays.stream(values())
        .filter(decision -> decision.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                code == null
                    ? RuleViolation.invalid("decision", "naskah.missing")
                    : RuleViolation.invalid(
                        "decision",
                        "naskah.choice",
                        Texts.shortened(code),
                        "destroy, keep, permanent"));
  }

  /** The decision in a column of the database, where null is none. */
  static Decision stored(String code) {
    return code == null ? null : of(code);
  }
}
