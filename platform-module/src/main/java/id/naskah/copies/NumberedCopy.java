package id.naskah.copies;

import java.time.Instant;

/**
 * A copy of a secret letter that somebody holds, or held.
 *
 * @param letter id of the letter's node, which may be gone
 * @param number from 1 on, within the letter
 * @param of how many copies of the letter were given so far
 * @param holder as dispositions write recipients; null for somebody outside of the office
 * @param outsider name of that one; null for a holder of the office
 * @param endedBy null as long as somebody holds it, and so endedAt and note
 */
public record NumberedCopy(
    long id,
    String letter,
    int number,
    int of,
    String holder,
    String outsider,
    String givenBy,
    Instant givenAt,
    State state,
    String endedBy,
    Instant endedAt,
    String note) {

  /** What became of a copy. */
  public enum State {
    HELD("held"),
    RETURNED("returned"),
    DESTROYED("destroyed");

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
