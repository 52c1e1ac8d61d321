package id.naskah.verify.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a run has found, for people. */
final class Report {
  private final Identity identity;
  private final List<Outcome> outcomes;

  Report(Identity identity, List<Outcome> outcomes) {
    this.identity = identity;
    this.outcomes = outcomes;
  }

  /** Whether all that was tried holds, and something was tried. */
  boolean holds() {
    return count(Outcome.Kind.FALLS_SHORT) == 0 && count(Outcome.Kind.HOLDS) > 0;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(String.format("%-22s%-14s%7s%13s%11s", "", "", "holds", "falls short", "not tried"));
    String area = "";
    for (Map.Entry<List<String>, Map<Outcome.Kind, Integer>> row : table().entrySet()) {
      String first = row.getKey().get(0);
      Map<Outcome.Kind, Integer> counts = row.getValue();
      lines.add(
          String.format(
                  "%-22s%-14s%7s%13s%11s",
                  first.equals(area) ? "" : first,
                  row.getKey().get(1),
                  shown(counts.get(Outcome.Kind.HOLDS)),
                  shown(counts.get(Outcome.Kind.FALLS_SHORT)),
                  shown(counts.get(Outcome.Kind.NOT_TRIED)))
              .stripTrailing());
      area = first;
    }
    list(lines, Outcome.Kind.NOT_TRIED, "Not tried:");
    list(lines, Outcome.Kind.FALLS_SHORT, "Falls short:");
    lines.add("");
    lines.add(
        count(Outcome.Kind.HOLDS)
            + " checks hold, "
            + count(Outcome.Kind.FALLS_SHORT)
            + " fall short, "
            + count(Outcome.Kind.NOT_TRIED)
            + " not tried.");
    return lines;
  }

  private void list(List<String> lines, Outcome.Kind kind, String heading) {
    if (count(kind) > 0) {
      lines.add("");
      lines.add(heading);
    }
    for (Outcome outcome : outcomes) {
      if (outcome.kind() == kind) {
        lines.add("  " + outcome.area() + ", " + outcome.door() + ": " + outcome.check());
        lines.add("      " + outcome.saying());
      }
    }
  }

  private Map<List<String>, Map<Outcome.Kind, Integer>> table() {
    Map<List<String>, Map<Outcome.Kind, Integer>> table = new LinkedHashMap<>();
    for (Outcome outcome : outcomes) {
      table
          .computeIfAbsent(
              List.of(outcome.area(), outcome.door()), k -> new EnumMap<>(Outcome.Kind.class))
          .merge(outcome.kind(), 1, Integer::sum);
    }
    return table;
  }

  private static String shown(Integer count) {
    return count == null ? "" : count.toString();
  }

  private long count(Outcome.Kind kind) {
    return outcomes.stream().filter(o -> o.kind() == kind).count();
  }

  /** A row of the table in docs/compatibility.md. */
  String row(LocalDate today) {
    long all = count(Outcome.Kind.HOLDS) + count(Outcome.Kind.FALLS_SHORT);
    List<String> doors =
        outcomes.stream()
            .filter(o -> o.kind() == Outcome.Kind.HOLDS)
            .map(Outcome::door)
            .distinct()
            .toList();
    return "| "
        + String.join(
            " | ",
            identity.alfresco(),
            Objects.requireNonNullElse(identity.database(), "not told"),
            Objects.requireNonNullElse(identity.search(), "not told"),
            today.toString(),
            identity.naskah()
                + ": "
                + count(Outcome.Kind.HOLDS)
                + " of "
                + all
                + " checks ("
                + String.join(", ", doors)
                + ")")
        + " |";
  }
}
