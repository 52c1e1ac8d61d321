package id.naskah.agenda;

import id.naskah.configuration.Direction;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The agenda book of a unit in one direction, for a period.
 *
 * @param from first day
 * @param to last day
 */
public record Book(String unit, Direction direction, LocalDate from, LocalDate to) {
  private static final char SEPARATOR = '~';

  /** The book of one month. */
  static Book of(String unit, Direction direction, YearMonth month) {
    return new Book(unit, direction, month.atDay(1), month.atEndOfMonth());
  }

  /** Unit and direction, as they stand in an URL: {@code ORG~incoming}. */
  public String id() {
    return unit + SEPARATOR + direction.code();
  }

  /** Whether the unit received the letters; else it wrote them. */
  boolean isIncoming() {
    return direction == Direction.INCOMING;
  }
}
