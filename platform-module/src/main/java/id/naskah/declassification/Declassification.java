package id.naskah.declassification;

import id.naskah.configuration.SecurityLevel;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody lowered the level of a letter, proposed it, or planned to propose it on a day.
 *
 * @param letter id of the letter's node
 * @param on the day on which it was planned to be proposed; null where it was proposed at once
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
    LocalDate on,
    State state,
    String proposedBy,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt) {

  /** What became of it. */
  public enum State {
    /** Its day has not come. */
    PLANNED("planned"),
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
