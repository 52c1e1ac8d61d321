package id.naskah.telling;

import id.naskah.routing.DispositionStatus;
import java.util.Arrays;

/** What somebody is told. */
enum Occasion {
  /** A letter was passed on to the person. */
  RECEIVED("received", true),
  /** A disposition that was over is the person's to work on again. */
  RESUMED("resumed", true),
  /** A disposition has to be done within the next working days. */
  DUE_SOON("dueSoon", true),
  /** A disposition should have been done. */
  OVERDUE("overdue", true),
  /** What the person passed on is done. */
  DONE("done", false),
  /** What the person passed on is refused. */
  DECLINED("declined", false),
  /** Taken back unread. */
  WITHDRAWN("withdrawn", false),
  /** Taken back after it was read. */
  RECALLED("recalled", false),
  /** All is done; concerns the letter as a whole. */
  SETTLED("settled", false);

  private final String code;
  private final boolean work;

  Occasion(String code, boolean work) {
    this.code = code;
    this.work = work;
  }

  public String code() {
    return code;
  }

  /** Whether it is still worth telling when the disposition stands like this. */
  boolean holds(String status) {
    return work ? DispositionStatus.of(status).isOpen() : code.equals(status);
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
