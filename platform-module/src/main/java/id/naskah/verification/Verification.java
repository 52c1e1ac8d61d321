package id.naskah.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A code with all that is known of it.
 *
 * @param letter id of the letter's node, which may be gone
 * @param isShown whether the public page knows it: it is sealed, and the letter not secret
 * @param sealed null until the file is known
 * @param end null while it is neither revoked nor superseded
 * @param checks how often the public page was asked for it, but for the last half minute
 */
public record Verification(
    long id,
    VerificationCode code,
    boolean isShown,
    String letter,
    State state,
    String number,
    LocalDate date,
    List<Signatory> signatories,
    String issuedBy,
    Instant issuedAt,
    Sealed sealed,
    End end,
    long checks) {

  /** The one file that is meant. */
  public record Sealed(String sha256, long size, String by, Instant at) {}

  /**
   * Why the letter is no longer to be relied on.
   *
   * @param successor code of the version that took its place; null if there is none
   */
  public record End(String by, Instant at, String reason, VerificationCode successor) {}

  /** What the code stands for. */
  public enum State {
    /** Given, while the file is not known yet: for the public there is no such code. */
    PREPARED("prepared"),
    GENUINE("genuine"),
    REVOKED("revoked"),
    SUPERSEDED("superseded");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** As clients read it, and the table. */
    public String code() {
      return code;
    }

    /** Whether nothing else may be given for its letter. */
    public boolean isOpen() {
      return this == PREPARED || this == GENUINE;
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
