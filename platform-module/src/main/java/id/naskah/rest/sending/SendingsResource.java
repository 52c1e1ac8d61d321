package id.naskah.rest.sending;

import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.sending.Addressee;
import id.naskah.sending.SendingService;
import id.naskah.sending.Way;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /letters/{id}/sendings}: to whom a letter was sent; of one that came so, by what. */
@RelationshipResource(
    name = "sendings",
    entityResource = LettersResource.class,
    title = "Sendings of letters")
public class SendingsResource
    implements RelationshipResourceAction.Create<Entity>, RelationshipResourceAction.Read<Entity> {
  private static final Set<String> FIELDS = Set.of("way", "recipient", "copy", "receipt", "note");

  private final Answers answers;
  private final SendingService service;
  private final SendingJson json;

  public SendingsResource(Answers answers, SendingService service, SendingJson json) {
    this.answers = answers;
    this.service = service;
    this.json = json;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letter, Parameters parameters) {
    return answers.reading(() -> Slice.of(parameters).of(service.of(letter), json::entity));
  }

  /** Sends a letter to all of these, or to none. */
  @Override
  public List<Entity> create(String letter, List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () ->
            service
                .send(letter, entities.stream().map(SendingsResource::addressee).toList())
                .stream()
                .map(json::entity)
                .toList());
  }

  private static Addressee addressee(Entity entity) {
    Body body = new Body(entity, FIELDS);
    return new Addressee(
        Way.of(body.text("way")),
        body.text("recipient"),
        body.flag("copy"),
        body.text("receipt"),
        body.text("note"));
  }
}
