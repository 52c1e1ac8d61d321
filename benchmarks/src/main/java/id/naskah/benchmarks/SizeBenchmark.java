package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.Pdf;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.routing.DispositionStatus;
import id.naskah.routing.PassOn;
import id.naskah.routing.RoutingService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * How much the database grows with a letter: by registering it with its document, by passing it on
 * once and reporting, and by settling it, which makes it a record with its dates. Audit included.
 */
final class SizeBenchmark implements Benchmark {
  private static final int LETTERS = 2_000;
  private static final int BATCH = 20;
  private static final int SHOWN = 5;
  private static final double BYTES_A_KILOBYTE = 1000;
  private static final Target TARGET = Target.atMost(10);

  @Override
  public String name() {
    return "size";
  }

  @Override
  public String title() {
    return "database for each of " + LETTERS + " letters over its life";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office office = Office.in(lab);
    Letters letters = new Letters(lab);
    RoutingService routing = lab.bean(RoutingService.class);
    LetterService service = lab.bean(LetterService.class);
    byte[] pdf = Pdf.withText("Undangan rapat koordinasi di aula");
    String person = office.user("bench-official");
    List<NodeRef> made = new ArrayList<>();
    List<NodeRef> passed = new ArrayList<>();
    // Tables grow by pages and indexes by halves: the first letters fill what is there.
    grow(lab, LETTERS / 10, Office.CLERK, i -> letters.register(Office.UNITS.get(0), pdf));

    console.stage("Registering " + LETTERS);
    Growth registered =
        grow(lab, LETTERS, Office.CLERK, i -> made.add(letters.register(Office.UNITS.get(0), pdf)));
    PlainDocuments plain = new PlainDocuments(lab, Office.UNITS);
    Growth bare = grow(lab, LETTERS, Office.CLERK, i -> plain.create(Office.UNITS.get(0), pdf));
    console.stage("Passing on " + LETTERS);
    PassOn request =
        new PassOn(
            List.of(Recipient.user(person)),
            List.of(),
            List.of("followUp"),
            "Mohon ditindaklanjuti",
            null,
            null,
            null);
    Growth routed =
        grow(lab, LETTERS, Office.CLERK, i -> passed.addAll(routing.passOn(made.get(i), request)));
    Growth read =
        grow(lab, LETTERS, person, i -> routing.step(passed.get(i), DispositionStatus.READ, null));
    console.stage("Settling " + LETTERS);
    Growth done =
        grow(
            lab,
            LETTERS,
            person,
            i -> routing.step(passed.get(i), DispositionStatus.DONE, "Sudah dilaksanakan"));

    add(results, "a letter, registered with its document", registered, TARGET);
    add(results, "a plain document with as many properties", bare, Target.NONE);
    add(results, "routing: passed on to one", routed, Target.NONE);
    add(results, "routing: read", read, Target.NONE);
    add(results, "routing: reported, done; and so a record", done, Target.NONE);
    add(
        results,
        "retention: settled without a disposition",
        settled(lab, letters, service, pdf),
        Target.NONE);
  }

  private static Growth settled(Lab lab, Letters letters, LetterService service, byte[] pdf) {
    List<NodeRef> made = new ArrayList<>();
    grow(lab, LETTERS / 2, Office.CLERK, i -> made.add(letters.register(Office.UNITS.get(1), pdf)));
    return grow(
        lab,
        LETTERS / 2,
        Office.CLERK,
        i -> service.change(made.get(i), Map.of(LetterModel.STATUS, LetterStatus.SETTLED.code())));
  }

  private static void add(Results results, String measure, Growth growth, Target target) {
    results.add(
        new Outcome(
            "size", measure, growth.kilobytes(), "kB", target, "most in " + growth.largest()));
  }

  private interface Work {
    void on(int i);
  }

  /** By how many kilobytes each table, with its indexes, grew for one operation. */
  private record Growth(Map<String, Double> byTable) {
    double kilobytes() {
      return byTable.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    String largest() {
      return byTable.entrySet().stream()
          .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
          .limit(SHOWN)
          .map(e -> String.format(Locale.ROOT, "%s %.1f", e.getKey(), e.getValue()))
          .collect(Collectors.joining(", "));
    }
  }

  /** Does the work so many times and answers by how much each let the database grow. */
  private static Growth grow(Lab lab, int times, String user, Work work) {
    Map<String, Long> before = bytes(lab);
    lab.asUser(
        user,
        () -> {
          for (int first = 0; first < times; first += BATCH) {
            int from = first;
            lab.inTransaction(
                () -> {
                  for (int i = from; i < Math.min(from + BATCH, times); i++) {
                    work.on(i);
                  }
                  return null;
                });
          }
          return null;
        });
    Map<String, Double> growth = new HashMap<>();
    bytes(lab)
        .forEach(
            (table, bytes) ->
                growth.put(table, (bytes - before.get(table)) / BYTES_A_KILOBYTE / times));
    return new Growth(growth);
  }

  private static Map<String, Long> bytes(Lab lab) {
    return lab.inTransaction(
        () -> {
          Map<String, Long> bytes = new HashMap<>();
          lab.jdbc()
              .query(
                  "SELECT c.relname, pg_total_relation_size(c.oid) FROM pg_class c"
                      + " JOIN pg_namespace n ON n.oid = c.relnamespace"
                      + " WHERE n.nspname = 'public' AND c.relkind = 'r'",
                  (RowCallbackHandler) row -> bytes.put(row.getString(1), row.getLong(2)));
          return bytes;
        });
  }
}
