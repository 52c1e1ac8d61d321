package id.naskah.rest.sending;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.sending.SendingUnits;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /letters/{id}/sending-units}: the units that can get a letter, and which seem meant. */
@RelationshipResource(
    name = "sending-units",
    entityResource = LettersResource.class,
    title = "Units to which letters can be sent")
public class SendingUnitsResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final SendingUnits units;

  public SendingUnitsResource(Answers answers, SendingUnits units) {
    this.answers = answers;
    this.units = units;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letter, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(units.of(letter), SendingUnitsResource::entity));
  }

  private static Entity entity(SendingUnits.Choice choice) {
    return new Entity()
        .with("id", choice.unit())
        .with("name", choice.name())
        .with("meantBy", choice.meant())
        .with("copy", choice.copy())
        .with("sent", choice.sent());
  }
}
