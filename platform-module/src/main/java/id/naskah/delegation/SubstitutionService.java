package id.naskah.delegation;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.service.cmr.security.AuthorityService;

/** Plans who acts for whom, and ends it. */
public class SubstitutionService {
  private final SubstitutionTable table;
  private final SubstitutionRules rules;
  private final PositionGroups groups;
  private final Supplier<Configuration> configuration;
  private final AuthorityService authorityService;
  private final OfficeClock clock;

  /**
   * @param authorityService the one that checks no permission: it is asked for the user's groups
   */
  public SubstitutionService(
      SubstitutionTable table,
      SubstitutionRules rules,
      PositionGroups groups,
      Supplier<Configuration> configuration,
      AuthorityService authorityService,
      OfficeClock clock) {
    this.table = table;
    this.rules = rules;
    this.groups = groups;
    this.configuration = configuration;
    this.authorityService = authorityService;
    this.clock = clock;
  }

  /**
   * Plans a substitution; in force from the beginning of its first day, today's at once.
   *
   * @param absent a position or a person
   * @param reason may be null
   * @throws RuleViolation 400 for a value that is missing or wrong; 403 unless the user is the
   *     absent person, holds the position today or in that time, is a registrar of the office or an
   *     administrator; 409 where another one is planned for the same days, or people would be away
   *     for each other
   */
  public Substitution plan(
      Recipient absent,
      String substitute,
      Capacity capacity,
      LocalDate from,
      LocalDate until,
      String reason) {
    Configuration now = configuration.get();
    Recipient known = rules.absent(absent, now);
    // Whole milliseconds, as the answer says it and as every database keeps it.
    Instant at = clock.now().truncatedTo(ChronoUnit.MILLIS);
    String user = RunAs.actor();
    Substitution plan =
        new Substitution(
            null,
            known,
            rules.substitute(substitute),
            capacity,
            from,
            until,
            reason,
            user,
            at,
            null,
            null);
    rules.check(plan, clock.today());
    requireMayChange(user, plan);
    // Only from here on is it certain that no other is being planned.
    table.lock();
    rules.checkAmong(plan, table.notOver(clock.today()), new Holders(now));
    long id = table.add(plan);
    groups.refresh(known);
    return table.find(id).orElseThrow();
  }

  /**
   * Ends a substitution at once; one that was ended before stays as it is.
   *
   * @throws RuleViolation 404 if the user may not know of it, 403 if only that
   */
  public Substitution end(long id) {
    String user = RunAs.actor();
    Substitution found =
        table
            .find(id)
            .filter(s -> concerns(user, s))
            .orElseThrow(() -> RuleViolation.notFound("substitution", String.valueOf(id)));
    requireMayChange(user, found);
    table.lock();
    table.end(id, user, clock.now());
    groups.refresh(found.absent());
    return table.find(id).orElseThrow();
  }

  /** Those not over that concern the user, soonest first; all of them for who may plan any. */
  public List<Substitution> notOver() {
    String user = RunAs.actor();
    return table.notOver(clock.today()).stream().filter(s -> concerns(user, s)).toList();
  }

  /** Those in force today for a position or person; everyone may know who acts. */
  public List<Substitution> inForce() {
    return table.inForce(clock.today());
  }

  /** Cost of both: the holder's line, and the user's groups, which Alfresco keeps in memory. */
  private boolean concerns(String user, Substitution s) {
    return s.substitute().equals(user)
        || mayChange(user, s)
        || unitGroup(s.absent()).filter(groupsOf(user)::contains).isPresent();
  }

  private Optional<String> unitGroup(Recipient absent) {
    Configuration now = configuration.get();
    return absent.kind() == Recipient.Kind.POSITION
        ? Optional.ofNullable(now.positions().get(absent.code()))
            .map(Position::unit)
            .map(now.units()::get)
            .map(unit -> unit.group())
        : Optional.empty();
  }

  private void requireMayChange(String user, Substitution s) {
    if (!mayChange(user, s)) {
      throw RuleViolation.forbidden("naskah.substitution.notYours", s.absent());
    }
  }

  private boolean mayChange(String user, Substitution s) {
    Configuration now = configuration.get();
    Holders holders = new Holders(now);
    List<String> people = new ArrayList<>(holders.between(s.absent(), s.from(), s.until()));
    holders.on(s.absent(), clock.today()).ifPresent(people::add);
    return people.contains(user)
        || authorityService.isAdminAuthority(user)
        || now.office().registrars().filter(groupsOf(user)::contains).isPresent();
  }

  private Set<String> groupsOf(String user) {
    return authorityService.getAuthoritiesForUser(user);
  }
}
