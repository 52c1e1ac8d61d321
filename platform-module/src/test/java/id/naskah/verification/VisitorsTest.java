package id.naskah.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Race;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often one address may ask. */
class VisitorsTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
  private final Visitors visitors = new Visitors(3, 60, 100, now::get);

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Test
  void someAtOnceAndThenOneASecond() {
    for (int i = 0; i < 3; i++) {
      assertThat(visitors.ask("a")).isZero();
    }
    assertThat(visitors.ask("a")).isEqualTo(1);
    assertThat(visitors.ask("b")).isZero();
    pass(Duration.ofMillis(600));
    assertThat(visitors.ask("a")).isEqualTo(1);
    pass(Duration.ofMillis(401));
    assertThat(visitors.ask("a")).isZero();
    assertThat(visitors.ask("a")).isEqualTo(1);
  }

  @Test
  void whoWasAwayForLongHasNoMoreThanTheFirstTime() {
    visitors.ask("a");
    pass(Duration.ofDays(2));
    for (int i = 0; i < 3; i++) {
      assertThat(visitors.ask("a")).isZero();
    }
    assertThat(visitors.ask("a")).isPositive();
  }

  @Test
  void fewAMinuteSayHowLongToWait() {
    Visitors slow = new Visitors(1, 2, 100, now::get);
    slow.ask("a");
    assertThat(slow.ask("a")).isEqualTo(30);
  }

  @Test
  void aCrowdFillsNoMemory() {
    for (int i = 0; i < 5000; i++) {
      visitors.ask("visitor " + i);
    }
    assertThat(visitors.remembered()).isEqualTo(100);
  }

  @Test
  void manyAtOnceGetNoMoreThanOne() throws Exception {
    Visitors strict = new Visitors(20, 1, 100, now::get);
    List<Long> let =
        Race.atOnce(
            4,
            () -> {
              long may = 0;
              for (int i = 0; i < 50; i++) {
                may += strict.ask("a") == 0 ? 1 : 0;
              }
              return may;
            });
    assertThat(let.stream().mapToLong(Long::longValue).sum()).isEqualTo(20);
  }

  @Test
  void noughtIsNoLimitAndNonsenseStopsTheStart() {
    Visitors free = new Visitors(0, 1, 100, now::get);
    for (int i = 0; i < 1000; i++) {
      assertThat(free.ask("a")).isZero();
    }
    assertThatThrownBy(() -> new Visitors(3, 0)).hasMessageContaining("perMinute");
  }
}
