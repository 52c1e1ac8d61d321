package id.naskah.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as files of comma-separated values. */
final class Csv {
  private Csv() {}

  static void write(Results results, Path directory, String name) throws IOException {
    Files.write(directory.resolve(name + ".csv"), outcomes(results.outcomes()));
    Files.write(directory.resolve(name + "-rounds.csv"), samples(results.samples()));
  }

  static List<String> outcomes(List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    lines.add("benchmark,measure,value,unit,target,verdict,detail");
    for (Outcome one : outcomes) {
      lines.add(
          line(
              one.benchmark(),
              one.measure(),
              String.format(Locale.ROOT, "%.3f", one.value()),
              one.unit(),
              one.targetText(),
              one.verdict(),
              one.detail()));
    }
    return lines;
  }

  static List<String> samples(List<Sample> samples) {
    List<String> lines = new ArrayList<>();
    lines.add("benchmark,side,round,millis");
    for (Sample one : samples) {
      lines.add(
          line(
              one.benchmark(),
              one.side(),
              String.valueOf(one.round()),
              String.format(Locale.ROOT, "%.3f", one.millis())));
    }
    return lines;
  }

  private static String line(String... fields) {
    return List.of(fields).stream().map(Csv::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
