package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.embedded.junit.Pdf;
import id.naskah.retention.clock.DueFinder;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * What keeping records costs: finding what has become due, computing all anew by another edition,
 * and destroying a batch, beside what plain Alfresco does for as many documents.
 *
 * <p>{@code -Dnaskah.benchmarks.records} sets how many there are.
 */
final class RecordsBenchmark implements Benchmark {
  private static final int RECORDS = Integer.getInteger("naskah.benchmarks.records", 20_000);
  private static final int FEW = RECORDS / 10;
  private static final int DUE = 100;
  private static final int ROUNDS = 9;
  private static final int TENTHS = 10;
  private static final int RECOMPUTED_TOGETHER = 50;
  private static final int DESTROYED_TOGETHER = 20;
  private static final int PLAIN = 1_000;
  private static final int PLAIN_A_TENTH = 100;
  private static final double MEGABYTE = 1e6;
  private static final Target FOUND = Target.atMost(1.3);
  private static final Target RECOMPUTED = Target.atMost(1.5);
  private static final Target LAST_TENTH = Target.atLeast(0.9);
  private static final Target DESTROYED = Target.atLeast(0.8);

  @Override
  public String name() {
    return "records";
  }

  @Override
  public String title() {
    return "finding, recomputing and destroying " + RECORDS + " records (takes half an hour)";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office office = Office.in(lab);
    Records records = new Records(lab, office);
    PlainRecords plain = new PlainRecords(lab);
    LocalDate today = LocalDate.now(Letters.ZONE);
    try (Background background = new Background(lab)) {
      records.schedule("bench-1", 1, "Musnah");
      background.drain();
      console.stage("Making " + FEW + " records");
      records.growTo(FEW, today.minusYears(3), console);
      double few = find(lab, FEW, results);
      console.stage("Making " + RECORDS + " records");
      records.growTo(RECORDS, today.minusYears(3), console);
      double many = find(lab, RECORDS, results);
      String detail = String.format(Locale.ROOT, "%.1f ms / %.1f ms", many, few);
      results.add(
          new Outcome(
              name(), DUE + " due among " + RECORDS + " / " + FEW, many / few, "", FOUND, detail));
      recompute(lab, records, plain, background, results, console);
      dueYesterday(lab, today);
      destroy(lab, records, plain, background, results, console);
    }
  }

  /** Median milliseconds of finding those that have become due; all others are due next year. */
  private double find(Lab lab, int size, Results results) {
    DueFinder finder = lab.bean(DueFinder.class);
    LocalDate today = LocalDate.now(Letters.ZONE);
    List<Double> times = new ArrayList<>();
    for (int round = -2; round < ROUNDS; round++) {
      lab.inTransaction(
          () ->
              lab.jdbc()
                  .update(
                      "UPDATE naskah_retention SET found_on = NULL, eligible_on = ? WHERE node_id IN"
                          + " (SELECT node_id FROM naskah_retention ORDER BY node_id LIMIT ?)",
                      Date.valueOf(today),
                      DUE));
      long began = System.nanoTime();
      lab.asUser(
          "admin",
          () -> {
            finder.run();
            return null;
          });
      if (round >= 0) {
        double time = (System.nanoTime() - began) / 1e6;
        times.add(time);
        results.add(new Sample(name(), "find, " + size, round + 1, time));
      }
    }
    return Statistics.median(times);
  }

  private void recompute(
      Lab lab,
      Records records,
      PlainRecords plain,
      Background background,
      Results results,
      Console console) {
    console.stage("Recomputing " + RECORDS + " records by another edition");
    byte[] pdf = Pdf.withText("Undangan rapat koordinasi di aula");
    List<NodeRef> documents = plain.create(PLAIN, RECOMPUTED_TOGETHER, pdf);
    plain.update(documents, RECOMPUTED_TOGETHER, 1);
    double before = plain.update(documents, RECOMPUTED_TOGETHER, 2) / 1e6;
    records.schedule("bench-2", 2, "Musnah");
    lab.forgetNodes();
    double each = background.drain() / 1e6 / RECORDS;
    double after = plain.update(documents, RECOMPUTED_TOGETHER, 3) / 1e6;
    double bare = (before + after) / 2;
    results.add(
        new Outcome(
            name(),
            "recomputed by a new edition / plain update",
            each / bare,
            "",
            RECOMPUTED,
            String.format(Locale.ROOT, "%.2f ms / %.2f ms each", each, bare)));
  }

