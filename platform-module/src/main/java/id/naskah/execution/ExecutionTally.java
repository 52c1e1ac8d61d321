package id.naskah.execution;

import id.naskah.configuration.WorkingCalendar;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Adds up what a row of a report says. */
final class ExecutionTally {
  private final WorkingDays toPassOn = new WorkingDays();
  private final WorkingDays toSettle = new WorkingDays();
  private final Map<Age, Long> overdue = new EnumMap<>(Age.class);
  private long letters;
  private long passedOn;
  private long settled;
  private long judged;
  private long inTime;

  ExecutionTally() {
    for (Age age : Age.values()) {
      overdue.put(age, 0L);
    }
  }

  void add(LetterRun run, WorkingCalendar calendar, LocalDate today) {
    letters++;
    if (run.passedOn() != null) {
      passedOn++;
      toPassOn.add(calendar.workingDaysBetween(run.day(), run.passedOn()));
    }
    if (run.isSettled()) {
      settled++;
      if (run.settled() != null) {
        toSettle.add(calendar.workingDaysBetween(run.day(), run.settled()));
      }
    }
    if (run.overdueSince() != null) {
      Age age = Age.of(calendar.workingDaysBetween(run.overdueSince(), today));
      overdue.merge(age, 1L, Long::sum);
    }
    judged += run.judged();
    inTime += run.inTime();
  }

  void addAll(ExecutionTally other) {
    letters += other.letters;
    passedOn += other.passedOn;
    settled += other.settled;
    judged += other.judged;
    inTime += other.inTime;
    toPassOn.addAll(other.toPassOn);
    toSettle.addAll(other.toSettle);
    other.overdue.forEach((age, count) -> overdue.merge(age, count, Long::sum));
  }

  /**
   * The row.
   *
   * @param ofLetters false for parts, which are not passed on
   */
  ExecutionRow row(String id, String name, boolean ofLetters) {
    return new ExecutionRow(
        id,
        name,
        letters,
        ofLetters ? passedOn : null,
        ofLetters ? ExecutionRow.Percentiles.of(toPassOn) : null,
        settled,
        ExecutionRow.Percentiles.of(toSettle),
        overdue,
        judged,
        inTime);
  }
}
