package id.naskah.configuration;

import java.util.Set;

/** What the files name of each other must exist, also after the file that holds it was edited. */
final class References {
  private final Configuration after;

  private References(Configuration after) {
    this.after = after;
  }

  /**
   * Checks a configuration that is about to be in force.
   *
   * @param positions what its positions.csv holds
   * @throws id.naskah.platform.RuleViolation naming the file and line of what would lose its hold
   */
  static void check(Configuration after, Positions positions) {
    References references = new References(after);
    references.checkSeries();
    references.checkPositions(positions);
    references.checkRouting();
  }

  private void checkSeries() {
    Problems problems = new Problems(ConfigurationFile.SERIES.fileName());
    SeriesFile.checkReferences(
        after.series(),
        after.units().keySet(),
        after.kinds().keySet(),
        after.classification(),
        problems);
    problems.refuseIfAny();
  }

  private void checkPositions(Positions positions) {
    Problems problems = new Problems(ConfigurationFile.POSITIONS.fileName());
    positions
        .byCode()
        .values()
        .forEach(
            position ->
                checkUnit(positions.lines().get(position.code()), position.unit(), problems));
    problems.refuseIfAny();
  }

  private void checkRouting() {
    Problems problems = new Problems(ConfigurationFile.ROUTING.fileName());
    for (RoutingRule rule : after.routing().rules()) {
      checkConditions(rule, problems);
      rule.to().forEach(recipient -> checkRecipient(rule.line(), recipient, problems));
      rule.forInformation().forEach(recipient -> checkRecipient(rule.line(), recipient, problems));
      for (String code : rule.instructions()) {
        check(
            rule.line(),
            code,
            after.instructions().keySet(),
            "naskah.instruction.unknown",
            problems);
      }
    }
    problems.refuseIfAny();
  }

  private void checkConditions(RoutingRule rule, Problems problems) {
    if (!RoutingRules.ANY.equals(rule.unit())) {
      checkUnit(rule.line(), rule.unit(), problems);
    }
    if (!RoutingRules.ANY.equals(rule.kind())) {
      check(rule.line(), rule.kind(), after.kinds().keySet(), "naskah.kind.unknown", problems);
    }
    if (!RoutingRules.ANY.equals(rule.classification())
        && !after.classification().contains(rule.classification())) {
      problems.add(rule.line(), "naskah.classification.unknown", rule.classification());
    }
  }

  /** Users are asked for when the file is read: they are not configuration. */
  private void checkRecipient(long line, Recipient recipient, Problems problems) {
    if (recipient.kind() == Recipient.Kind.UNIT) {
      checkUnit(line, recipient.code(), problems);
    } else if (recipient.kind() == Recipient.Kind.POSITION) {
      Set<String> positions = after.positions().keySet();
      check(line, recipient.code(), positions, "naskah.position.unknown", problems);
    }
  }

  private void checkUnit(long line, String code, Problems problems) {
    check(line, code, after.units().keySet(), "naskah.unit.unknown", problems);
  }

  private static void check(
      long line, String code, Set<String> known, String key, Problems problems) {
    if (!known.contains(code)) {
      problems.add(line, key, code, String.join(", ", known));
    }
  }
}
