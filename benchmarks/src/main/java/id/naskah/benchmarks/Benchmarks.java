package id.naskah.benchmarks;

import id.naskah.embedded.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Runs benchmarks by name: {@code Benchmarks list | all | NAME}. Exit code 0 when every target is
 * met, 1 when one is not, 2 when a name is unknown or nothing could be measured.
 *
 * <p>{@code -Dnaskah.benchmarks.results} names the directory for results, {@code
 * -Dnaskah.benchmarks.work} the one for the repository's data.
 */
public final class Benchmarks {
  /** The list first: its small archive must hold nothing else. */
  private static final List<Benchmark> ALL =
      List.of(
          new ListBenchmark(),
          new InboxBenchmark(),
          new RegisterBenchmark(),
          new NumberingBenchmark(),
          new PassOnBenchmark(),
          new SweepBenchmark(),
          new SizeBenchmark(),
          new RecordsBenchmark(),
          new CertificateBenchmark(),
          new AgendaBenchmark(),
          new DeskBenchmark(),
          new RowsBenchmark(),
          new SecrecyBenchmark(),
          new VerificationBenchmark(),
          new SigningBenchmark(),
          new TextBenchmark(),
          new StartBenchmark());

  private static final int MISSED = 1;
  private static final int REFUSED = 2;

  private Benchmarks() {}

  public static void main(String[] arguments) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Console console = new Console();
    String name = arguments.length == 1 ? arguments[0] : "";
    List<Benchmark> chosen =
        ALL.stream().filter(b -> name.equals("all") || name.equals(b.name())).toList();
    if (chosen.isEmpty()) {
      ALL.forEach(b -> console.say(String.format("%-11s %s", b.name(), b.title())));
      console.say(String.format("%-11s %s", "all", "all of them, one after the other"));
      System.exit(name.equals("list") ? 0 : REFUSED);
    }
    System.exit(run(name, chosen, console));
  }

  private static int run(String name, List<Benchmark> chosen, Console console) throws IOException {
    Results results = new Results(console);
    Path work = Path.of(System.getProperty("naskah.benchmarks.work", "benchmarks/target/data"));
    SealKey.setUp(Files.createDirectories(work));
    try (Place place = new Place(work, console)) {
      chosen.forEach(benchmark -> benchmark.run(place, results, console));
    } catch (StartFailure e) {
      console.complain(e.getMessage());
      return REFUSED;
    } catch (RuntimeException e) {
      // Left to itself it would end this thread, but none of Alfresco's.
      console.complain("Nothing could be measured: " + e);
      return REFUSED;
    }
    Path directory =
        Files.createDirectories(
            Path.of(System.getProperty("naskah.benchmarks.results", "benchmarks/target/results")));
    String file = name + "-" + LocalDate.now(Letters.ZONE);
    Csv.write(results, directory, file);
    Chart.write(results.outcomes(), directory, file);
    print(results.outcomes(), console);
    console.say("Written to " + directory.resolve(file) + ".csv, -rounds.csv and .png");
    return results.outcomes().stream().allMatch(Outcome::passes) ? 0 : MISSED;
  }

  private static void print(List<Outcome> outcomes, Console console) {
    for (Outcome one : outcomes) {
      console.say(
          String.format(
              Locale.ROOT,
              "%-11s %-45s %10s  %-14s %-5s %s",
              one.benchmark(),
              one.measure(),
              one.valueText(),
              one.targetText(),
              one.verdict(),
              one.detail()));
    }
  }
}
