package id.naskah.secrecy;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.Unit;
import id.naskah.delegation.PositionGroups;
import id.naskah.delegation.SubstitutionTable;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.alfresco.service.cmr.security.AuthorityService;

/** The users and groups of Alfresco that stand for people, positions and units. */
public class Authorities {
  private final AuthorityService authorityService;
  private final Supplier<Configuration> configuration;
  private final SubstitutionTable substitutions;

  /**
   * @param authorityService the one that checks no permission: it is asked what is there
   */
  public Authorities(
      AuthorityService authorityService,
      Supplier<Configuration> configuration,
      SubstitutionTable substitutions) {
    this.authorityService = authorityService;
    this.configuration = configuration;
    this.substitutions = substitutions;
  }

  /** Those of all the recipients, each once. */
  public List<String> of(Collection<Recipient> recipients) {
    return recipients.stream().map(this::of).flatMap(List::stream).distinct().toList();
  }

  /** Those of a recipient: with a person goes the group of who stands in for the person. */
  public List<String> of(Recipient recipient) {
    return switch (recipient.kind()) {
      case USER -> ofUser(recipient.code());
      case POSITION -> List.of(PositionGroups.holdersOf(recipient.code()));
      case UNIT -> {
        Unit unit = configuration.get().units().get(recipient.code());
        yield unit == null ? List.of() : List.of(unit.group());
      }
    };
  }

  private List<String> ofUser(String user) {
    // The group of a person's substitutes may be in the making, for letters that are open now.
    substitutions.awaitPlans();
    String acting = PositionGroups.actingFor(user);
    return authorityService.authorityExists(acting) ? List.of(user, acting) : List.of(user);
  }

  /** Whether there is such a person, position or unit. */
  public boolean isKnown(Recipient recipient) {
    return switch (recipient.kind()) {
      case USER -> authorityService.authorityExists(recipient.code());
      case POSITION -> configuration.get().positions().containsKey(recipient.code());
      case UNIT -> configuration.get().units().containsKey(recipient.code());
    };
  }
}
