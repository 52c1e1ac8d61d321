package id.naskah.signature;

import java.time.Instant;

/**
 * Whether somebody can sign, as it is shown before.
 *
 * @param subject whose certificate it is; null where there is none
 * @param validUntil null where it is not known, or there is none
 * @param text for people, in their language: why not, or what will be soon; null if all is well
 */
public record SignatoryState(Kind kind, String subject, Instant validUntil, String text) {
  /** Whether, and if not, why. */
  public enum Kind {
    READY("ready"),
    EXPIRES_SOON("expiresSoon"),
    EXPIRED("expired"),
    /** There is no certificate for this person. */
    NONE("none"),
    /** The provider is not set up, or does not answer. */
    UNAVAILABLE("unavailable");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As clients read it. */
    public String code() {
      return code;
    }
  }

  /** Whether signing may be tried. */
  public boolean canSign() {
    return kind == Kind.READY || kind == Kind.EXPIRES_SOON;
  }
}
