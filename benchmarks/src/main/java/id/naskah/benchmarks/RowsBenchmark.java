package id.naskah.benchmarks;

import com.microsoft.playwright.Page;
import id.naskah.benchmarks.Outcome.Target;
import id.naskah.retention.clock.DueFinder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Long lists on the page in a real browser: letters asked for page after page, and a batch of
 * records that is looked at and decided on.
 *
 * <p>{@code -Dnaskah.benchmarks.rows} sets how long they are.
 */
final class RowsBenchmark implements Benchmark {
  private static final int ROWS = Integer.getInteger("naskah.benchmarks.rows", 5_000);
  private static final int PAGE = 50;
  private static final int AT_THE_END = 9;
  private static final Target MORE = Target.atMost(300);
  private static final Target AT_ONCE = Target.atMost(1_000);
  private static final String LETTER_ROWS = "naskah-letter-list tbody tr";
  private static final String ITEM_ROWS = "naskah-batch-items tbody tr";
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "rows";
  }

  @Override
  public String title() {
    return "lists of " + ROWS + " rows on the page: letters, a batch of records";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office office = Office.in(lab);
    new Archive(lab, office).growTo(ROWS + PAGE, console);
    try (Browsing browsing = new Browsing(lab.url(), Office.CLERK);
        Browsing.Visitor visitor = browsing.onFastLine()) {
      console.stage("Letters");
      letters(visitor, results);
    }
    Records records = new Records(lab, office);
    String batch = propose(lab, records, console);
    try (Browsing browsing = new Browsing(lab.url(), Records.MANAGER);
        Browsing.Visitor visitor = browsing.onFastLine()) {
      console.stage("A batch");
      batch(visitor, batch, results);
    }
  }

  private void letters(Browsing.Visitor visitor, Results results) {
    visitor.visit("#/letters", LETTER_ROWS);
    List<Double> more = new ArrayList<>();
    while (count(visitor, LETTER_ROWS) < ROWS) {
      double took =
          visitor.click("button[name=more]", LETTER_ROWS, count(visitor, LETTER_ROWS) + 1);
      more.add(took);
      results.add(new Sample(name(), "more letters", more.size(), took));
    }
    List<Double> first = more.subList(0, AT_THE_END);
    List<Double> last = more.subList(more.size() - AT_THE_END, more.size());
    double slow = Statistics.median(last);
    String detail = String.format(Locale.ROOT, "%.0f ms at first", Statistics.median(first));
    results.add(
        new Outcome(name(), "letters: more, after " + ROWS + " rows", slow, "ms", MORE, detail));
  }

  private static int count(Browsing.Visitor visitor, String selector) {
    return visitor.page().locator(selector).count();
  }

  private String propose(Lab lab, Records records, Console console) {
    records.schedule("bench-rows", 1, "Musnah");
    console.stage("Making " + ROWS + " records");
    LocalDate today = LocalDate.now(Letters.ZONE);
    records.growTo(ROWS, today.minusYears(3), console);
    try (Background background = new Background(lab)) {
      background.drain();
      RecordsBenchmark.dueYesterday(lab, today);
      lab.asUser(
          "admin",
          () -> {
            lab.bean(DueFinder.class).run();
            return null;
          });
      String made = "{\"kind\":\"destroy\",\"title\":\"Benchmark\"}";
      String id = records.post(Records.MANAGER, "/disposals", made);
      background.drain();
      return id;
    }
  }

  private void batch(Browsing.Visitor visitor, String id, Results results) {
    String address = "#/records/batches/" + id;
    List<Double> opened = new ArrayList<>();
    List<Double> turned = new ArrayList<>();
    List<Double> looked = new ArrayList<>();
    List<Double> decided = new ArrayList<>();
    visitor.visit("#/records/batches", "naskah-batches tbody tr");
    for (int round = 0; round < ROUNDS; round++) {
      opened.add(visitor.show(address, ITEM_ROWS));
      turned.add(visitor.change("button[name=later]", ITEM_ROWS));
      looked.add(visitor.click(ITEM_ROWS + " .link", "naskah-batch-item h3", 1));
      decided.add(visitor.change("naskah-verdict button.primary", "naskah-batch-item h3"));
      visitor.show("#/records/batches", "naskah-batches tbody tr");
    }
    visitor.show(address, ITEM_ROWS);
    say(results, "batch: opened", opened);
    say(results, "batch: turned to the next page", turned);
    say(results, "batch: one looked at", looked);
    say(results, "batch: one decided, the next shown", decided);
    all(visitor.page(), results);
  }

  private void say(Results results, String measure, List<Double> times) {
    for (int i = 0; i < times.size(); i++) {
      results.add(new Sample(name(), measure, i + 1, times.get(i)));
    }
    results.add(new Outcome(name(), measure, Statistics.median(times), "ms", AT_ONCE, ""));
  }

  /** All at once, which is one request: until the page says that nothing is left to decide. */
  private void all(Page page, Results results) {
    page.locator("naskah-batch-items button[name=all]").click();
    long began = System.nanoTime();
    page.locator("naskah-verdict button.primary").click();
    page.locator("naskah-batch-steps button[name=appraised]:enabled").waitFor();
    double took = (System.nanoTime() - began) / 1e9;
    results.add(new Outcome(name(), "batch: all decided at once", took, "s", Target.NONE, ""));
  }
}
