package id.naskah.routing;

/** What can happen to a letter on its way, with its name in the history. */
public enum EventKind {
  PASSED("passed"),
  READ("read"),
  DONE("done"),
  DECLINED("declined"),
  /** A disposition was taken back unread. */
  WITHDRAWN("withdrawn"),
  /** A disposition was taken back after it was read. */
  RECALLED("recalled"),
  RESUMED("resumed"),
  /** A disposition has another due day. */
  DUE("due"),
  /** The recipient reported before the disposition was done. */
  REPORT("report"),
  SETTLED("settled"),
  REOPENED("reopened"),
  /** A rule of routing.csv names somebody who could not get the letter that day. */
  NOT_ROUTED("notRouted"),
  /** A field of a record was corrected. */
  AMENDED("amended"),
  /** A field of a letter was changed. */
  CHANGED("changed"),
  /** A file of a letter was replaced. */
  REPLACED("replaced");

  private final String code;

  EventKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
