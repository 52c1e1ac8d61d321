package id.naskah.verify.run;

/**
 * How one check ended.
 *
 * @param area what it is about
 * @param door by which it was tried
 * @param saying what does not hold or why it was not tried; null where it holds
 */
record Outcome(String area, String door, String check, Kind kind, String saying) {
  /** Whether it holds. */
  enum Kind {
    HOLDS,
    FALLS_SHORT,
    NOT_TRIED
  }
}
