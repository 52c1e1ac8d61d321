package id.naskah.retention.schedule;

/** Where an edition of the schedule stands. It only goes forward. */
public enum ScheduleStatus {
  /** May be edited; no record refers to it. */
  DRAFT("draft"),
  /** By which dates are computed. There is one at the most. */
  IN_FORCE("inForce"),
  /** Followed by another; records may still have their dates from it. */
  SUPERSEDED("superseded");

  private final String code;

  ScheduleStatus(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The one with this code; a file that is not marked yet is a draft. */
  static ScheduleStatus of(String code) {
    for (ScheduleStatus status : values()) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    return DRAFT;
  }
}
