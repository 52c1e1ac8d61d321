package id.naskah.declassification;

import id.naskah.configuration.SecurityLevel;
import java.time.Instant;

/**
 * That somebody lowered the level of a letter, or proposed it.
 *
 * @param letter id of the letter's node
 * @param decidedBy who confirmed or withdrew it; null while it waits, and where one person was
 *     enough
 * @param decidedAt null while it waits
 */
public record Declassification(
    long id,
    String letter,
    SecurityLevel from,
    SecurityLevel to,
    String reason,
    State state,
    String proposedBy,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt) {

  /** What became of it. */
  public enum State {
    PROPOSED("proposed"),
    CONFIRMED("confirmed"),
    WITHDRAWN("withdrawn");

    private final String code;

    State(String code) {
      this.code = code;
    }

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
