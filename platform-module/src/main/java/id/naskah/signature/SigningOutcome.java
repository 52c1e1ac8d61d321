package id.naskah.signature;

/** What became of signing. */
public sealed interface SigningOutcome {
  /**
   * The signed file is where it was asked for.
   *
   * @param job to be told when the file is kept; see {@link Signatures#kept}
   */
  record Signed(long job) implements SigningOutcome {}

  /**
   * Nothing was signed.
   *
   * @param text for people, in their language
   */
  record Refused(Reason reason, String text) implements SigningOutcome {}

  /**
   * Nobody knows: it was sent, and there is no answer from which one could tell. It is not tried
   * again until somebody has found out.
   *
   * @param text for people, in their language
   */
  record Unknown(long job, String text) implements SigningOutcome {}

  /** Why nothing was signed. */
  enum Reason {
    /** The certificate is not there, or not in force. */
    CERTIFICATE("certificate"),
    /** Wrong passphrase, or a code that is no longer good. */
    SECRET("secret"),
    /** The provider does not know this person. */
    NOT_REGISTERED("notRegistered"),
    /** The provider was not reached, or asks to come later; trying again may help. */
    UNAVAILABLE("unavailable"),
    /** The provider is not set up, or does not accept this office. */
    SETUP("setup"),
    /** It is no file that can be signed. */
    FILE("file"),
    /** The same letter is being signed in this place, or has been. */
    ALREADY("already"),
    /** What the provider said is in the text. */
    OTHER("other");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** As clients read it, and the table. */
    public String code() {
      return code;
    }
  }
}
