package id.naskah.configuration;

/** Whether what the rules of routing.csv name of the other files is there. */
final class RoutingReferences {
  private final Configuration all;
  private final Problems problems;

  /**
   * Looks into a configuration that is about to be in force.
   *
   * @param problems notes what a rule names and nothing holds
   */
  RoutingReferences(Configuration all, Problems problems) {
    this.all = all;
    this.problems = problems;
  }

  void check(RoutingRules rules) {
    for (RoutingRule rule : rules.rules()) {
      checkConditions(rule);
      rule.to().forEach(recipient -> checkRecipient(rule.line(), recipient));
      rule.forInformation().forEach(recipient -> checkRecipient(rule.line(), recipient));
      for (String code : rule.instructions()) {
        problems.addUnlessKnown(
            rule.line(), code, all.instructions().keySet(), "naskah.instruction.unknown");
      }
    }
  }

  private void checkConditions(RoutingRule rule) {
    if (!RoutingRules.ANY.equals(rule.unit())) {
      checkUnit(rule.line(), rule.unit());
    }
    if (!RoutingRules.ANY.equals(rule.kind())) {
      problems.addUnlessKnown(
          rule.line(), rule.kind(), all.kinds().keySet(), "naskah.kind.unknown");
    }
    if (!RoutingRules.ANY.equals(rule.classification())
        && !all.classification().contains(rule.classification())) {
      problems.add(rule.line(), "naskah.classification.unknown", rule.classification());
    }
  }

  /** Users are looked for when the file is read: they are not configuration. */
  private void checkRecipient(long line, Recipient recipient) {
    if (recipient.kind() == Recipient.Kind.UNIT) {
      checkUnit(line, recipient.code());
    } else if (recipient.kind() == Recipient.Kind.POSITION) {
      problems.addUnlessKnown(
          line, recipient.code(), all.positions().keySet(), "naskah.position.unknown");
    }
  }

  private void checkUnit(long line, String code) {
    problems.addUnlessKnown(line, code, all.units().keySet(), "naskah.unit.unknown");
  }
}
