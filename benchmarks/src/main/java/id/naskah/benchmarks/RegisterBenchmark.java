package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What registering a letter costs beside creating as big a document in plain Alfresco. */
final class RegisterBenchmark implements Benchmark {
  private static final Target TARGET = Target.atMost(1.25);
  private static final int THREADS = 4;
  private static final int ROUNDS = 64;
  private static final int WARM_UP = 32;
  private static final int OPERATIONS = 8;

  @Override
  public String name() {
    return "register";
  }

  @Override
  public String title() {
    return "registering a letter against plain createNode, one thread and four";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office.in(lab);
    Letters letters = new Letters(lab);
    PlainDocuments plain = new PlainDocuments(lab, Office.UNITS);
    byte[] pdf = Pdf.withText("Undangan rapat koordinasi di aula");
    Case oneThread = new Case("one thread", 1, true, TARGET);
    Case fourThreads = new Case("four threads, four series", THREADS, true, TARGET);
    Case bare = new Case("one thread, no content", 1, false, Target.NONE);
    for (Case one : List.of(oneThread, fourThreads, bare)) {
      console.stage("Registering against plain create: " + one.title);
      byte[] content = one.content ? pdf : null;
      Rounds rounds =
          Rounds.run(
              WARM_UP,
              ROUNDS,
              round -> time(lab, one.threads, (unit, i) -> letters.register(unit, content)),
              round -> time(lab, one.threads, (unit, i) -> plain.create(unit, content)));
      rounds.recordIn(results, name(), "letter, " + one.title, "plain, " + one.title);
      results.add(
          new Outcome(
              name(),
              "letter / plain, " + one.title,
              rounds.ratio(),
              "",
              one.target,
              millis(rounds)));
    }
    levels(lab, letters, pdf, results, console);
  }

  /** What the access list of a letter costs that not everybody of the unit reads. */
  private void levels(Lab lab, Letters letters, byte[] pdf, Results results, Console console) {
    for (String level : List.of("restricted", "secret")) {
      console.stage("Registering a letter that is " + level + " against an ordinary one");
      Rounds rounds =
          Rounds.run(
              WARM_UP,
              ROUNDS,
              round -> time(lab, 1, (unit, i) -> letters.registerOf(level, unit, pdf)),
              round -> time(lab, 1, (unit, i) -> letters.register(unit, pdf)));
      String against = level + " / ordinary, one thread";
      rounds.recordIn(results, name(), level + ", one thread", "ordinary, one thread");
      results.add(
          new Outcome(name(), against, rounds.ratio(), "", Target.atMost(1.6), millis(rounds)));
    }
  }

  private static String millis(Rounds rounds) {
    return String.format(
        Locale.ROOT, "%.1f ms / %.1f ms each", rounds.firstMillis(), rounds.secondMillis());
  }

  private record Case(String title, int threads, boolean content, Target target) {}

  private static double time(Lab lab, int threads, BiConsumer<String, Integer> work) {
    int each = OPERATIONS / threads;
    long nanos =
        lab.inThreads(
            threads,
            Office.CLERK,
            thread -> {
              for (int i = 0; i < each; i++) {
                int operation = i;
                lab.inTransaction(
                    () -> {
                      work.accept(Office.UNITS.get(thread), operation);
                      return null;
                    });
              }
            });
    return (double) nanos / (each * threads);
  }
}
