package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.configuration.Recipient;
import id.naskah.routing.PassOn;
import id.naskah.routing.RoutingService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alfresco.service.cmr.repository.NodeRef;

/** What passing a letter to twenty costs beside making twenty nodes that say as much. */
final class PassOnBenchmark implements Benchmark {
  private static final Target TARGET = Target.atMost(2);
  private static final int RECIPIENTS = 20;
  private static final int ROUNDS = 16;
  private static final int WARM_UP = 5;
  private static final int OPERATIONS = 4;

  @Override
  public String name() {
    return "pass";
  }

  @Override
  public String title() {
    return "passing a letter to twenty against twenty plain nodes, in one transaction each";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office office = Office.in(lab);
    Letters letters = new Letters(lab);
    PlainDocuments plain = new PlainDocuments(lab, Office.UNITS);
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < RECIPIENTS; i++) {
      recipients.add(Recipient.user(office.user("bench-staff-" + i)));
    }
    PassOn request =
        new PassOn(
            recipients, List.of(), List.of("followUp"), "Mohon ditindaklanjuti", null, null, null);
    RoutingService service = lab.bean(RoutingService.class);
    PlainTasks tasks = new PlainTasks(lab, recipients);
    String unit = Office.UNITS.get(0);
    console.stage("Passing letters to twenty against making twenty nodes");
    Rounds rounds =
        Rounds.run(
            WARM_UP,
            ROUNDS,
            round ->
                time(
                    lab,
                    () -> letters.register(unit, null),
                    letter -> service.passOn(letter, request)),
            round -> time(lab, () -> plain.create(unit, null), tasks::create));
    rounds.recordIn(results, name(), "passed on", "plain nodes");
    results.add(
        new Outcome(
            name(),
            "passed to twenty / twenty plain nodes",
            rounds.ratio(),
            "",
            TARGET,
            String.format(
                Locale.ROOT,
                "%.0f ms / %.0f ms each",
                rounds.firstMillis(),
                rounds.secondMillis())));
  }

  private static double time(
      Lab lab,
      java.util.concurrent.Callable<NodeRef> before,
      java.util.function.Consumer<NodeRef> work) {
    return lab.asUser(
        Office.CLERK,
        () -> {
          List<NodeRef> made = new ArrayList<>();
          for (int i = 0; i < OPERATIONS; i++) {
            made.add(lab.inTransaction(before));
          }
          long began = System.nanoTime();
          for (NodeRef node : made) {
            lab.inTransaction(
                () -> {
                  work.accept(node);
                  return null;
                });
          }
          return (double) (System.nanoTime() - began) / OPERATIONS;
        });
  }
}
