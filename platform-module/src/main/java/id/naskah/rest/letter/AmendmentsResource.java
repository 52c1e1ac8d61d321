package id.naskah.rest.letter;

import id.naskah.letter.LetterReader;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.record.Amendment;
import id.naskah.retention.record.AmendmentService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.namespace.QName;

/** {@code /letters/{id}/amendments}: corrections of a record. */
@RelationshipResource(
    name = "amendments",
    entityResource = LettersResource.class,
    title = "Amendments of records")
public class AmendmentsResource
    implements RelationshipResourceAction.Create<Entity>, RelationshipResourceAction.Read<Entity> {
  private static final Set<String> LISTS =
      Set.of(LetterModel.RECIPIENTS.getLocalName(), LetterModel.COPY_TO.getLocalName());

  private final Answers answers;
  private final AmendmentService service;
  private final LetterReader letters;
  private final LetterJson json;

  public AmendmentsResource(
      Answers answers, AmendmentService service, LetterReader letters, LetterJson json) {
    this.answers = answers;
    this.service = service;
    this.letters = letters;
    this.json = json;
  }

  /** Corrects fields, all that were sent or none. */
  @Override
  public List<Entity> create(String letterId, List<Entity> entities, Parameters parameters) {
    return answers.writing(() -> entities.stream().map(e -> entity(amend(letterId, e))).toList());
  }

  private Amendment amend(String letterId, Entity entity) {
    Body body = new Body(entity, Set.of("field", "value", "reason"));
    QName field = field(body.text("field"));
    if (!body.has("value")) {
      throw RuleViolation.invalid("value", "naskah.missing");
    }
    // As when it is written to the letter, so that a wrong value is refused in the same words.
    Entity written = new Entity();
    written.put(field.getLocalName(), entity.get("value"));
    return service.amend(
        letterId,
        field,
        json.properties(new Body(written, Set.of(field.getLocalName()))).get(field),
        body.text("reason"));
  }

  private static QName field(String name) {
    if (name == null) {
      throw RuleViolation.invalid("field", "naskah.missing");
    }
    return AmendmentService.FIELDS.stream()
        .filter(f -> f.getLocalName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "field",
                    "naskah.choice",
                    Texts.shortened(name),
                    AmendmentService.FIELDS.stream()
                        .map(QName::getLocalName)
                        .collect(Collectors.joining(", "))));
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letterId, Parameters parameters) {
    return answers.reading(
        () ->
            Slice.of(parameters)
                .of(service.of(letters.find(letterId)), AmendmentsResource::entity));
  }

  private static Entity entity(Amendment amendment) {
    return new Entity()
        .with("id", String.valueOf(amendment.id()))
        .with("field", amendment.field())
        .with("oldValue", value(amendment, amendment.oldValue()))
        .with("newValue", value(amendment, amendment.newValue()))
        .with("reason", amendment.reason())
        .with("by", amendment.by())
        .with("at", amendment.at().toString());
  }

  private static Object value(Amendment amendment, String text) {
    return text != null && LISTS.contains(amendment.field()) ? text.lines().toList() : text;
  }
}
