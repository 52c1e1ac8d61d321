package id.naskah.recipient;

import id.naskah.configuration.Configuration;
import id.naskah.platform.OfficeClock;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * The index of the positions and units as they are now; made anew when a file or the day is new.
 */
class Offices {
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;
  private volatile OfficeIndex last;

  public Offices(Supplier<Configuration> configuration, OfficeClock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  OfficeIndex now() {
    Configuration now = configuration.get();
    LocalDate today = clock.today();
    OfficeIndex index = last;
    if (index == null || !index.isOf(now, today)) {
      index = new OfficeIndex(now, today);
      last = index;
    }
    return index;
  }
}
