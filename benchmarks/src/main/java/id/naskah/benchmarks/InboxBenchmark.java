package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.inbox.Box;
import id.naskah.inbox.Inbox;
import id.naskah.inbox.Whose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Whether an inbox stays as fast when the office's dispositions grow twenty-five-fold, and how it
 * compares with a bare query of Alfresco's database for as many nodes.
 */
final class InboxBenchmark implements Benchmark {
  private static final int SMALL = 2_000;
  private static final int LARGE = Integer.getInteger("naskah.benchmarks.dispositions", 50_000);
  private static final Target GROWTH = Target.atMost(1.3);
  private static final Target BESIDE_PLAIN = Target.atMost(1.5);
  private static final int PAGE = 25;
  private static final int ROUNDS = 12;
  private static final int WARM_UP = 20;
  private static final int CALLS = 25;
  private static final double PERCENT = 95;

  /** What is measured. */
  private enum Case {
    PAGE_ONE("page one"),
    COUNTERS("counters"),
    PLAIN("bare query");

    private final String title;

    Case(String title) {
      this.title = title;
    }
  }

  @Override
  public String name() {
    return "inbox";
  }

  @Override
  public String title() {
    return "inbox and counters of one person, p95 with " + LARGE + " dispositions against " + SMALL;
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    console.stage("Registering letters");
    Dispositions dispositions = new Dispositions(lab, Office.in(lab));
    console.stage("Making plain documents");
    PlainQuery plain = new PlainQuery(lab);
    dispositions.growTo(SMALL);
    console.stage("Inbox among " + SMALL);
    Map<Case, Double> small = measure(lab, plain, SMALL, results);
    dispositions.growTo(LARGE);
    console.stage("Inbox among " + LARGE);
    Map<Case, Double> large = measure(lab, plain, LARGE, results);
    for (Case one : List.of(Case.PAGE_ONE, Case.COUNTERS)) {
      results.add(outcome(one.title, large.get(one), small.get(one), GROWTH));
      results.add(
          outcome(
              one.title + " / bare query", large.get(one), large.get(Case.PLAIN), BESIDE_PLAIN));
    }
  }

  private Outcome outcome(String measure, double value, double beside, Target target) {
    String detail = String.format(Locale.ROOT, "p95 %.1f ms / %.1f ms", value, beside);
    return new Outcome(name(), measure, value / beside, "", target, detail);
  }

  /** The 95th percentile of each case: the median over rounds, in which all cases take turns. */
  private Map<Case, Double> measure(Lab lab, PlainQuery plain, int size, Results results) {
    Inbox inbox = lab.bean(Inbox.class);
    Map<Case, Callable<?>> cases = new LinkedHashMap<>();
    cases.put(Case.PAGE_ONE, () -> inbox.page(Box.OPEN, Whose.ALL, 0, PAGE));
    cases.put(Case.COUNTERS, inbox::counters);
    cases.put(Case.PLAIN, () -> plain.page(PAGE));
    requireSameWork(lab, inbox, plain);
    Map<Case, List<Double>> rounds = new LinkedHashMap<>();
    int most = Integer.getInteger("naskah.benchmarks.rounds", ROUNDS);
    for (int round = 1 - WARM_UP; round <= most; round++) {
      for (Map.Entry<Case, Callable<?>> one : cases.entrySet()) {
        List<Double> times = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
          times.add(time(lab, one.getValue()));
        }
        double slow = Statistics.percentile(times, PERCENT);
        if (round > 0) {
          rounds.computeIfAbsent(one.getKey(), c -> new ArrayList<>()).add(slow);
          results.add(new Sample(name(), one.getKey().title + ", " + size, round, slow));
        }
      }
    }
    Map<Case, Double> medians = new LinkedHashMap<>();
    rounds.forEach((one, times) -> medians.put(one, Statistics.median(times)));
    return medians;
  }

  /** What answers nothing is fast. */
  private static void requireSameWork(Lab lab, Inbox inbox, PlainQuery plain) {
    lab.asUser(
        Dispositions.PERSON,
        () ->
            lab.reading(
                () -> {
                  int ours = inbox.page(Box.OPEN, Whose.ALL, 0, PAGE).items().size();
                  int theirs = plain.page(PAGE);
                  long counted = inbox.counters().of(Box.OPEN, Whose.ME);
                  if (ours != PAGE || theirs != PAGE || counted != Dispositions.OPEN) {
                    throw new IllegalStateException(ours + ", " + theirs + ", " + counted);
                  }
                  return null;
                }));
  }

  /** Milliseconds of one call, in a read-only transaction as the REST door has it. */
  private static double time(Lab lab, Callable<?> work) {
    return lab.asUser(
        Dispositions.PERSON,
        () -> {
          long began = System.nanoTime();
          lab.reading(work);
          return (System.nanoTime() - began) / 1e6;
        });
  }
}
