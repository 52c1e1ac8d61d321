package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.platform.OfficeClock;
import id.naskah.telling.Reminders;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;

/** Whether the sweep for reminders costs what is due, however many dispositions are open. */
final class SweepBenchmark implements Benchmark {
  private static final int SMALL = 2_000;
  private static final int LARGE = 50_000;
  private static final int DUE = 500;
  private static final Target TARGET = Target.atMost(1.3);
  private static final int ROUNDS = 12;
  private static final int WARM_UP = 4;
  private static final long FIRST_NODE = 2_000_000_000_000L;

  /** A working day of the shipped calendar; nothing else in the repository is due on it. */
  private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

  private static final String ADD =
      "INSERT INTO naskah_disposition (node_id, uuid, letter_id, recipient, responsible, status,"
          + " sender, sent_at, due) SELECT ? + i, CAST(CAST(md5('sweep' || i) AS uuid) AS text), ?, ?,"
          + " TRUE, 'unread', ?, now(), CAST(? AS date) + CASE WHEN i < ? THEN 0 ELSE 100 END"
          + " FROM generate_series(CAST(? AS int), CAST(? AS int)) i";

  private int rows;

  @Override
  public String name() {
    return "sweep";
  }

  @Override
  public String title() {
    return "reminders for " + DUE + " due, among " + LARGE + " open against " + SMALL;
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office office = Office.in(lab);
    String person = office.user("bench-reminded");
    Letters letters = new Letters(lab);
    NodeRef letter =
        lab.asUser(
            Office.CLERK,
            () -> lab.inTransaction(() -> letters.register(Office.UNITS.get(0), null)));
    OfficeClock clock = lab.bean(OfficeClock.class);
    clock.setClock(
        Clock.fixed(MONDAY.atTime(10, 0).atZone(Letters.ZONE).toInstant(), Letters.ZONE));
    try {
      growTo(lab, letter, person, SMALL);
      console.stage("Sweeping among " + SMALL);
      double small = measure(lab, SMALL, results);
      growTo(lab, letter, person, LARGE);
      console.stage("Sweeping among " + LARGE);
      double large = measure(lab, LARGE, results);
      String detail = String.format(Locale.ROOT, "%.0f ms / %.0f ms", large, small);
      results.add(
          new Outcome(name(), LARGE + " open / " + SMALL, large / small, "", TARGET, detail));
    } finally {
      clock.setClock(Clock.systemUTC());
    }
  }

  private void growTo(Lab lab, NodeRef letter, String person, int size) {
    lab.asUser(
        "admin",
        () ->
            lab.inTransaction(
                () -> {
                  Object id =
                      lab.services()
                          .getNodeService()
                          .getProperty(letter, ContentModel.PROP_NODE_DBID);
                  lab.jdbc()
                      .update(
                          ADD,
                          FIRST_NODE,
                          id,
                          "user:" + person,
                          Office.CLERK,
                          Date.valueOf(MONDAY),
                          DUE,
                          rows,
                          size - 1);
                  rows = size;
                  // A bulk load is ahead of the statistics that PostgreSQL gathers by itself.
                  lab.jdbc().execute("ANALYZE");
                  return null;
                }));
  }

  /** Median milliseconds of a sweep that queues a reminder for each that is due. */
  private double measure(Lab lab, int size, Results results) {
    Reminders reminders = lab.bean(Reminders.class);
    List<Double> times = new ArrayList<>();
    for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
      long began = System.nanoTime();
      lab.asUser(
          "admin",
          () -> {
            reminders.run();
            return null;
          });
      double time = (System.nanoTime() - began) / 1e6;
      int queued =
          lab.inTransaction(
              () -> lab.jdbc().update("DELETE FROM naskah_message WHERE occasion = 'dueSoon'"));
      if (queued != DUE) {
        throw new IllegalStateException(queued + " reminders for " + DUE + " due");
      }
      if (round > 0) {
        times.add(time);
        results.add(new Sample(name(), "sweep, " + size, round, time));
      }
    }
    return Statistics.median(times);
  }
}
