package id.naskah.seal;

import java.io.IOException;

/** There is no time stamp to be had, so nothing is signed that was to have one. */
public final class NoTimeStamp extends IOException {
  /** Why not. */
  public enum Reason {
    /** The server was not reached. */
    NOT_REACHED,
    /** It took too long, or broke off; the detail says it in English. */
    NO_ANSWER,
    /** It answered with this status of HTTP. */
    STATUS,
    /** It refused, with what it said. */
    REFUSED,
    /** What it answered is no time stamp. */
    NOT_ONE,
    /** It is one for something else, or for another question. */
    ANOTHER,
    /** Its own signature does not fit, or is not one for time stamps. */
    NOT_GENUINE
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;

  NoTimeStamp(Reason reason, String detail, Throwable cause) {
    super("No time stamp: " + reason + (detail.isEmpty() ? "" : ", " + detail), cause);
    this.reason = reason;
    this.detail = detail;
  }

  NoTimeStamp(Reason reason) {
    this(reason, "", null);
  }

  public Reason reason() {
    return reason;
  }

  /** May be empty. */
  public String detail() {
    return detail;
  }
}
