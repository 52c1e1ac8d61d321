package id.naskah.signature;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.Clocks;
import id.naskah.platform.OfficeClock;
import id.naskah.seal.NoTimeStamp;
import id.naskah.seal.TimeStampServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One letter finds out that there are no time stamps; the others of a selection wait less. */
class SealTriesTest {
  private static final Instant NOON = Instant.parse("2026-05-02T04:00:00Z");
  private static final Duration TWENTY = Duration.ofSeconds(20);

  private final OfficeClock clock = Clocks.at(NOON.toString());
  private final SealTries tries = new SealTries(clock);

  @BeforeEach
  void speakEnglish() {
    TestSeal.speakEnglish();
  }

  @Test
  void whoComesRightAfterWaitsLess() throws IOException {
    assertThat(tries.limit(TWENTY)).isEqualTo(TWENTY);
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      NoTimeStamp late = of(silent.getLocalPort(), Duration.ofMillis(200));
      tries.withoutTimeStamp(late);
      assertThat(tries.limit(TWENTY)).isEqualTo(Duration.ofSeconds(5));
      assertThat(tries.limit(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));

      // Those who waited less do not put off that somebody waits as long as was configured.
      at(50);
      tries.withoutTimeStamp(late);
      at(61);
      assertThat(tries.limit(TWENTY)).isEqualTo(TWENTY);
    }
  }

  @Test
  void aFailureIsToldUntilItWorksAgain() throws IOException {
    assertThat(tries.failure()).isEmpty();
    tries.withoutTimeStamp(of(1, TWENTY));
    assertThat(tries.failure().orElseThrow())
        .contains("2026-05-02 12:00", "server of time stamps was not reached");
    // Nobody waited for it.
    assertThat(tries.limit(TWENTY)).isEqualTo(TWENTY);
    tries.withoutKey(new IOException("CKR_DEVICE_REMOVED"));
    assertThat(tries.failure().orElseThrow()).contains("CKR_DEVICE_REMOVED");
    tries.succeeded();
    assertThat(tries.failure()).isEmpty();
  }

  private void at(int seconds) {
    clock.setClock(Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.ofHours(8)));
  }

  private static NoTimeStamp of(int port, Duration limit) throws IOException {
    try {
      URI address = URI.create("http://127.0.0.1:" + port + "/");
      new TimeStampServer(address, limit).token(new byte[32]);
    } catch (NoTimeStamp e) {
      return e;
    }
    throw new AssertionError("Something answers on port " + port);
  }
}
