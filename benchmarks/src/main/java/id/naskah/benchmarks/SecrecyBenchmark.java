package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.search.LetterList;
import id.naskah.search.LetterOrder;
import id.naskah.search.LetterQuery;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * What secret letters cost: raising one, a list for who is named on one letter in a hundred beside
 * who reads as many ordinary ones, and all letters of a level that follow a changed rule.
 */
final class SecrecyBenchmark implements Benchmark {
  private static final int SIZE = Integer.getInteger("naskah.benchmarks.letters", 20_000);
  private static final int EVERY = 100;
  private static final int PAGE = 50;
  private static final int WARM_UP = 16;
  private static final int ROUNDS = 64;
  private static final int CALLS = 8;
  private static final long LOOK_MILLIS = 200;
  private static final String NAMED = "bench-named";
  private static final String ORDINARY = "bench-even";
  private static final Target LIST = Target.atMost(1.3);
  private static final Target RAISED = Target.atMost(100);
  private static final String RULES =
      """
      security,unit,roles,group
      restricted,*,head handlers managers approvers,
      secret,*,,
      topSecret,*,,
      """;

  @Override
  public String name() {
    return "secrecy";
  }

  @Override
  public String title() {
    return "secret letters among " + SIZE + ": raising, lists, following a changed rule";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office office = Office.in(lab);
    office.user(NAMED);
    office.save(ConfigurationFiles.SECRECY, RULES);
    console.stage("Registering " + SIZE + " letters");
    new Archive(lab, office).growTo(SIZE, console);
    console.stage("Raising");
    int raised = raise(lab, results);
    console.stage("Lists");
    lists(lab, results);
    console.stage("A changed rule");
    follow(lab, office, raised, results);
  }

  /** Each hundredth letter becomes secret; answers how many. */
  private int raise(Lab lab, Results results) {
    List<String> letters =
        lab.jdbc()
            .queryForList(
                "SELECT uuid FROM (SELECT uuid, row_number() OVER (ORDER BY node_id) AS n"
                    + " FROM naskah_letter WHERE security = 'ordinary') l WHERE n % ? = ?",
                String.class, EVERY, EVERY / 2);
    NodeService nodes = lab.bean("NodeService", NodeService.class);
    List<Double> times = new ArrayList<>();
    for (String letter : letters) {
      Map<QName, Serializable> secret = new HashMap<>();
      secret.put(LetterModel.SECURITY, "secret");
      secret.put(
          LetterModel.READERS, new ArrayList<>(List.of("user:" + Office.CLERK, "user:" + NAMED)));
      double took =
          lab.asUser(
              Office.CLERK,
              () -> {
                long began = System.nanoTime();
                lab.inTransaction(
                    () -> {
                      nodes.addProperties(Nodes.live(letter), secret);
                      return null;
                    });
                return (System.nanoTime() - began) / 1e6;
              });
      times.add(took);
      results.add(new Sample(name(), "raised to secret", times.size(), took));
    }
    results.add(
        new Outcome(
            name(),
            "an ordinary letter raised to secret",
            Statistics.median(times),
            "ms",
            RAISED,
            String.format(Locale.ROOT, "p95 %.0f ms", Statistics.percentile(times, 95))));
    return letters.size();
  }

  private void lists(Lab lab, Results results) {
    LetterList list = lab.bean(LetterList.class);
    LetterQuery query = new LetterQuery(List.of(), LetterOrder.CREATED_AT, false, 0, PAGE);
    Rounds rounds =
        Rounds.run(
            WARM_UP,
            ROUNDS,
            round -> time(lab, list, NAMED, query),
            round -> time(lab, list, ORDINARY, query));
    rounds.recordIn(results, name(), "list, named on 1 %", "list, reads 1 % of ordinary ones");
    results.add(
        new Outcome(
            name(),
            "list of " + PAGE + ", named on 1 % / reads 1 % of ordinary ones",
            rounds.ratio(),
            "",
            LIST,
            String.format(
                Locale.ROOT, "%.1f ms / %.1f ms", rounds.firstMillis(), rounds.secondMillis())));
  }

  private static double time(Lab lab, LetterList list, String user, LetterQuery query) {
    return lab.asUser(
        user,
        () -> {
          long began = System.nanoTime();
          for (int call = 0; call < CALLS; call++) {
            lab.reading(() -> list.page(query));
          }
          return (System.nanoTime() - began) / (double) CALLS;
        });
  }

  /** Approvers get to read what is secret: each secret letter's list is written again. */
  private void follow(Lab lab, Office office, int letters, Results results) {
    long before = followed(lab);
    long began = System.nanoTime();
    office.save(ConfigurationFiles.SECRECY, RULES.replace("secret,*,,", "secret,*,approvers,"));
    while (followed(lab) < before + letters) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    results.add(
        new Outcome(
            name(),
            letters + " secret letters follow a changed rule, the wait for the task included",
            letters / seconds,
            "letters/s",
            Target.NONE,
            String.format(Locale.ROOT, "%.1f s", seconds)));
  }

  private static long followed(Lab lab) {
    return lab.jdbc()
        .queryForObject(
            "SELECT COALESCE(SUM(done_items), 0) FROM naskah_task WHERE kind = 'access'",
            Long.class);
  }
}
