package id.naskah.drafting;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.secrecy.Authorities;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.service.namespace.QName;

/** Which officials a letter goes through: those of chains.csv, or those that somebody names. */
class Chains {
  private static final int MOST = 20;

  private final Supplier<Configuration> configuration;
  private final Authorities authorities;
  private final Mandates mandates;

  public Chains(Supplier<Configuration> configuration, Authorities authorities, Mandates mandates) {
    this.configuration = configuration;
    this.authorities = authorities;
    this.mandates = mandates;
  }

  /** What chains.csv says of a letter with these properties. */
  Optional<Chain> configured(Map<QName, Serializable> letter) {
    String kind = (String) letter.get(LetterModel.KIND);
    String unit = (String) letter.get(LetterModel.UNIT);
    return configuration
        .get()
        .chains()
        .of(kind, unit)
        .map(rule -> new Chain(rule.initials(), rule.signatories(), rule.together()));
  }

  /**
   * Refuses a chain that nobody could go through today.
   *
   * @throws RuleViolation 400 naming the official who is none, who is there twice, or for whom
   *     nobody acts
   */
  Chain checked(Chain chain) {
    if (chain.signatories().isEmpty()) {
      throw RuleViolation.invalid("signatories", "naskah.missing");
    }
    Set<Recipient> seen = new HashSet<>();
    check("initials", chain.initials(), seen);
    check("signatories", chain.signatories(), seen);
    return chain;
  }

  private void check(String field, List<Recipient> officials, Set<Recipient> seen) {
    if (officials.size() > MOST) {
      throw RuleViolation.invalid(field, "naskah.tooMany", officials.size(), MOST);
    }
    for (Recipient official : officials) {
      String written = Texts.shortened(official.toString());
      if (official.kind() == Recipient.Kind.UNIT || !authorities.isKnown(official)) {
        throw RuleViolation.invalid(field, "naskah.official", written);
      }
      if (!seen.add(official)) {
        throw RuleViolation.invalid(field, "naskah.draft.twice", written);
      }
      if (mandates.people(official).isEmpty()) {
        throw RuleViolation.invalid(field, "naskah.recipient.nobody", written);
      }
    }
  }
}
