package id.naskah.rest.secrecy;

import id.naskah.declassification.Declassification;
import id.naskah.declassification.DeclassificationService;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /letters/{id}/declassifications}: lowering the level of a letter. */
@RelationshipResource(
    name = "declassifications",
    entityResource = LettersResource.class,
    title = "Declassifications of letters")
public class DeclassificationsResource
    implements RelationshipResourceAction.Create<Entity>, RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final DeclassificationService service;

  public DeclassificationsResource(Answers answers, DeclassificationService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letter, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(service.of(letter), DeclassificationsResource::entity));
  }

  /** Lowers the level, proposes it, or plans to on a day. */
  @Override
  public List<Entity> create(String letter, List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () -> entities.stream().map(entity -> entity(propose(letter, entity))).toList());
  }

  private Declassification propose(String letter, Entity entity) {
    Body body = new Body(entity, Set.of("security", "reason", "on"));
    String level = body.text("security");
    if (level == null) {
      throw RuleViolation.invalid("security", "naskah.missing");
    }
    LocalDate on = body.day("on");
    return on == null
        ? service.propose(letter, level, body.text("reason"))
        : service.plan(letter, level, body.text("reason"), on);
  }

  static Entity entity(Declassification lowering) {
    return new Entity()
        .with("id", String.valueOf(lowering.id()))
        .with("from", lowering.from().code())
        .with("to", lowering.to().code())
        .with("reason", lowering.reason())
        .with("on", lowering.on() == null ? null : lowering.on().toString())
        .with("status", lowering.state().code())
        .with("proposedBy", lowering.proposedBy())
        .with("proposedAt", lowering.proposedAt().toString())
        .with("decidedBy", lowering.decidedBy())
        .with("decidedAt", lowering.decidedAt() == null ? null : lowering.decidedAt().toString());
  }
}
