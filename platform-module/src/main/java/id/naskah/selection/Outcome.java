package id.naskah.selection;

import java.util.Arrays;

/**
 * What became of one letter.
 *
 * @param number that it got; null where it was not signed
 * @param reason in words of who asked; null where it was signed
 */
public record Outcome(State state, String number, String reason) {
  private static final int LONGEST_REASON = 1000;

  /** What is known of it. */
  public enum State {
    /** Its turn comes, or it is just being signed. */
    WAITING("waiting"),
    SIGNED("signed"),
    REFUSED("refused"),
    /** Nobody knows whether the provider has signed. */
    UNKNOWN("unknown"),
    /** The user took it back before its turn came. */
    CANCELLED("cancelled");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** As stored and as written in REST. */
    public String code() {
      return code;
    }

    static State of(String code) {
      return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst().orElseThrow();
    }
  }

  /** Not now: the signature is being made, or was cut off and can soon be made again. */
  static Outcome later() {
    return new Outcome(State.WAITING, null, null);
  }

  static Outcome signed(String number) {
    return new Outcome(State.SIGNED, number, null);
  }

  static Outcome refused(String reason) {
    return new Outcome(State.REFUSED, null, shortened(reason));
  }

  static Outcome unknown(String reason) {
    return new Outcome(State.UNKNOWN, null, shortened(reason));
  }

  boolean isOver() {
    return state != State.WAITING;
  }

  private static String shortened(String reason) {
    return reason == null || reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, LONGEST_REASON - 1) + "…";
  }
}
