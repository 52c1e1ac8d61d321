package id.naskah.rest.secrecy;

import id.naskah.copies.CopyService;
import id.naskah.copies.NumberedCopy;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /letters/{id}/copies}: numbered copies of secret letters, and who holds them. */
@RelationshipResource(
    name = "copies",
    entityResource = LettersResource.class,
    title = "Numbered copies of letters")
public class CopiesResource
    implements RelationshipResourceAction.Create<Entity>, RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final CopyService service;
  private final CopyJson json;

  public CopiesResource(Answers answers, CopyService service, CopyJson json) {
    this.answers = answers;
    this.service = service;
    this.json = json;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letter, Parameters parameters) {
    return answers.reading(() -> Slice.of(parameters).of(service.of(letter), json::entity));
  }

  /** Gives the next copies of a letter, all of them or none. */
  @Override
  public List<Entity> create(String letter, List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () -> entities.stream().map(entity -> json.entity(give(letter, entity))).toList());
  }

  private NumberedCopy give(String letter, Entity entity) {
    Body body = new Body(entity, Set.of("holder", "holderName"));
    return service.give(letter, body.text("holder"), body.text("holderName"));
  }
}
