package id.naskah.rest;

import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.hold.HeldService;
import id.naskah.search.LetterPage;
import java.util.List;
import java.util.Set;
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
  private static final String ID = "letterId";

  private final Answers answers;
  private final HeldService service;
  private final LetterReader reader;
  private final LetterJson json;

  /** Wires it. */
  public HoldLettersResource(
      Answers answers, HeldService service, LetterReader reader, LetterJson json) {
    this.answers = answers;
    this.service = service;
    this.reader = reader;
    this.json = json;
  }

  /** Puts letters under the hold by name, all of them or none. */
  @Override
  public List<Entity> create(String hold, List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () ->
            entities.stream()
                .map(e -> service.addLetter(hold, required(e, ID)))
                .map(node -> json.entity(reader.readShort(node)))
                .toList());
  }

  /** The one field of a body. */
  static String required(Entity entity, String field) {
    String id = new Body(entity, Set.of(field)).text(field);
    if (id == null) {
      throw RuleViolation.invalid(field, "naskah.missing");
    }
    return id;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String hold, Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          LetterPage page = service.letters(hold, slice.skip(), slice.most());
          List<Entity> letters =
              page.letters().stream().map(node -> json.entity(reader.readShort(node))).toList();
          // How many there are in all is not said: it would count what the user may not read.
          return slice.answer(letters, page.hasMore(), null);
        });
  }

  /** Takes a letter from under the hold. */
  @Override
  public void delete(String hold, String letter, Parameters parameters) {
    answers.writing(
        () -> {
          service.removeLetter(hold, letter);
          return letter;
        });
  }
}
