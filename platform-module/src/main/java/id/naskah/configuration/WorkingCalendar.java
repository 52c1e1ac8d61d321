package id.naskah.configuration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Which days the office works: all but the days of its weekend, with the exceptions that
 * calendar.csv makes. Never changes.
 */
public final class WorkingCalendar {
  private static final int WEEK = 7;

  private final Set<DayOfWeek> weekend;
  private final NavigableMap<LocalDate, DayKind> exceptions;

  /**
   * A calendar of maps that nobody changes any more.
   *
   * @throws IllegalArgumentException if every day of the week belongs to the weekend: counting
   *     working days would never end
   */
  public WorkingCalendar(Set<DayOfWeek> weekend, NavigableMap<LocalDate, DayKind> exceptions) {
    if (weekend.size() == WEEK) {
      throw new IllegalArgumentException("No day of the week is a working day");
    }
    this.weekend = weekend;
    this.exceptions = exceptions;
  }

  public boolean isWorkingDay(LocalDate day) {
    DayKind exception = exceptions.get(day);
    return exception == null ? !isWeekend(day) : exception == DayKind.WORKING_DAY;
  }

  /**
   * The day that is so many working days later; the first day itself is not counted.
   *
   * <p>From a Friday one working day later is Monday, from the Saturday after it too. The cost
   * grows with the days counted.
   *
   * @param days 0 gives the day itself, or the next working day if it is none
   * @throws IllegalArgumentException if days is negative
   */
  public LocalDate plusWorkingDays(LocalDate from, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("Negative number of working days: " + days);
    }
    LocalDate day = days == 0 ? from : from.plusDays(1);
    int left = days;
    while (!isWorkingDay(day) || left > 1) {
      left -= isWorkingDay(day) ? 1 : 0;
      day = day.plusDays(1);
    }
    return day;
  }

  /**
   * How many working days lie after one day, up to and including the other: 0 for the same day,
   * negative if {@code to} is earlier. A due day and today give by how many working days it is
   * overdue.
   *
   * <p>The cost grows with the exceptions between the two days, not with the days.
   */
  public int workingDaysBetween(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -workingDaysBetween(to, from);
    }
    long days = ChronoUnit.DAYS.between(from, to);
    long working = days / WEEK * (WEEK - weekend.size());
    for (LocalDate day = to.minusDays(days % WEEK).plusDays(1);
        !day.isAfter(to);
        day = day.plusDays(1)) {
      working += isWeekend(day) ? 0 : 1;
    }
    for (Map.Entry<LocalDate, DayKind> exception :
        exceptions.subMap(from, false, to, true).entrySet()) {
      boolean works = exception.getValue() == DayKind.WORKING_DAY;
      if (works == isWeekend(exception.getKey())) {
        working += works ? 1 : -1;
      }
    }
    return Math.toIntExact(working);
  }

  private boolean isWeekend(LocalDate day) {
    return weekend.contains(day.getDayOfWeek());
  }
}
