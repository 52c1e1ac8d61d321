package id.naskah.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What the benchmarks of one run found, in order. */
final class Results {
  private final Console console;
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();

  Results(Console console) {
    this.console = console;
  }

  void add(Outcome outcome) {
    console.stage(
        outcome.measure()
            + ": "
            + outcome.valueText()
            + " "
            + outcome.verdict()
            + ", "
            + outcome.detail());
    outcomes.add(outcome);
  }

  void add(Sample sample) {
    samples.add(sample);
  }

  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  List<Sample> samples() {
    return List.copyOf(samples);
  }
}
