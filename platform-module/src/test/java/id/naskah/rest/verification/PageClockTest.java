package id.naskah.rest.verification;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.platform.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageClockTest {
  private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

  private String zone = "Asia/Jakarta";
  private int lookups;
  private final OfficeClock office = new OfficeClock(this::zone, Clock.fixed(NOON, ZoneOffset.UTC));
  private final PageClock clock = new PageClock(office);

  private ZoneId zone() {
    lookups++;
    if (zone == null) {
      throw new IllegalStateException("office.properties cannot be read");
    }
    return ZoneId.of(zone);
  }

  private String shown() {
    return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm zzz", Locale.forLanguageTag("id"))
        .format(clock.now());
  }

  private void later(Duration by) {
    office.setClock(Clock.offset(Clock.fixed(office.now(), ZoneOffset.UTC), by));
  }

  @Test
  void theZoneIsThatOfTheOfficeByItsName() {
    assertThat(shown()).isEqualTo("9 Maret 2026 19:00 WIB");
  }

  @Test
  void theZoneIsLookedUpOnceAMinute() {
    shown();
    zone = "Asia/Makassar";
    later(Duration.ofSeconds(59));
    assertThat(shown()).isEqualTo("9 Maret 2026 19:00 WIB");
    later(Duration.ofSeconds(2));
    assertThat(shown()).isEqualTo("9 Maret 2026 20:01 WITA");
    assertThat(lookups).isEqualTo(2);
  }

  @Test
  void whereItCannotBeReadTheOneBeforeHolds() {
    shown();
    zone = null;
    later(Duration.ofHours(1));
    assertThat(shown()).isEqualTo("9 Maret 2026 20:00 WIB");
  }
}
