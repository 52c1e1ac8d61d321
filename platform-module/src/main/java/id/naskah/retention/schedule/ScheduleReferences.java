package id.naskah.retention.schedule;

import id.naskah.configuration.ClassificationScheme;
import id.naskah.configuration.Configuration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What the rules of an edition name must exist; and which codes have no rule, or several. */
final class ScheduleReferences {
  private ScheduleReferences() {}

  /** Compares an edition with the configuration in force. Cost: codes and rules, in memory. */
  static List<ScheduleProblem> check(Edition edition, Configuration configuration) {
    List<ScheduleProblem> problems = new ArrayList<>();
    for (RetentionRule rule : edition.rules()) {
      long line = rule.line();
      if (!configuration.classification().contains(rule.classification())) {
        problems.add(
            ScheduleProblem.error(line, "naskah.classification.unknown", rule.classification()));
      }
      check(line, rule.kinds(), configuration.kinds().keySet(), "naskah.schedule.kind", problems);
      if (rule.event() != null) {
        Set<String> events = configuration.events().keySet();
        check(line, List.of(rule.event()), events, "naskah.schedule.event", problems);
      }
    }
    edition.by().values().forEach(rules -> overlaps(rules, problems));
    gaps(edition, configuration.classification(), problems);
    return problems;
  }

  private static void check(
      long line,
      Collection<String> codes,
      Set<String> known,
      String key,
      List<ScheduleProblem> problems) {
    for (String code : codes) {
      if (!known.contains(code)) {
        problems.add(ScheduleProblem.error(line, key, code, String.join(", ", known)));
      }
    }
  }

  /** All of several rules apply, and the latest date wins: allowed, and worth a look. */
  private static void overlaps(List<RetentionRule> rules, List<ScheduleProblem> problems) {
    for (int i = 1; i < rules.size(); i++) {
      RetentionRule rule = rules.get(i);
      rules.subList(0, i).stream()
          .filter(
              other ->
                  rule.kinds().isEmpty()
                      || other.kinds().isEmpty()
                      || !Collections.disjoint(rule.kinds(), other.kinds()))
          .findFirst()
          .ifPresent(
              other ->
                  problems.add(
                      ScheduleProblem.warning(
                          rule.line(),
                          "naskah.schedule.overlap",
                          rule.classification(),
                          other.line())));
    }
  }

  /** Letters of a code without a rule, of its own or above it, are kept without end. */
  private static void gaps(
      Edition edition, ClassificationScheme scheme, List<ScheduleProblem> problems) {
    for (String code : scheme.names().keySet()) {
      if (edition.rulesFor(code, null).isEmpty()) {
        problems.add(
            ScheduleProblem.warning(0, "naskah.schedule.gap", code, scheme.names().get(code)));
      }
    }
  }
}
