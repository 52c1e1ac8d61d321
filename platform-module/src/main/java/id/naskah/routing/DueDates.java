package id.naskah.routing;

import id.naskah.configuration.Configuration;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The day by which something has to be done, in the office's working days. */
public class DueDates {
  private static final int MOST_WORKING_DAYS = 365;
  private static final int MOST_YEARS = 5;

  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  public DueDates(Supplier<Configuration> configuration, OfficeClock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * The due date that a request asks for, or that the letter's urgency gives.
   *
   * @param urgency of the letter, which decides when nothing was asked for
   * @param latest due date of the part above; null for none
   * @throws RuleViolation 400 for a day in the past, or after that of the part above
   */
  LocalDate of(PassOn request, String urgency, LocalDate latest) {
    Integer days = request.dueInWorkingDays();
    if (request.dueDate() != null) {
      if (days != null) {
        throw RuleViolation.invalid("dueInWorkingDays", "naskah.due.both");
      }
      check(request.dueDate(), latest);
      return request.dueDate();
    }
    Configuration now = configuration.get();
    if (days != null) {
      if (days < 0 || days > MOST_WORKING_DAYS) {
        throw RuleViolation.invalid("dueInWorkingDays", "naskah.range", days, 0, MOST_WORKING_DAYS);
      }
      LocalDate due = now.calendar().plusWorkingDays(clock.today(), days);
      check(due, latest);
      return due;
    }
    int usual = now.office().dueInWorkingDays(urgency);
    return earlier(now.calendar().plusWorkingDays(clock.today(), usual), latest);
  }

  /**
   * The day that comes so many working days after today.
   *
   * @throws RuleViolation 400 for a number that nothing is due after
   */
  public LocalDate after(int days) {
    if (days < 0 || days > MOST_WORKING_DAYS) {
      throw RuleViolation.invalid("workingDays", "naskah.range", days, 0, MOST_WORKING_DAYS);
    }
    return configuration.get().calendar().plusWorkingDays(clock.today(), days);
  }

  /** The earlier one of two due dates; below a disposition that is overdue it is today. */
  private LocalDate earlier(LocalDate due, LocalDate latest) {
    if (latest == null || due.isBefore(latest)) {
      return due;
    }
    return latest.isBefore(clock.today()) ? clock.today() : latest;
  }

  /** Refuses a due date in the past, and a due date after that of the disposition above. */
  void check(LocalDate due, LocalDate latest) {
    LocalDate today = clock.today();
    LocalDate last =
        latest == null || latest.isBefore(today) ? today.plusYears(MOST_YEARS) : latest;
    if (due.isBefore(today) || due.isAfter(last)) {
      throw RuleViolation.invalid("dueDate", "naskah.date.range", due, today, last);
    }
  }
}
