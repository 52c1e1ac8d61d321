package id.naskah.rest.secrecy;

import id.naskah.raising.RaisingRefusal;
import id.naskah.raising.RaisingService;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /raisings/{id}/refusals}: letters whose level could not be raised, and why. */
@RelationshipResource(
    name = "refusals",
    entityResource = RaisingsResource.class,
    title = "Letters that were not raised")
public class RaisingRefusals implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final RaisingService service;

  public RaisingRefusals(Answers answers, RaisingService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String raising, Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(
              service.refusals(RaisingsResource.id(raising), slice.skip(), slice.most() + 1),
              RaisingRefusals::entity);
        });
  }

  private static Entity entity(RaisingRefusal refusal) {
    return new Entity()
        .with("letter", refusal.letter())
        .with("series", refusal.series())
        .with("agendaNumber", refusal.agendaNumber())
        .with("reason", refusal.reason());
  }
}
