package id.naskah.configuration;

import java.util.List;
import java.util.Optional;

/**
 * What secrecy.csv says. Ordinary letters are no matter of it: those are read by whoever reads the
 * folder in which they lie.
 */
public record SecrecyRules(List<SecrecyRule> rules) {
  public SecrecyRules {
    rules = List.copyOf(rules);
  }

  /** The rule for a level above ordinary: the unit's own line, or else the line for all units. */
  public SecrecyRule of(SecurityLevel security, String unit) {
    return find(security, unit)
        .or(() -> find(security, SecrecyRule.ANY))
        .orElseGet(() -> SecrecyRule.nobody(security));
  }

  private Optional<SecrecyRule> find(SecurityLevel security, String unit) {
    return rules.stream()
        .filter(rule -> rule.security() == security && rule.unit().equals(unit))
        .findFirst();
  }
}
