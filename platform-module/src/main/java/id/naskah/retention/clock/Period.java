package id.naskah.retention.clock;

import id.naskah.retention.schedule.RetentionRule;
import java.time.LocalDate;

/**
 * What one rule comes to.
 *
 * @param triggerDay counted from; null while there is none, and then there are no ends
 * @param activeUntil last day in daily use
 * @param inactiveUntil last day with the records unit
 */
public record Period(
    RetentionRule rule, LocalDate triggerDay, LocalDate activeUntil, LocalDate inactiveUntil) {
  private static final int DECEMBER = 12;
  private static final int LAST = 31;

  /**
   * Counts (docs/rules.md#rule-2 and 3).
   *
   * <p>A period ends with the date on which it began, so many years later: counted from 29
   * February, a year that has none ends on the 28th. Both periods are counted from the same day, so
   * that such a day is not lost between them.
   */
  static Period of(RetentionRule rule, LocalDate triggerDay) {
    if (triggerDay == null) {
      return new Period(rule, null, null, null);
    }
    // "While in force" is over with the event; the years are those after it.
    int active = rule.whileInForce() ? 0 : rule.activeYears();
    return new Period(
        rule,
        triggerDay,
        end(rule, triggerDay, active),
        end(rule, triggerDay, active + rule.inactiveYears()));
  }

  private static LocalDate end(RetentionRule rule, LocalDate triggerDay, int years) {
    LocalDate end = triggerDay.plusYears(years);
    return rule.yearEnd() ? LocalDate.of(end.getYear(), DECEMBER, LAST) : end;
  }

  /** The first day on which it may go; null for never. */
  public LocalDate eligibleOn() {
    return inactiveUntil == null ? null : inactiveUntil.plusDays(1);
  }
}
