package id.naskah.rest.routing;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Names;
import id.naskah.letter.LetterReader;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.routing.DispositionReader;
import id.naskah.routing.PastEvent;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /letters/{id}/history}: what happened to a letter on its way. */
@RelationshipResource(
    name = "history",
    entityResource = LettersResource.class,
    title = "History of letters")
public class HistoryResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final LetterReader letters;
  private final DispositionReader dispositions;
  private final Names names;

  public HistoryResource(
      Answers answers, LetterReader letters, DispositionReader dispositions, Names names) {
    this.answers = answers;
    this.letters = letters;
    this.dispositions = dispositions;
    this.names = names;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letterId, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(dispositions.history(letters.find(letterId)), this::entity));
  }

  private Entity entity(PastEvent event) {
    Recipient recipient = event.recipient();
    return new Entity()
        .with("event", event.name())
        .with("at", event.at().toString())
        .with("by", event.by())
        .with("byName", names.ofUser(event.by()))
        .with("onBehalfOf", event.byFor())
        .with("disposition", event.disposition())
        .with("recipient", recipient == null ? null : recipient.toString())
        .with("recipientName", recipient == null ? null : names.of(recipient))
        .with("detail", event.detail());
  }
}
