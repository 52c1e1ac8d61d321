package id.naskah.retention.schedule;

/** What becomes of a record when its time is over; the stronger one wins where several apply. */
public enum FinalAction {
  DESTROY("destroy"),
  REAPPRAISE("reappraise"),
  PERMANENT("permanent");

  private final String code;

  FinalAction(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The one with this code; null for null. */
  public static FinalAction of(String code) {
    for (FinalAction action : values()) {
      if (action.code.equals(code)) {
        return action;
      }
    }
    if (code == null) {
      return null;
    }
    throw new IllegalArgumentException(code);
  }

  /** That of the two which keeps more. */
  public FinalAction or(FinalAction other) {
    return other == null || compareTo(other) >= 0 ? this : other;
  }
}
