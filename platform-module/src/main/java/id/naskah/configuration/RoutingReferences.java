package id.naskah.configuration;

/** Whether what the rules of routing.csv name of the other files is there. */
final class RoutingReferences {
  private final OtherFiles all;
  private final Problems problems;

  /**
   * Looks into a configuration that is about to be in force.
   *
   * @param problems notes what a rule names and nothing holds
   */
  RoutingReferences(OtherFiles all, Problems problems) {
    this.all = all;
    this.problems = problems;
  }

  void check(RoutingRules rules) {
    for (RoutingRule rule : rules.rules()) {
      checkConditions(rule);
      rule.to().forEach(recipient -> checkRecipient(new Place(rule.line(), "to"), recipient));
      rule.forInformation()
          .forEach(recipient -> checkRecipient(new Place(rule.line(), "to"), recipient));
      for (String code : rule.instructions()) {
        problems.addUnlessKnown(
            new Place(rule.line(), "instructions"),
            code,
            all.instructions().keySet(),
            "naskah.instruction.unknown");
      }
    }
  }

  private void checkConditions(RoutingRule rule) {
    if (!RoutingRules.ANY.equals(rule.unit())) {
      checkUnit(new Place(rule.line(), "unit"), rule.unit());
    }
    if (!RoutingRules.ANY.equals(rule.kind())) {
      problems.addUnlessKnown(
          new Place(rule.line(), "kind"), rule.kind(), all.kinds().keySet(), "naskah.kind.unknown");
    }
    if (!RoutingRules.ANY.equals(rule.classification())
        && !all.classification().contains(rule.classification())) {
      problems.add(
          new Place(rule.line(), "classification"),
          "naskah.classification.unknown",
          rule.classification());
    }
  }

  /** Users are looked for when the file is read: they are not configuration. */
  private void checkRecipient(Place place, Recipient recipient) {
    if (recipient.kind() == Recipient.Kind.UNIT) {
      checkUnit(place, recipient.code());
    } else if (recipient.kind() == Recipient.Kind.POSITION) {
      problems.addUnlessKnown(
          place, recipient.code(), all.positions().keySet(), "naskah.position.unknown");
    }
  }

  private void checkUnit(Place place, String code) {
    problems.addUnlessKnown(place, code, all.units().keySet(), "naskah.unit.unknown");
  }
}
