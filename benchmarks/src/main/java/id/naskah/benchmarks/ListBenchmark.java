package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.search.Condition;
import id.naskah.search.LetterList;
import id.naskah.search.LetterOrder;
import id.naskah.search.LetterQuery;
import id.naskah.search.WhereField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Whether lists and look-ups stay as fast when the archive grows twentyfold. */
final class ListBenchmark implements Benchmark {
  private static final int SMALL = 1_000;
  private static final int LARGE = Integer.getInteger("naskah.benchmarks.letters", 20_000);
  private static final Target TARGET = Target.atMost(1.3);
  private static final int PAGE = 25;
  private static final int ROUNDS = 12;
  private static final int WARM_UP = 4;
  private static final int CALLS = 25;
  private static final double PERCENT = 95;

  @Override
  public String name() {
    return "lists";
  }

  @Override
  public String title() {
    return "first page and look-up by number, p95 with " + LARGE + " letters against " + SMALL;
  }

  private record Case(String reader, String list, IntFunction<LetterQuery> query) {
    String title() {
      return reader + ", " + list;
    }
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Archive archive = new Archive(lab, Office.in(lab));
    List<Case> cases = cases(archive);
    console.stage("Registering " + SMALL + " letters");
    archive.growTo(SMALL, console);
    console.stage("Lists of " + SMALL);
    Map<Case, Double> small = measure(lab, cases, SMALL, results);
    console.stage("Registering up to " + LARGE);
    archive.growTo(LARGE, console);
    console.stage("Lists of " + LARGE);
    Map<Case, Double> large = measure(lab, cases, LARGE, results);
    for (Case one : cases) {
      results.add(
          new Outcome(
              name(),
              one.title(),
              large.get(one) / small.get(one),
              "",
              TARGET,
              String.format(Locale.ROOT, "p95 %.1f ms / %.1f ms", large.get(one), small.get(one))));
    }
  }

  private static List<Case> cases(Archive archive) {
    List<String> readers = new ArrayList<>(List.of(Office.CLERK));
    readers.addAll(new TreeSet<>(Archive.READERS_OF_ONE_PERCENT.keySet()));
    Condition unit = Condition.of(WhereField.UNIT, "=", List.of(Office.UNITS.get(1)));
    List<Case> cases = new ArrayList<>();
    for (String reader : readers) {
      cases.add(new Case(reader, "newest", i -> page(List.of(), LetterOrder.CREATED_AT)));
      cases.add(new Case(reader, "one unit", i -> page(List.of(unit), LetterOrder.CREATED_AT)));
      cases.add(new Case(reader, "by received", i -> page(List.of(), LetterOrder.RECEIVED_DATE)));
      cases.add(
          new Case(
              reader,
              "by number",
              i ->
                  page(
                      List.of(
                          Condition.of(WhereField.LETTER_NUMBER, "=", List.of(archive.number(i)))),
                      LetterOrder.CREATED_AT)));
    }
    return cases;
  }

  private static LetterQuery page(List<Condition> conditions, LetterOrder order) {
    return new LetterQuery(conditions, order, false, 0, PAGE);
  }

  /** The 95th percentile of each case: the median over rounds, in which all cases take turns. */
  private Map<Case, Double> measure(Lab lab, List<Case> cases, int size, Results results) {
    LetterList list = lab.bean(LetterList.class);
    Map<Case, List<Double>> rounds = new LinkedHashMap<>();
    for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
      for (Case one : cases) {
        List<Double> times = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
          times.add(time(lab, list, one, (round + WARM_UP) * CALLS + call));
        }
        double slow = Statistics.percentile(times, PERCENT);
        if (round > 0) {
          rounds.computeIfAbsent(one, c -> new ArrayList<>()).add(slow);
          results.add(new Sample(name(), one.title() + ", " + size, round, slow));
        }
      }
    }
    Map<Case, Double> medians = new LinkedHashMap<>();
    rounds.forEach((one, times) -> medians.put(one, Statistics.median(times)));
    return medians;
  }

  /** Milliseconds of one call, in a read-only transaction as the REST door has it. */
  private static double time(Lab lab, LetterList list, Case one, int call) {
    LetterQuery query = one.query().apply(call);
    return lab.asUser(
        one.reader(),
        () -> {
          long began = System.nanoTime();
          lab.reading(() -> list.page(query));
          return (System.nanoTime() - began) / 1e6;
        });
  }
}
