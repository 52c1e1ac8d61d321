package id.naskah.delegation;

import id.naskah.configuration.Recipient;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody acts for a position or a person between two days.
 *
 * @param id null until it is stored
 * @param absent a position, or a person
 * @param substitute the user who acts
 * @param from first day, in the office's zone
 * @param until last day; the authority ends with it
 * @param reason may be null
 * @param endedAt when it was ended early; null as a rule
 */
public record Substitution(
    Long id,
    Recipient absent,
    String substitute,
    Capacity capacity,
    LocalDate from,
    LocalDate until,
    String reason,
    String madeBy,
    Instant madeAt,
    String endedBy,
    Instant endedAt) {

  /** Whether the substitute acts on this day. */
  boolean isInForce(LocalDate day) {
    return endedAt == null && !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whether two of them are in force on a common day. */
  boolean overlaps(Substitution other) {
    return !from.isAfter(other.until) && !other.from.isAfter(until);
  }
}
