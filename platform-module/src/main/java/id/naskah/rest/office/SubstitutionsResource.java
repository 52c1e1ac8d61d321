package id.naskah.rest.office;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Capacity;
import id.naskah.delegation.Substitution;
import id.naskah.delegation.SubstitutionService;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /substitutions}: who acts for whom, planned and ended. */
@EntityResource(name = "substitutions", title = "Substitutions")
public class SubstitutionsResource
    implements EntityResourceAction.Create<Entity>,
        EntityResourceAction.Read<Entity>,
        EntityResourceAction.Delete {
  private static final Set<String> FIELDS =
      Set.of("absent", "substitute", "capacity", "from", "until", "reason");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

  private final Answers answers;
  private final SubstitutionService service;

  public SubstitutionsResource(Answers answers, SubstitutionService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(service.notOver(), SubstitutionsResource::entity));
  }

  /** Plans substitutions, all of them or none. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () -> entities.stream().map(this::plan).map(SubstitutionsResource::entity).toList());
  }

  private Substitution plan(Entity entity) {
    Body body = new Body(entity, FIELDS);
    String capacity = body.text("capacity");
    return service.plan(
        absent(body.text("absent")),
        body.text("substitute"),
        capacity == null ? null : Capacity.of(capacity),
        body.day("from"),
        body.day("until"),
        body.text("reason"));
  }

  private static Recipient absent(String text) {
    return text == null
        ? null
        : Recipient.parse(text)
            .orElseThrow(
                () -> RuleViolation.invalid("absent", "naskah.absent", Texts.shortened(text)));
  }

  /** Ends a substitution at once; it stays on record. */
  @Override
  public void delete(String id, Parameters parameters) {
    answers.writing(
        () -> {
          if (!ID.matcher(id).matches()) {
            throw RuleViolation.notFound("substitution", id);
          }
          return service.end(Long.parseLong(id));
        });
  }

  private static Entity entity(Substitution s) {
    return new Entity()
        .with("id", String.valueOf(s.id()))
        .with("absent", s.absent().toString())
        .with("substitute", s.substitute())
        .with("capacity", s.capacity().code())
        .with("from", s.from().toString())
        .with("until", s.until().toString())
        .with("reason", s.reason())
        .with("madeBy", s.madeBy())
        .with("madeAt", s.madeAt().toString());
  }
}
