package id.naskah.configuration;

import java.util.List;
import java.util.Optional;

/** The rules of chains.csv, in the order of the file. The first that is for a letter wins. */
public record ChainRules(List<ChainRule> rules) {
  public ChainRules {
    rules = List.copyOf(rules);
  }

  /** The rule for letters of a kind, written by a unit. */
  public Optional<ChainRule> of(String kind, String unit) {
    return rules.stream().filter(rule -> rule.isFor(kind, unit)).findFirst();
  }
}
