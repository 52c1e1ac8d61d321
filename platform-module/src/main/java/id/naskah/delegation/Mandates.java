package id.naskah.delegation;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.platform.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport;
import org.alfresco.repo.transaction.AlfrescoTransactionSupport.TxnReadState;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.security.AuthorityService;

/**
 * For whom a user may act today: for oneself, for positions held, for one's units, and for those
 * whose substitute one is between two dates.
 *
 * <p>Worked out from the dates each time, so nothing has to be switched on or back. It does not go
 * through a chain: who acts for a substitute does not act for whom that one stands in.
 */
public class Mandates {
  private static final String IN_FORCE = Mandates.class.getName() + ".inForce";

  private final Supplier<Configuration> configuration;
  private final SubstitutionTable substitutions;
  private final AuthorityService authorityService;
  private final OfficeClock clock;

  /**
   * @param authorityService the one that checks no permission: it is asked for the user's groups
   */
  public Mandates(
      Supplier<Configuration> configuration,
      SubstitutionTable substitutions,
      AuthorityService authorityService,
      OfficeClock clock) {
    this.configuration = configuration;
    this.substitutions = substitutions;
    this.authorityService = authorityService;
    this.clock = clock;
  }

  /** All mandates of a user today; the user's own come first. Cost: positions and units. */
  public List<Mandate> of(String user) {
    LocalDate today = clock.today();
    Configuration now = configuration.get();
    List<Mandate> mandates = new ArrayList<>();
    mandates.add(new Mandate(Recipient.user(user), Mandate.Basis.SELF));
    now.positions().values().stream()
        .filter(position -> position.holder(today).filter(user::equals).isPresent())
        .forEach(
            position ->
                mandates.add(
                    new Mandate(Recipient.position(position.code()), Mandate.Basis.HOLDER)));
    Set<String> groups = authorityService.getAuthoritiesForUser(user);
    now.units().values().stream()
        .filter(unit -> groups.contains(unit.group()))
        .forEach(
            unit -> mandates.add(new Mandate(Recipient.unit(unit.code()), Mandate.Basis.MEMBER)));
    inForce(today).stream()
        .filter(s -> s.substitute().equals(user))
        .forEach(s -> mandates.add(new Mandate(s.absent(), s.capacity().basis())));
    return List.copyOf(mandates);
  }

  /** The user's mandate for one recipient; the user's own before one as a substitute. */
  public Optional<Mandate> of(String user, Recipient recipient) {
    return of(user).stream().filter(m -> m.recipient().equals(recipient)).findFirst();
  }

  /** The users who may act for a recipient today: holder and substitutes, or the unit's members. */
  public List<String> people(Recipient recipient) {
    LocalDate today = clock.today();
    List<String> people = new ArrayList<>(people(configuration.get(), recipient, today));
    inForce(today).stream()
        .filter(s -> s.absent().equals(recipient))
        .map(Substitution::substitute)
        .filter(user -> !people.contains(user))
        .forEach(people::add);
    return people;
  }

  private List<String> people(Configuration now, Recipient recipient, LocalDate today) {
    return switch (recipient.kind()) {
      case USER -> List.of(recipient.code());
      case POSITION ->
          Optional.ofNullable(now.positions().get(recipient.code()))
              .flatMap(position -> position.holder(today))
              .map(List::of)
              .orElse(List.of());
      case UNIT ->
          Optional.ofNullable(now.units().get(recipient.code()))
              .map(
                  unit ->
                      authorityService
                          .getContainedAuthorities(
                              org.alfresco.service.cmr.security.AuthorityType.USER,
                              unit.group(),
                              false)
                          .stream()
                          .sorted()
                          .toList())
              .orElse(List.of());
    };
  }

  /** Asked for every recipient of a letter: read once in a transaction. Cost: those in force. */
  private List<Substitution> inForce(LocalDate day) {
    if (AlfrescoTransactionSupport.getTransactionReadState() == TxnReadState.TXN_NONE) {
      return substitutions.inForce(day);
    }
    Map<LocalDate, List<Substitution>> known = TransactionalResourceHelper.getMap(IN_FORCE);
    return known.computeIfAbsent(day, substitutions::inForce);
  }
}
