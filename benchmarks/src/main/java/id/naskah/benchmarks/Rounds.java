package id.naskah.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Two sides of a ratio measured in turns.
 *
 * <p>Other programs' load comes and goes; short rounds, A B then B A, let it fall on both sides,
 * and the median of the rounds' ratios leaves out the rounds in which it did not.
 */
final class Rounds {
  /** One side: does its work and answers the nanoseconds for one operation. */
  interface Side {
    double run(int round);
  }

  private final List<Double> first = new ArrayList<>();
  private final List<Double> second = new ArrayList<>();

  /**
   * Runs the two sides in turns.
   *
   * @param most rounds that are measured; {@code -Dnaskah.benchmarks.rounds} makes it fewer
   */
  static Rounds run(int warmUp, int most, Side first, Side second) {
    Rounds rounds = new Rounds();
    int count = Math.min(most, Integer.getInteger("naskah.benchmarks.rounds", most));
    for (int round = 1 - Math.min(warmUp, count); round <= count; round++) {
      double a;
      double b;
      if (round % 2 == 0) {
        a = first.run(round);
        b = second.run(round);
      } else {
        b = second.run(round);
        a = first.run(round);
      }
      if (round > 0) {
        rounds.first.add(a / 1e6);
        rounds.second.add(b / 1e6);
      }
    }
    return rounds;
  }

  /** How many times as long the first takes as the second. */
  double ratio() {
    return Statistics.median(Statistics.ratios(first, second));
  }

  /** Median milliseconds of one operation. */
  double firstMillis() {
    return Statistics.median(first);
  }

  double secondMillis() {
    return Statistics.median(second);
  }

  /** How many milliseconds longer the first takes than the second. */
  double differenceMillis() {
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      differences.add(first.get(i) - second.get(i));
    }
    return Statistics.median(differences);
  }

  void recordIn(Results results, String benchmark, String firstSide, String secondSide) {
    for (int i = 0; i < first.size(); i++) {
      results.add(new Sample(benchmark, firstSide, i + 1, first.get(i)));
      results.add(new Sample(benchmark, secondSide, i + 1, second.get(i)));
    }
  }
}
