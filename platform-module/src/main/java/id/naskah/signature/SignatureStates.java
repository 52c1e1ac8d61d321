package id.naskah.signature;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.SigningRule;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How signing is set up, for those who are about to sign and those who look after it. */
public class SignatureStates {
  private final Supplier<Configuration> configuration;
  private final Providers providers;
  private final Signatories signatories;
  private final SignatureJobs jobs;

  public SignatureStates(
      Supplier<Configuration> configuration,
      Providers providers,
      Signatories signatories,
      SignatureJobs jobs) {
    this.configuration = configuration;
    this.providers = providers;
    this.signatories = signatories;
    this.jobs = jobs;
  }

  /**
   * A provider as somebody sees it.
   *
   * @param isSetUp whether nothing is wrong with what an administrator gave it
   * @param isInForce whether signing.csv names it for any letters
   * @param state null for one that is not in force: nobody asks it for people
   */
  public record Shown(
      String code,
      boolean isSetUp,
      boolean isInForce,
      Credentials.Kind asks,
      SignatoryState state) {}

  /** What is wrong with a provider that is in force, or will soon be. */
  public record Trouble(String provider, String text) {}

  /** The providers that there are, and whether this person can sign by those in force. */
  public List<Shown> of(String login) {
    Set<String> used = used();
    Signatory signatory = signatories.of(login);
    return providers.all().stream()
        .map(
            each -> {
              boolean isInForce = used.contains(each.code());
              SignatoryState state = isInForce ? each.state(signatory) : null;
              return new Shown(
                  each.code(), each.trouble().isEmpty(), isInForce, each.asks(), state);
            })
        .toList();
  }

  /** Of the providers in force; no server is asked for it. */
  public List<Trouble> troubles() {
    List<Trouble> troubles = new ArrayList<>();
    for (String code : used()) {
      Optional<SignatureProvider> provider = providers.find(code);
      Optional<String> text =
          provider.isEmpty()
              ? Optional.of(Messages.text("naskah.signing.noProvider", code))
              : provider.get().trouble().or(provider.get()::warning);
      text.ifPresent(said -> troubles.add(new Trouble(code, said)));
    }
    return troubles;
  }

  /** Signings of which nobody knows, the oldest first. */
  public List<SigningJob> unknown(int most) {
    return jobs.unknown(most);
  }

  private Set<String> used() {
    Set<String> used = new LinkedHashSet<>();
    try {
      for (SigningRule rule : configuration.get().signing().rules()) {
        used.add(rule.provider());
      }
    } catch (RuleViolation e) {
      // A file that cannot be read is told of elsewhere.
      return Set.of();
    }
    return used;
  }
}
