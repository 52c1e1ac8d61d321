package id.naskah.fake;

import id.naskah.platform.OfficeClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Clocks that stand still. */
public final class Clocks {
  private Clocks() {}

  /** In Makassar, eight hours before London. */
  public static OfficeClock at(String instant) {
    return at(instant, "Asia/Makassar");
  }

  public static OfficeClock at(String instant, String zone) {
    ZoneId office = ZoneId.of(zone);
    return new OfficeClock(() -> office, Clock.fixed(Instant.parse(instant), office));
  }
}
