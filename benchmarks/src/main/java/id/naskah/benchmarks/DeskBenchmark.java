package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The page in a real browser over a full archive: what the first visit loads, how long rows take on
 * a slow line, and what a view costs beside the calls of its own that it makes.
 *
 * <p>{@code -Dnaskah.benchmarks.letters} sets how many letters there are.
 */
final class DeskBenchmark implements Benchmark {
  private static final int LETTERS = Integer.getInteger("naskah.benchmarks.letters", 20_000);
  private static final Target KILOBYTES = Target.atMost(60);
  private static final Target FILES = Target.atMost(4);
  private static final Target FIRST_VISIT = Target.atMost(3);
  private static final Target NEXT_VISIT = Target.atMost(1.5);
  private static final Target BESIDE_CALLS = Target.atMost(1.5);
  private static final Target CALLS = Target.atMost(6);
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 11;
  private static final int VISITS = 3;
  private static final double KILO = 1000;

  /** An address at which nothing is: it asks the server nothing that a view would wait for. */
  private static final String ELSEWHERE = "#/elsewhere";

  private static final String NOWHERE = "naskah-nowhere";

  /** A view: its address, and what is there when it shows what it has. */
  private record View(String name, String address, String shown) {}

  private static final List<View> VIEWS =
      List.of(
          new View("Home", "#/home", "naskah-home .tiles"),
          new View("My tasks", "#/tasks", "naskah-tasks .boxes"),
          new View("Letters", "#/letters", "naskah-letter-list tbody tr"));

  @Override
  public String name() {
    return "desk";
  }

  @Override
  public String title() {
    return "the page in a browser over " + LETTERS + " letters: first visit, slow line, views";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Archive archive = new Archive(lab, Office.in(lab));
    archive.growTo(LETTERS, console);
    try (Browsing browsing = new Browsing(lab.url(), Office.CLERK)) {
      console.stage("Visits");
      visits(browsing, results);
      console.stage("Views");
      for (View view : VIEWS) {
        view(browsing, view, results);
      }
    }
  }

  private void visits(Browsing browsing, Results results) {
    List<Double> first = new ArrayList<>();
    List<Double> next = new ArrayList<>();
    Browsing.Loaded loaded = null;
    for (int i = 0; i < VISITS; i++) {
      try (Browsing.Visitor visitor = browsing.onSlowLine()) {
        first.add(visitor.visit("#/letters", "naskah-letter-list tbody tr"));
        loaded = visitor.loaded();
        next.add(visitor.visit("#/letters", "naskah-letter-list tbody tr"));
      }
      results.add(new Sample(name(), "first visit", i + 1, first.get(i)));
      results.add(new Sample(name(), "next visit", i + 1, next.get(i)));
    }
    String files = loaded.files() + " files";
    results.add(
        new Outcome(name(), "loaded before data", loaded.bytes() / KILO, "kB", KILOBYTES, files));
    results.add(new Outcome(name(), "requests before data", loaded.files(), "", FILES, ""));
    String line = "400 kbit/s, 400 ms there and back";
    double rows = Statistics.median(first) / KILO;
    results.add(new Outcome(name(), "rows on a slow line", rows, "s", FIRST_VISIT, line));
    double again = Statistics.median(next) / KILO;
    results.add(new Outcome(name(), "rows, second visit", again, "s", NEXT_VISIT, line));
  }

  /** A view and its calls alone take turns, A B and B A, so that both meet the same machine. */
  private void view(Browsing browsing, View view, Results results) {
    List<Double> shown = new ArrayList<>();
    List<Double> answered = new ArrayList<>();
    List<Double> frame = new ArrayList<>();
    int first;
    List<String> calls;
    try (Browsing.Visitor visitor = browsing.onFastLine()) {
      visitor.visit(ELSEWHERE, NOWHERE);
      visitor.show(view.address(), view.shown());
      first = visitor.calls().size();
      visitor.show(ELSEWHERE, NOWHERE);
      // From now on it knows what units and kinds are called.
      visitor.show(view.address(), view.shown());
      calls = visitor.calls();
      visitor.show(ELSEWHERE, NOWHERE);
      for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
        double took = round % 2 == 0 ? shown(visitor, view) : 0;
        Browsing.Alone alone = visitor.alone(calls);
        took = round % 2 == 0 ? took : shown(visitor, view);
        if (round > 0) {
          shown.add(took);
          answered.add(alone.answered());
          frame.add(alone.frame());
          results.add(new Sample(name(), view.name(), round, took));
          results.add(new Sample(name(), view.name() + ", calls alone", round, alone.frame()));
        }
      }
    }
    double took = Statistics.median(shown);
    double bare = Statistics.median(frame);
    results.add(
        new Outcome(
            name(),
            view.name() + " beside its calls alone",
            took / bare,
            "",
            BESIDE_CALLS,
            String.format(
                Locale.ROOT,
                "%.0f ms / %.0f ms, answered after %.0f ms",
                took,
                bare,
                Statistics.median(answered))));
    results.add(new Outcome(name(), view.name() + ", calls at first", first, "", CALLS, ""));
  }

  /** Milliseconds until a view is shown; then nothing is shown again. */
  private static double shown(Browsing.Visitor visitor, View view) {
    double took = visitor.show(view.address(), view.shown());
    visitor.show(ELSEWHERE, NOWHERE);
    return took;
  }
}
