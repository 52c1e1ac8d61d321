package id.naskah.routing;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where one recipient's part of a letter stands. */
public enum DispositionStatus {
  /** Sent, and not looked at yet. */
  UNREAD("unread", true),
  /** Read, and worked on. */
  READ("read", true),
  /** Completed by the recipient. */
  DONE("done", false),
  /**
   * Refused by the recipient; waits for the sender, who recalls it or passes the letter elsewhere.
   */
  DECLINED("declined", false),
  /** Taken back before it was read. */
  WITHDRAWN("withdrawn", false),
  /** Taken back by the sender after it was read, with all that was passed on below it. */
  RECALLED("recalled", false);

  private final String code;
  private final boolean open;

  DispositionStatus(String code, boolean open) {
    this.code = code;
    this.open = open;
  }

  public String code() {
    return code;
  }

  /** Whether somebody has still to act. */
  public boolean isOpen() {
    return open;
  }

  /** The status with this code; anything else is refused with the codes there are. */
  public static DispositionStatus of(String code) {
    return Arrays.stream(values())
        .filter(s -> s.code.equals(code))
        .findFirst()
        .orElseThrow(
            () -> RuleViolation.invalid("status", "naskah.choice", Texts.shortened(code), codes()));
  }

  private static String codes() {
    return Arrays.stream(values()).map(DispositionStatus::code).collect(Collectors.joining(", "));
  }
}
