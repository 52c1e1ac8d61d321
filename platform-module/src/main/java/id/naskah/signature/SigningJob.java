package id.naskah.signature;

import java.nio.file.Path;
import java.time.Instant;

/**
 * The signing of a letter in one of its places, in the table before anything is sent.
 *
 * @param letter id of its node
 * @param provider code of the provider
 * @param signatory login of who signs
 * @param sha256 of the file that was to be signed
 * @param since when it became what it is
 * @param why code of the refusal; null for any other state
 * @param remark for people; null for none
 */
public record SigningJob(
    long id,
    String letter,
    int place,
    String provider,
    String signatory,
    String sha256,
    State state,
    Instant begun,
    Instant since,
    String why,
    String remark) {

  /** Whether it is the signing of this file, byte for byte. */
  public boolean isOf(Path pdf) {
    return SignedFile.isHash(pdf, sha256);
  }

  /** What is known of it. */
  public enum State {
    /** It was begun; whoever began it may be at it, or may have been cut off. */
    ASKED("asked"),
    /** The signed file is in the table, until the letter has it. */
    SIGNED("signed"),
    /** The letter has its signed file. */
    KEPT("kept"),
    /** Nothing was signed. */
    REFUSED("refused"),
    /** Nobody knows. */
    UNKNOWN("unknown"),
    /** It was signed, and the letter was changed after that. */
    DROPPED("dropped");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** As clients read it, and the table. */
    public String code() {
      return code;
    }

    static State of(String code) {
      for (State state : values()) {
        if (state.code.equals(code)) {
          return state;
        }
      }
      throw new IllegalArgumentException(code);
    }
  }
}
