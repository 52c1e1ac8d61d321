package id.naskah.rest.routing;

import id.naskah.configuration.Recipient;
import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.routing.DispositionReader;
import id.naskah.routing.PassOn;
import id.naskah.routing.RoutingService;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /letters/{id}/dispositions}: pass a letter on, and see to whom it was passed on. */
@RelationshipResource(
    name = "dispositions",
    entityResource = LettersResource.class,
    title = "Dispositions of letters")
public class LetterDispositions
    implements RelationshipResourceAction.Create<Entity>, RelationshipResourceAction.Read<Entity> {
  private static final Set<String> FIELDS =
      Set.of(
          "assignees", "informed", "instructions", "note", "dueDate", "dueInWorkingDays", "parent");

  private final Answers answers;
  private final RoutingService service;
  private final LetterReader letters;
  private final DispositionReader dispositions;
  private final DispositionJson json;

  public LetterDispositions(
      Answers answers,
      RoutingService service,
      LetterReader letters,
      DispositionReader dispositions,
      DispositionJson json) {
    this.answers = answers;
    this.service = service;
    this.letters = letters;
    this.dispositions = dispositions;
    this.json = json;
  }

  /** Passes a letter on, as asked in one body or in several: all of it or nothing. */
  @Override
  public List<Entity> create(String letterId, List<Entity> entities, Parameters parameters) {
    List<NodeRef> made =
        answers.writing(
            () -> {
              NodeRef letter = letters.find(letterId);
              return entities.stream()
                  .map(entity -> service.passOn(letter, request(new Body(entity, FIELDS))))
                  .flatMap(List::stream)
                  .toList();
            });
    return answers.reading(
        () -> made.stream().map(node -> json.entity(dispositions.read(node))).toList());
  }

  private PassOn request(Body body) {
    return new PassOn(
        recipients(body, "assignees"),
        recipients(body, "informed"),
        body.texts("instructions"),
        body.text("note"),
        body.day("dueDate"),
        body.number("dueInWorkingDays"),
        parent(body.text("parent")));
  }

  private static List<Recipient> recipients(Body body, String field) {
    return body.texts(field).stream()
        .map(
            text ->
                Recipient.parse(text)
                    .orElseThrow(
                        () ->
                            RuleViolation.invalid(
                                field, "naskah.recipient.unknown", Texts.shortened(text))))
        .toList();
  }

  private NodeRef parent(String id) {
    try {
      return id == null ? null : dispositions.find(id);
    } catch (RuleViolation e) {
      throw RuleViolation.invalidText("parent", "parent: " + e.text());
    }
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letterId, Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return json.tree(slice, dispositions.ofLetter(letters.find(letterId)));
        });
  }
}
