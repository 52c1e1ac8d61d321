package id.naskah.retention.schedule;

import id.naskah.configuration.ConfigurationReader;
import id.naskah.configuration.CsvLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the file of an edition. What is read depends on nothing else than the file, so that an
 * edition in force means the same as long as it is kept.
 */
final class ScheduleReader {
  private final List<ScheduleProblem> problems = new ArrayList<>();
  private final List<RetentionRule> rules = new ArrayList<>();
  private final Map<List<String>, Long> seen = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private int headings;

  private ScheduleReader() {}

  /** Reads what can be read, and says what could not. */
  static ScheduleContent read(String code, byte[] bytes) {
    ScheduleReader reader = new ScheduleReader();
    String text = ConfigurationReader.decode(bytes);
    if (text == null) {
      long line = ConfigurationReader.firstLineOutOfUtf8(bytes);
      reader.problems.add(ScheduleProblem.file(line, "naskah.utf8"));
    } else {
      reader.read(text);
    }
    return new ScheduleContent(
        Edition.of(code, reader.rules), reader.headings, List.copyOf(reader.problems));
  }

  private void read(String text) {
    CsvLines table = CsvLines.read(text);
    table.broken().ifPresent(l -> problems.add(ScheduleProblem.file(l, "naskah.csv.broken")));
    if (table.lines().isEmpty() && problems.isEmpty()) {
      // A file is often made first and filled then.
      problems.add(ScheduleProblem.error(1, "naskah.csv.empty"));
      return;
    }
    if (!problems.isEmpty()) {
      return;
    }
    CsvLines.Line first = table.lines().get(0);
    Optional<ScheduleHeading> heading = ScheduleHeading.of(first.number(), first.cells(), problems);
    if (heading.isPresent()) {
      table.lines().stream().skip(1).forEach(line -> row(heading.get(), line));
      if (table.lines().size() == 1) {
        problems.add(ScheduleProblem.error(first.number(), "naskah.csv.empty"));
      }
    }
  }

  private void row(ScheduleHeading heading, CsvLines.Line line) {
    if (line.cells().size() > heading.width()) {
      problems.add(
          ScheduleProblem.error(
              line.number(), "naskah.csv.cells", line.cells().size(), heading.width()));
      return;
    }
    ScheduleRow row = new ScheduleRow(heading, line, problems);
    if (row.isHeading()) {
      headings++;
      return;
    }
    Long before = seen.putIfAbsent(row.distinct(), line.number());
    if (before != null) {
      problems.add(ScheduleProblem.error(line.number(), "naskah.schedule.rowTwice", before));
      return;
    }
    row.rule().ifPresent(rule -> rules.add(numbered(rule)));
  }

  /** Several rules of one code are told apart by their number among these. */
  private RetentionRule numbered(RetentionRule rule) {
    int count = counts.merge(rule.classification(), 1, Integer::sum);
    return count == 1 ? rule : rule.withId(rule.classification() + "#" + count);
  }
}
