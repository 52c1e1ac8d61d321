package id.naskah.telling;

import java.util.Arrays;
import java.util.Set;

/** What somebody is told. */
public enum Occasion {
  /** A letter was passed on to the person. */
  RECEIVED("received", Set.of("unread", "read")),
  /** A disposition that was over is the person's to work on again. */
  RESUMED("resumed", Set.of("unread", "read")),
  /** A disposition has to be done within the next working days. */
  DUE_SOON("dueSoon", Set.of("unread", "read")),
  /** A disposition should have been done. */
  OVERDUE("overdue", Set.of("unread", "read")),
  /** What the person passed on is done. */
  DONE("done", Set.of("done")),
  /** What the person passed on is refused. */
  DECLINED("declined", Set.of("declined")),
  /** Taken back unread. */
  WITHDRAWN("withdrawn", Set.of("withdrawn")),
  /** Taken back after it was read. */
  RECALLED("recalled", Set.of("recalled")),
  /** All is done; concerns the letter as a whole. */
  SETTLED("settled", Set.of());

  private final String code;
  private final Set<String> statuses;

  Occasion(String code, Set<String> statuses) {
    this.code = code;
    this.statuses = statuses;
  }

  public String code() {
    return code;
  }

  /** Whether it is still worth telling when the disposition stands like this. */
  boolean holds(String status) {
    return statuses.contains(status);
  }

  /** Whether something was taken from the person, who may have lost sight of the letter with it. */
  boolean isTakenBack() {
    return this == WITHDRAWN || this == RECALLED;
  }

  /** Whether a date caused it and nobody's deed. */
  boolean isReminder() {
    return this == DUE_SOON || this == OVERDUE;
  }

  static Occasion of(String code) {
    return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst().orElseThrow();
  }
}
