package id.naskah.rest.secrecy;

import id.naskah.declassification.DeclassificationService;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /declassifications/{id}}: confirming or withdrawing what was proposed. */
@EntityResource(name = "declassifications", title = "Decisions on declassifications")
public class DecisionsResource implements EntityResourceAction.Update<Entity> {
  private final Answers answers;
  private final DeclassificationService service;

  public DecisionsResource(Answers answers, DeclassificationService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public Entity update(String id, Entity entity, Parameters parameters) {
    return answers.writing(
        () -> {
          long proposal = RowId.of("declassification", id);
          String status = new Body(entity, Set.of("status")).text("status");
          return DeclassificationsResource.entity(
              switch (status == null ? "" : status) {
                case "confirmed" -> service.confirm(proposal);
                case "withdrawn" -> service.withdraw(proposal);
                case "" -> throw RuleViolation.invalid("status", "naskah.missing");
                default ->
                    throw RuleViolation.invalid(
                        "status", "naskah.choice", Texts.shortened(status), "confirmed, withdrawn");
              });
        });
  }
}
