package id.naskah.rest.verification;

import id.naskah.platform.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time in the office for a page that anybody may ask for at any rate: the zone is looked up
 * once a minute, and a configuration that cannot be read keeps nobody from the page.
 */
class PageClock {
  private static final Logger LOG = LoggerFactory.getLogger(PageClock.class);
  private static final Duration KEPT = Duration.ofMinutes(1);

  /** A zone and when it was looked up. */
  private record Known(ZoneId zone, Instant at) {}

  private final OfficeClock clock;
  private volatile Known known = new Known(ZoneOffset.UTC, Instant.EPOCH);

  PageClock(OfficeClock clock) {
    this.clock = clock;
  }

  ZonedDateTime now() {
    Instant now = clock.now();
    if (Duration.between(known.at(), now).abs().compareTo(KEPT) > 0) {
      known = new Known(zone(), now);
    }
    return now.atZone(known.zone());
  }

  private ZoneId zone() {
    try {
      return clock.here().getZone();
    } catch (RuntimeException e) {
      LOG.warn("The zone of the office is not known; the public check keeps the one before", e);
      return known.zone();
    }
  }
}
