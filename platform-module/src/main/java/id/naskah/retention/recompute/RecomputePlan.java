package id.naskah.retention.recompute;

/**
 * What a task of {@link RecomputeWork} is to do. Stored with the task as text, such as {@code keep
 * JRA-2027}, which tasks of earlier versions have as well.
 *
 * @param edition code of the edition of the schedule
 * @param keepLonger whether records that would go earlier stay with their own edition
 */
record RecomputePlan(String edition, boolean keepLonger) {
  private static final String KEEP = "keep";
  private static final String APPLY = "apply";

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  static RecomputePlan of(String text) {
    int blank = text.indexOf(' ');
    String how = blank < 0 ? "" : text.substring(0, blank);
    if (!KEEP.equals(how) && !APPLY.equals(how)) {
      throw new IllegalArgumentException("No plan of a recomputation: " + text);
    }
    return new RecomputePlan(text.substring(blank + 1), KEEP.equals(how));
  }

  String text() {
    return (keepLonger ? KEEP : APPLY) + " " + edition;
  }
}
