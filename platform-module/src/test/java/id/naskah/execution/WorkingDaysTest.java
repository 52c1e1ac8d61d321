package id.naskah.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  private static WorkingDays of(int... days) {
    WorkingDays counted = new WorkingDays();
    IntStream.of(days).forEach(counted::add);
    return counted;
  }

  @Test
  void halfAndNineOfTenAreNumbersThatOccur() {
    WorkingDays ten = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 100);

    assertThat(ten.within(50)).isEqualTo(5);
    assertThat(ten.within(90)).isEqualTo(9);
    assertThat(ten.within(91)).isEqualTo(100);
    assertThat(ten.within(100)).isEqualTo(100);
    assertThat(ten.within(1)).isEqualTo(1);
  }

  @Test
  void orderDoesNotMatterAndSameNumbersCountEach() {
    assertThat(of(7, 0, 0, 7, 0).within(50)).isZero();
    assertThat(of(7, 0, 7).within(50)).isEqualTo(7);
    assertThat(of(4).within(90)).isEqualTo(4);
  }

  @Test
  void withoutLettersThereIsNone() {
    assertThat(of().within(50)).isNull();
    assertThat(of().within(90)).isNull();
  }

  /** Received on a day that was written down later than what was done. */
  @Test
  void nothingTookLessThanNoDay() {
    assertThat(of(-3, 2).within(50)).isZero();
  }

  @Test
  void twoTogetherAreAsIfCountedAtOnce() {
    WorkingDays both = of(1, 1, 9);
    both.addAll(of(3, 9, 9, 9));

    assertThat(both.within(50)).isEqualTo(9);
    assertThat(both.within(42)).isEqualTo(3);
  }
}
