package id.naskah.rest.secrecy;

import id.naskah.declassification.DeclassificationService;
import id.naskah.declassification.LoweringsToDecide;
import id.naskah.declassification.LoweringsToDecide.Waiting;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.rest.Slice;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /declassifications}: what waits for the user; {@code /declassifications/{id}}: confirming
 * or withdrawing what was proposed.
 */
@EntityResource(name = "declassifications", title = "Decisions on declassifications")
public class DecisionsResource
    implements EntityResourceAction.Read<Entity>, EntityResourceAction.Update<Entity> {
  private final Answers answers;
  private final DeclassificationService service;
  private final LoweringsToDecide waiting;

  public DecisionsResource(
      Answers answers, DeclassificationService service, LoweringsToDecide waiting) {
    this.answers = answers;
    this.service = service;
    this.waiting = waiting;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(
              waiting.ofUser(slice.skip(), slice.most() + 1), DecisionsResource::entity);
        });
  }

  private static Entity entity(Waiting waiting) {
    return DeclassificationsResource.entity(waiting.lowering())
        .with("letter", waiting.lowering().letter())
        .with("series", waiting.series())
        .with("agendaNumber", waiting.agendaNumber());
  }

  @Override
  public Entity update(String id, Entity entity, Parameters parameters) {
    return answers.writing(
        () -> {
          long proposal = RowId.of("declassification", id);
          String status = new Body(entity, Set.of("status")).text("status");
          return DeclassificationsResource.entity(
              switch (status == null ? "" : status) {
                case "confirmed" -> service.confirm(proposal);
                case "withdrawn" -> service.withdraw(proposal);
                case "" -> throw RuleViolation.invalid("status", "naskah.missing");
                default ->
                    throw RuleViolation.invalid(
                        "status", "naskah.choice", Texts.shortened(status), "confirmed, withdrawn");
              });
        });
  }
}
