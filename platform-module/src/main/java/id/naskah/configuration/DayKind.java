package id.naskah.configuration;

import java.util.Optional;

/** What makes a day different from others of its weekday. */
public enum DayKind {
  HOLIDAY("holiday"),
  COLLECTIVE_LEAVE("collectiveLeave"),
  WORKING_DAY("workingDay");

  private final String code;

  DayKind(String code) {
    this.code = code;
  }

  /** As written in calendar.csv. */
  public String code() {
    return code;
  }

  public static Optional<DayKind> of(String code) {
    for (DayKind kind : values()) {
      if (kind.code.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
