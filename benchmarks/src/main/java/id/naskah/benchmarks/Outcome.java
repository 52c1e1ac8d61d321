package id.naskah.benchmarks;

import java.util.Locale;

/**
 * One measured number beside its target.
 *
 * @param benchmark name of the benchmark
 * @param measure what was measured
 * @param value a ratio, or what the unit says
 * @param unit empty for a ratio
 * @param target the limit; with no limit the value is for information
 * @param detail the absolute numbers behind it
 */
record Outcome(
    String benchmark, String measure, double value, String unit, Target target, String detail) {

  /** The side of a limit on which a value has to be. */
  record Target(Side side, double limit) {
    static final Target NONE = new Target(Side.ANY, 0);

    static Target atMost(double limit) {
      return new Target(Side.AT_MOST, limit);
    }

    static Target atLeast(double limit) {
      return new Target(Side.AT_LEAST, limit);
    }
  }

  /** Where the limit lies. */
  enum Side {
    AT_MOST("at most "),
    AT_LEAST("at least "),
    ANY("");

    private final String words;

    Side(String words) {
      this.words = words;
    }
  }

  boolean passes() {
    return switch (target.side()) {
      case AT_MOST -> value <= target.limit();
      case AT_LEAST -> value >= target.limit();
      case ANY -> true;
    };
  }

  String valueText() {
    return number(value) + (unit.isEmpty() ? "" : " " + unit);
  }

  String targetText() {
    return target.side() == Side.ANY ? "" : target.side().words + number(target.limit());
  }

  /** {@code pass}, {@code FAIL}, or nothing where there is no target. */
  String verdict() {
    if (target.side() == Side.ANY) {
      return "";
    }
    return passes() ? "pass" : "FAIL";
  }

  private static String number(double value) {
    return value == Math.rint(value) && value < 1e6
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
