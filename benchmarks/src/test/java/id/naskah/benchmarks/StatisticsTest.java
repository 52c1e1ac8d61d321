package id.naskah.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void medianIsTheMiddleOrTheMeanOfTheTwoInIt() {
    assertThat(Statistics.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Statistics.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
  }

  @Test
  void percentileIsAMeasuredValue() {
    List<Double> values = IntStream.rangeClosed(1, 40).mapToObj(i -> (double) i).toList();
    assertThat(Statistics.percentile(values, 95)).isEqualTo(38);
    assertThat(Statistics.percentile(values, 100)).isEqualTo(40);
    assertThat(Statistics.percentile(List.of(7.0), 95)).isEqualTo(7);
  }

  @Test
  void ratiosArePairedByRound() {
    assertThat(Statistics.ratios(List.of(2.0, 9.0), List.of(1.0, 3.0))).containsExactly(2.0, 3.0);
    assertThatThrownBy(() -> Statistics.ratios(List.of(1.0), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingMeasuredIsNoResult() {
    assertThatThrownBy(() -> Statistics.median(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
