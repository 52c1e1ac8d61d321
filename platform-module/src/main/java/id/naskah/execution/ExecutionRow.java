package id.naskah.execution;

import java.util.Map;

/**
 * What a report says of a unit or a recipient, or of all together.
 *
 * @param id code of the unit, or the recipient as it is written; null for all together
 * @param name null for one that is no longer there
 * @param letters letters of a unit; parts of letters that a recipient is responsible for
 * @param passedOn letters with a disposition; null for recipients, as what follows
 * @param toPassOn working days from receipt to the first disposition
 * @param settled letters settled; parts done
 * @param toSettle working days from receipt to settlement, or from when the part was sent until it
 *     was done
 * @param overdue letters with an open part that is overdue, or overdue parts, by age
 * @param judged parts with a due date that are done, or open and overdue
 * @param inTime of those, parts done on their due date or before
 */
public record ExecutionRow(
    String id,
    String name,
    long letters,
    Long passedOn,
    Percentiles toPassOn,
    long settled,
    Percentiles toSettle,
    Map<Age, Long> overdue,
    long judged,
    long inTime) {
  private static final double HUNDRED = 100;

  /**
   * Within how many working days half, and nine of ten, were done.
   *
   * @param median null where there are none, as the other
   */
  public record Percentiles(Integer median, Integer ninetieth) {
    static Percentiles of(WorkingDays days) {
      return new Percentiles(days.within(50), days.within(90));
    }
  }

  /** Done in time, of a hundred; null where nothing can be judged. */
  public Long percentInTime() {
    return judged == 0 ? null : Long.valueOf(Math.round(HUNDRED * inTime / judged));
  }
}
