package id.naskah.rest.verification;

import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.verification.Signatory;
import id.naskah.verification.VerificationService;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /letters/{id}/verifications}: codes by which anybody can check a letter. */
@RelationshipResource(
    name = "verifications",
    entityResource = LettersResource.class,
    title = "Codes of letters")
public class VerificationsResource
    implements RelationshipResourceAction.Create<Entity>, RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final VerificationService service;
  private final VerificationJson json;

  public VerificationsResource(
      Answers answers, VerificationService service, VerificationJson json) {
    this.answers = answers;
    this.service = service;
    this.json = json;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letter, Parameters parameters) {
    return answers.reading(() -> Slice.of(parameters).of(service.of(letter), json::entity));
  }

  /** Gives a letter a code. */
  @Override
  public List<Entity> create(String letter, List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () -> {
          if (entities.size() != 1) {
            throw RuleViolation.conflict("letter", "naskah.verification.there");
          }
          Body body = new Body(entities.get(0), Set.of("signatory", "post"));
          List<Signatory> signatories =
              List.of(new Signatory(body.text("signatory"), body.text("post")));
          return List.of(json.entity(service.give(letter, signatories)));
        });
  }
}
