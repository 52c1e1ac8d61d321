package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.embedded.junit.Pdf;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What registering a letter costs beside creating as big a document in plain Alfresco. */
final class RegisterBenchmark implements Benchmark {
  private static final Target TARGET = Target.atMost(1.25);
  private static final Target LEVEL = Target.atMost(1.6);
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
    Work ordinary = (unit, i) -> letters.register(unit, pdf);
    Work document = (unit, i) -> plain.create(unit, pdf);
    Work bareLetter = (unit, i) -> letters.register(unit, null);
    Work bareDocument = (unit, i) -> plain.create(unit, null);
    String one = "one thread";
    String four = "four threads, four series";
    List<Case> cases =
        List.of(
            new Case("letter", "plain", one, 1, TARGET, ordinary, document),
            new Case("letter", "plain", four, THREADS, TARGET, ordinary, document),
            new Case(
                "letter", "plain", one + ", no content", 1, Target.NONE, bareLetter, bareDocument),
            // What the access list of a letter costs that not everybody of the unit reads.
            level("restricted", letters, pdf, ordinary),
            level("secret", letters, pdf, ordinary));
    for (Case each : cases) {
      console.stage("Registering, " + each.title());
      Rounds rounds =
          Rounds.run(
              WARM_UP,
              ROUNDS,
              round -> time(lab, each.threads, each.first),
              round -> time(lab, each.threads, each.second));
      rounds.recordIn(results, name(), each.what + ", " + each.how, each.against + ", " + each.how);
      String millis =
          String.format(
              Locale.ROOT, "%.1f ms / %.1f ms each", rounds.firstMillis(), rounds.secondMillis());
      results.add(new Outcome(name(), each.title(), rounds.ratio(), "", each.target, millis));
    }
  }

  private static Case level(String level, Letters letters, byte[] pdf, Work ordinary) {
    Work work = (unit, i) -> letters.registerOf(level, unit, pdf);
    return new Case(level, "ordinary", "one thread", 1, LEVEL, work, ordinary);
  }

  /** Makes one thing in a unit; it is told how many it made before. */
  private interface Work extends BiConsumer<String, Integer> {}

  /** Two kinds of work that are compared. */
  private record Case(
      String what,
      String against,
      String how,
      int threads,
      Target target,
      Work first,
      Work second) {
    String title() {
      return what + " / " + against + ", " + how;
    }
  }

  private static double time(Lab lab, int threads, Work work) {
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
