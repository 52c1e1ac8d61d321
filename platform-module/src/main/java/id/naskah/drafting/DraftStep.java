package id.naskah.drafting;

import id.naskah.configuration.Recipient;
import java.time.Instant;
import java.util.Arrays;

/**
 * One official's part in one round of a letter.
 *
 * @param round from 1 on; a letter that was given back begins another
 * @param place within the round, from 1 on
 * @param since when it became this official's turn; null until then
 * @param doneBy user name of who acted; null until then
 * @param doneFor by what mandate, such as {@code holder} or {@code plh}; null until then
 * @param note the reason of one that was given back; may be null
 */
public record DraftStep(
    long id,
    String letter,
    int round,
    int place,
    Task task,
    Recipient official,
    State state,
    Instant since,
    String doneBy,
    String doneFor,
    Instant doneAt,
    String note) {

  /** What the official is asked for. */
  public enum Task {
    INITIAL("initial"),
    SIGN("sign");

    private final String code;

    Task(String code) {
      this.code = code;
    }

    /** As stored and as written in REST. */
    public String code() {
      return code;
    }

    /** The task with this code. */
    public static Task of(String code) {
      return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst().orElseThrow();
    }
  }

  /** How far it is. */
  public enum State {
    WAITING("waiting"),
    CURRENT("current"),
    DONE("done"),
    /** Sent back to who wrote the letter, with a reason. */
    RETURNED("returned"),
    /** It was done, and then the letter was changed. */
    FALLEN("fallen"),
    /** Its round ended before it was done, or the chain was changed. */
    DROPPED("dropped");

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

  boolean isOpen() {
    return state == State.WAITING || state == State.CURRENT;
  }
}
