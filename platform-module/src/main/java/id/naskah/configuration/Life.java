package id.naskah.configuration;

import id.naskah.platform.Days;
import id.naskah.platform.RuleViolation;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long a code is used for what is new. What has the code already keeps it, and its name.
 *
 * <p>A code that something open refers to is never taken out of its file: its line gets one of the
 * two.
 *
 * @param until last day on which the code is used for something new; null for no end
 * @param successor the code that took its place, and gets what is open; null if there is none
 */
public record Life(LocalDate until, String successor) {
  /** A code without an end. */
  public static final Life OPEN = new Life(null, null);

  static final String UNTIL = "until";
  static final String SUCCESSOR = "successor";

  /** The column of successors, which a file may lack. */
  static final Column SUCCESSORS = Column.of(SUCCESSOR, ColumnType.OWN_CODE).mayLack();

  /** The column of last days, which a file may lack. */
  static final Column ENDS = Column.of(UNTIL, ColumnType.DATE).mayLack();

  /** Whether nothing new is given the code on this day. */
  public boolean isOver(LocalDate day) {
    return successor != null || (until != null && day.isAfter(until));
  }

  /**
   * Refuses to give the code to something new.
   *
   * @throws RuleViolation 400, naming the successor or the last day
   */
  public void requireInUse(String field, String code, LocalDate day) {
    if (successor != null) {
      throw RuleViolation.invalid(field, "naskah.life.succeeded", code, successor);
    }
    if (isOver(day)) {
      throw RuleViolation.invalid(field, "naskah.life.over", code, until);
    }
  }

  /** What the two columns of a row say; a file may lack them. */
  static Life read(CsvTable.Row row, Problems problems) {
    String end = row.get(UNTIL);
    String successor = row.get(SUCCESSOR);
    LocalDate until = end.isEmpty() ? null : Days.parse(end).orElse(null);
    if (!end.isEmpty() && until == null) {
      problems.add(row.at(UNTIL), "naskah.date.cell", new ColumnName(UNTIL), end);
    }
    if (!end.isEmpty() && !successor.isEmpty()) {
      problems.add(row.at(SUCCESSOR), "naskah.life.both", row.get("code"));
    }
    return new Life(until, successor.isEmpty() ? null : successor);
  }

  /** Notes successors that do not exist, and those that lead back to where they began. */
  static void checkSuccessors(List<CsvTable.Row> rows, Map<String, Life> lives, Problems problems) {
    for (CsvTable.Row row : rows) {
      String code = row.get("code");
      String successor = lives.getOrDefault(code, OPEN).successor();
      if (successor == null) {
        continue;
      }
      if (!lives.containsKey(successor)) {
        problems.add(
            row.at(SUCCESSOR),
            "naskah.life.successor",
            successor,
            String.join(", ", lives.keySet()));
      } else if (last(code, lives).isEmpty()) {
        problems.add(row.at(SUCCESSOR), "naskah.life.circle", code, successor);
      }
    }
  }

  /** The code at the end of the successors of this one; nothing if they form a circle. */
  static Optional<String> last(String code, Map<String, Life> lives) {
    Set<String> seen = new LinkedHashSet<>();
    String now = code;
    while (seen.add(now)) {
      String next = lives.getOrDefault(now, OPEN).successor();
      if (next == null) {
        return Optional.of(now);
      }
      now = next;
    }
    return Optional.empty();
  }
}
