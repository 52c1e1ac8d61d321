package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.numbering.NumberEvent;
import id.naskah.numbering.NumberLedger;
import id.naskah.numbering.Series;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Eight clerks who take numbers from one series at once. */
final class NumberingBenchmark implements Benchmark {
  private static final int THREADS = 8;
  private static final int ROUNDS = 12;
  private static final int WARM_UP = 4;
  private static final int EACH = 12;

  /** Every so manieth transaction is thrown away after its letter was written. */
  private static final int FAILS = 5;

  @Override
  public String name() {
    return "numbering";
  }

  @Override
  public String title() {
    return "eight threads on one series against eight threads on eight; duplicates and gaps";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office.in(lab);
    Letters letters = new Letters(lab);
    Series series =
        new Series(Office.UNITS.get(0) + "/incoming", LocalDate.now(Letters.ZONE).getYear());
    console.stage("Numbering: one series against eight");
    Rounds rounds =
        Rounds.run(
            WARM_UP,
            ROUNDS,
            round -> time(lab, letters, Office.UNITS::get, 0),
            round -> time(lab, letters, thread -> Office.UNITS.get(0), 0));
    rounds.recordIn(results, name(), "eight series", "one series");
    console.stage("Numbering: one series, some transactions rolled back");
    time(lab, letters, thread -> Office.UNITS.get(0), FAILS);
    results.add(
        new Outcome(
            name(),
            "throughput on one series / on eight series",
            rounds.ratio(),
            "",
            Target.atLeast(0.7),
            String.format(
                Locale.ROOT,
                "%.0f / %.0f letters a second",
                1000 / rounds.secondMillis(),
                1000 / rounds.firstMillis())));
    addFaults(lab, series, results);
  }

  /** Compares what was given out with 1, 2, 3 and so on. */
  private void addFaults(Lab lab, Series series, Results results) {
    NumberLedger ledger = lab.bean(NumberLedger.class);
    int last = ledger.lastSerial(series);
    List<NumberEvent> events = ledger.events(series, 1, last);
    Set<Integer> seen = new TreeSet<>();
    Set<String> owners = new TreeSet<>();
    events.forEach(
        event -> {
          seen.add(event.serial());
          owners.add(event.letter());
        });
    String detail = last + " numbers";
    int distinct = Math.min(seen.size(), owners.size());
    results.add(
        new Outcome(name(), "duplicates", events.size() - distinct, "", Target.atMost(0), detail));
    results.add(new Outcome(name(), "gaps", last - seen.size(), "", Target.atMost(0), detail));
  }

  private static double time(Lab lab, Letters letters, IntFunction<String> unit, int fails) {
    long nanos =
        lab.inThreads(
            THREADS,
            Office.CLERK,
            thread -> {
              for (int i = 1; i <= EACH; i++) {
                boolean fail = fails > 0 && i % fails == 0;
                register(lab, letters, unit.apply(thread), fail);
              }
            });
    return (double) nanos / (THREADS * EACH);
  }

  private static void register(Lab lab, Letters letters, String unit, boolean fail) {
    try {
      lab.inTransaction(
          () -> {
            letters.register(unit, null);
            if (fail) {
              LateFailure.bind();
            }
            return null;
          });
    } catch (LateFailure e) {
      if (!fail) {
        throw e;
      }
    }
  }
}
