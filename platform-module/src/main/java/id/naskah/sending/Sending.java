package id.naskah.sending;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a letter was sent to somebody.
 *
 * @param letter id of the letter that was sent
 * @param to what is written of who gets it
 * @param arrived id of the letter of the unit that got it; null on other ways
 * @param delivered null until somebody says that it is there
 * @param attempts how often an e-mail was given to the mail server
 * @param failure why that did not work, in words; null if it did
 */
public record Sending(
    long id,
    String letter,
    Addressee to,
    State state,
    String by,
    Instant at,
    String arrived,
    Delivered delivered,
    int attempts,
    String failure) {

  /** The day on which it was there, and who took it. */
  public record Delivered(LocalDate on, String receivedBy) {}

  /** What became of it. */
  public enum State {
    /** It is on its way. */
    SENT("sent"),
    DELIVERED("delivered"),
    /** An e-mail that the mail server has not got yet. */
    WAITING("waiting"),
    /** An e-mail that the mail server is getting. */
    SENDING("sending"),
    /** An e-mail that the mail server does not take. */
    FAILED("failed"),
    /** It did not go out, or was written down by mistake. */
    CANCELLED("cancelled");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /** As clients read it, and the table. */
    public String code() {
      return code;
    }

    /** The state with this code. */
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
