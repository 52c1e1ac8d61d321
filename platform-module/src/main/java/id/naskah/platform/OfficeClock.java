package id.naskah.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;

/**
 * Time as the office counts it: the day and the year begin in the office's zone, not the server's.
 */
public class OfficeClock {
  private final Supplier<ZoneId> zone;
  private volatile Clock clock;

  public OfficeClock(Supplier<ZoneId> zone, Clock clock) {
    this.zone = zone;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** Now, as the office's clock on the wall shows it. */
  public ZonedDateTime here() {
    return now().atZone(zone.get());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), zone.get());
  }

  /** The day in the office on which this instant falls. */
  public LocalDate dayOf(Date date) {
    return LocalDate.ofInstant(date.toInstant(), zone.get());
  }

  /**
   * A day as Alfresco stores it.
   *
   * <p>Noon in the office: an index that cuts the time off in its own zone then keeps the day,
   * where midnight in Makassar would be the day before in London.
   */
  public Date toDate(LocalDate day) {
    return Date.from(day.atTime(LocalTime.NOON).atZone(zone.get()).toInstant());
  }

  /** For tests: what time it is from now on. */
  public void setClock(Clock clock) {
    this.clock = clock;
  }
}
