package id.naskah.retention.schedule;

import java.util.Set;

/**
 * One line of a retention schedule.
 *
 * @param id unique in its edition: the code, and where several lines have it a hash sign and their
 *     number among these, such as {@code 000.8.3} and {@code 000.8.3#2}
 * @param classification the classification code that it is for, and what lies below that
 * @param record kind of record, as the schedule has it
 * @param kinds codes of the letter kinds that it is for; empty for all
 * @param trigger from when on is counted
 * @param event code of events.csv; null unless the trigger is an event
 * @param activeYears years in daily use; 0 with {@code whileInForce}
 * @param whileInForce the active period lasts until the event
 * @param inactiveYears years kept by the records unit after that
 * @param yearEnd whether periods end with the calendar year in which they end
 * @param action what then happens
 * @param remarks as the schedule has them; may be empty
 * @param line of the file, the heading included
 */
public record RetentionRule(
    String id,
    String classification,
    String record,
    Set<String> kinds,
    Trigger trigger,
    String event,
    int activeYears,
    boolean whileInForce,
    int inactiveYears,
    boolean yearEnd,
    FinalAction action,
    String remarks,
    long line) {
  /** The same rule under another id. */
  RetentionRule withId(String other) {
    return new RetentionRule(
        other,
        classification,
        record,
        kinds,
        trigger,
        event,
        activeYears,
        whileInForce,
        inactiveYears,
        yearEnd,
        action,
        remarks,
        line);
  }
}
