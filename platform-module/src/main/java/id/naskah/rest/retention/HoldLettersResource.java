package id.naskah.rest.retention;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.hold.HeldService;
import id.naskah.search.LetterPage;
import java.util.List;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /holds/{id}/letters}: the letters that a hold covers. */
@RelationshipResource(
    name = "letters",
    entityResource = HoldsResource.class,
    title = "Letters under holds")
public class HoldLettersResource
    implements RelationshipResourceAction.Create<Entity>,
        RelationshipResourceAction.Read<Entity>,
        RelationshipResourceAction.Delete {
  private final Answers answers;
  private final HeldService service;
  private final RecordJson json;
  private final HeldByName held;

  public HoldLettersResource(Answers answers, HeldService service, RecordJson json) {
    this.answers = answers;
    this.service = service;
    this.json = json;
    this.held =
        new HeldByName(
            answers, "letterId", service::addLetter, service::removeLetter, json::entity);
  }

  /** Puts letters under the hold by name, all of them or none. */
  @Override
  public List<Entity> create(String hold, List<Entity> entities, Parameters parameters) {
    return held.add(hold, entities);
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String hold, Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          LetterPage page = service.letters(hold, slice.skip(), slice.most());
          List<Entity> letters = page.letters().stream().map(json::entity).toList();
          // How many there are in all is not said: it would count what the user may not know of.
          return slice.answer(letters, page.hasMore(), null);
        });
  }

  /** Takes a letter from under the hold. */
  @Override
  public void delete(String hold, String letter, Parameters parameters) {
    held.remove(hold, letter);
  }
}
