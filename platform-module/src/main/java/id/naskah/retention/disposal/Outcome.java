package id.naskah.retention.disposal;

import java.util.Arrays;

/** What became of an item when its batch was carried out. */
public enum Outcome {
  DESTROYED("destroyed", "naskah.certificate.outcome.destroyed"),
  /** Kept until the day that the appraisal said. */
  KEPT("kept", "naskah.certificate.outcome.kept"),
  /** Kept for good, by the appraisal. */
  PERMANENT("permanent", "naskah.certificate.outcome.permanent"),
  /** Handed over to the archive. */
  TRANSFERRED("transferred", "naskah.certificate.outcome.transferred"),
  /** Under a hold at that moment. */
  HELD("held", "naskah.certificate.outcome.held"),
  /** Not what was approved any more. */
  CHANGED("changed", "naskah.certificate.outcome.changed"),
  /** The decision could not be carried out; the reason says why. */
  FAILED("failed", "naskah.certificate.outcome.failed");

  private final String code;
  private final String words;

  Outcome(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** Whether the record is no more here, and a stub stands for it. */
  boolean isGone() {
    return this == DESTROYED || this == TRANSFERRED;
  }

  public String code() {
    return code;
  }

  /** Key of the words for this outcome on a certificate. */
  String words() {
    return words;
  }

  /** The one with this code; null for null. */
  static Outcome of(String code) {
    return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst().orElse(null);
  }
}
