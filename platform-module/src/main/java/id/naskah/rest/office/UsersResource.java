package id.naskah.rest.office;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Position;
import id.naskah.configuration.Unit;
import id.naskah.configuration.UnitRights;
import id.naskah.delegation.Names;
import id.naskah.delegation.Substitution;
import id.naskah.delegation.SubstitutionService;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Me;
import id.naskah.retention.RecordsRoles;
import id.naskah.secrecy.SecurityOfficers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.security.AuthorityService;

/** {@code /users/-me-}: who the user is in the office, in one answer for a page that begins. */
@EntityResource(name = "users", title = "Users")
public class UsersResource implements EntityResourceAction.ReadById<Entity> {
  private final Answers answers;
  private final Supplier<Configuration> configuration;
  private final UnitRights unitRights;
  private final SubstitutionService substitutions;
  private final Names names;
  private final RecordsRoles roles;
  private final AuthorityService authorityService;
  private final SecurityOfficers officers;
  private final SeenHints hints;
  private final OfficeClock clock;

  /**
   * A resource that asks for the user alone.
   *
   * @param authorityService the one that checks no permission: it is asked for the user's own role
   */
  public UsersResource(
      Answers answers,
      Supplier<Configuration> configuration,
      UnitRights unitRights,
      SubstitutionService substitutions,
      Names names,
      RecordsRoles roles,
      AuthorityService authorityService,
      SecurityOfficers officers,
      SeenHints hints,
      OfficeClock clock) {
    this.answers = answers;
    this.configuration = configuration;
    this.unitRights = unitRights;
    this.substitutions = substitutions;
    this.names = names;
    this.roles = roles;
    this.authorityService = authorityService;
    this.officers = officers;
    this.hints = hints;
    this.clock = clock;
  }

  /** Only the user: what others may do is nobody's business. */
  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          String user = RunAs.actor();
          if (!Me.ID.equals(id) && !user.equals(id)) {
            throw RuleViolation.notFound("person", id);
          }
          return entity(user);
        });
  }

  private Entity entity(String user) {
    LocalDate today = clock.today();
    String name = names.ofUser(user);
    return new Entity()
        .with("id", user)
        .with("name", name == null ? user : name)
        .with(
            "positions",
            configuration.get().positions().values().stream()
                .filter(position -> position.holder(today).filter(user::equals).isPresent())
                .map(UsersResource::position)
                .toList())
        .with(
            "actingFor",
            substitutions.inForce().stream()
                .filter(each -> each.substitute().equals(user))
                .map(this::absent)
                .toList())
        .with(
            "registersFor",
            configuration.get().units().values().stream()
                .filter(unit -> unitRights.mayRegister(unit, today))
                .map(UsersResource::unit)
                .toList())
        .with("roles", roles())
        .with("hintsSeen", hints.all())
        .with("today", today.toString());
  }

  private static Entity position(Position position) {
    return new Entity()
        .with("id", position.code())
        .with("name", position.name())
        .with("unit", position.unit());
  }

  private static Entity unit(Unit unit) {
    return new Entity().with("id", unit.code()).with("name", unit.name());
  }

  private Entity absent(Substitution substitution) {
    String name = names.of(substitution.absent());
    String recipient = substitution.absent().toString();
    return new Entity()
        .with("recipient", recipient)
        .with("name", name == null ? recipient : name)
        .with("capacity", substitution.capacity().code())
        .with("until", substitution.until().toString());
  }

  private List<String> roles() {
    List<String> held = new ArrayList<>();
    if (roles.isManager()) {
      held.add("recordsManager");
    }
    if (roles.isApprover()) {
      held.add("approver");
    }
    if (authorityService.hasAdminAuthority()) {
      held.add("administrator");
    }
    if (officers.isOne()) {
      held.add("securityOfficer");
    }
    return held;
  }
}
