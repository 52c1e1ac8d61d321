package id.naskah.configuration;

import java.time.LocalDate;

/**
 * Who holds a position between two days of the office, both included.
 *
 * @param holder user name, null while the position is vacant
 * @param from null when it has no beginning
 * @param until null when it has no end yet
 */
public record Holding(String holder, LocalDate from, LocalDate until) {
  /** Whether this day lies in it. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
