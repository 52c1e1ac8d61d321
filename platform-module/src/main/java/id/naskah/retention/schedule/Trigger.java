package id.naskah.retention.schedule;

/** From which day on a period is counted. */
public enum Trigger {
  LETTER_DATE("letterDate"),
  RECEIVED_DATE("receivedDate"),
  SETTLED_DATE("settledDate"),
  /** The day of an event that somebody declares. Until then there is no date. */
  EVENT("event");

  private final String code;

  Trigger(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