  /** As if they had been settled long ago. */
  static void dueYesterday(Lab lab, LocalDate today) {
    lab.inTransaction(
        () ->
            lab.jdbc()
                .update(
                    "UPDATE naskah_retention SET eligible_on = ?",
                    Date.valueOf(today.minusDays(1))));
  }

  private void destroy(
      Lab lab,
      Records records,
      PlainRecords plain,
      Background background,
      Results results,
      Console console) {
    console.stage("Proposing, appraising and approving a batch");
    String id =
        records.post(
            Records.MANAGER, "/disposals", "{\"kind\":\"destroy\",\"title\":\"Benchmark\"}");
    background.drain();
    String batch = "/disposals/" + id;
    records.post(Records.MANAGER, batch + "/appraisals", "{\"all\":true,\"decision\":\"destroy\"}");
    records.put(Records.MANAGER, batch, "{\"status\":\"appraised\"}");
    records.put(Records.APPROVER, batch, "{\"status\":\"approved\"}");
    records.analyze();
    byte[] pdf = Pdf.withText("Undangan rapat koordinasi di aula");
    List<NodeRef> documents = plain.create(PLAIN_A_TENTH * (TENTHS + 1), DESTROYED_TOGETHER, pdf);
    plain.deleteForGood(
        documents.subList(PLAIN_A_TENTH * TENTHS, documents.size()), DESTROYED_TOGETHER);
    records.put(Records.MANAGER, batch, "{\"status\":\"executed\"}");
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    List<Double> heap = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      console.stage("Destroying, tenth " + (tenth + 1));
      ours.add(destroyUpTo(lab, background, Long.parseLong(id), (tenth + 1) * RECORDS / TENTHS));
      heap.add(usedHeap());
      bare.add(
          plain.deleteForGood(
                  documents.subList(tenth * PLAIN_A_TENTH, (tenth + 1) * PLAIN_A_TENTH),
                  DESTROYED_TOGETHER)
              / 1e6);
      results.add(new Sample(name(), "destroyed", tenth + 1, ours.get(tenth)));
      results.add(new Sample(name(), "plain", tenth + 1, bare.get(tenth)));
      results.add(new Sample(name(), "heap MB", tenth + 1, heap.get(tenth)));
    }
    long rest = background.drain();
    double last = ours.get(TENTHS - 1);
    results.add(
        new Outcome(
            name(),
            "destroying: rate of the last tenth / first",
            ours.get(0) / last,
            "",
            LAST_TENTH,
            String.format(Locale.ROOT, "%.1f ms / %.1f ms each", last, ours.get(0))));
    results.add(
        new Outcome(
            name(),
            "destroying: rate / plain delete, trash emptied",
            Statistics.median(bare) / Statistics.median(ours),
            "",
            DESTROYED,
            String.format(
                Locale.ROOT,
                "%.1f ms / %.1f ms each",
                Statistics.median(ours),
                Statistics.median(bare))));
    results.add(
        new Outcome(
            name(),
            "heap after the last tenth / after the first",
            heap.get(TENTHS - 1) / heap.get(0),
            "",
            Target.NONE,
            String.format(Locale.ROOT, "%.0f MB / %.0f MB", heap.get(TENTHS - 1), heap.get(0))));
    results.add(
        new Outcome(
            name(), "verifying and certifying", rest / 1e9, "s", Target.NONE, RECORDS + " items"));
  }

  /** Milliseconds for each of those that were destroyed meanwhile. */
  private static double destroyUpTo(Lab lab, Background background, long batch, int wanted) {
    long before = ended(lab, batch);
    long began = System.nanoTime();
    long now = before;
    while (now < wanted && background.step()) {
      now = ended(lab, batch);
    }
    if (now == before) {
      throw new IllegalStateException("Nothing was destroyed after " + now + " items");
    }
    return (System.nanoTime() - began) / 1e6 / (now - before);
  }

  private static long ended(Lab lab, long batch) {
    return lab.reading(
        () ->
            lab.jdbc()
                .queryForObject(
                    "SELECT COALESCE(MAX(done_items), 0) FROM naskah_task t"
                        + " JOIN naskah_disposal d ON d.task_id = t.id WHERE d.id = ?",
                    Long.class,
                    batch));
  }

  private static double usedHeap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }
}
