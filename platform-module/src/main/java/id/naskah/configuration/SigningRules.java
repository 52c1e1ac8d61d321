package id.naskah.configuration;

import java.util.List;

/** What signing.csv says; the first line that fits counts. */
public record SigningRules(List<SigningRule> rules) {
  public SigningRules {
    rules = List.copyOf(rules);
  }

  /**
   * How letters of a unit and kind are signed. There is a rule: the file is refused without one for
   * all.
   *
   * @param kind null for a letter without one
   */
  public SigningRule of(String unit, String kind) {
    return rules.stream().filter(rule -> rule.fits(unit, kind)).findFirst().orElseThrow();
  }
}
