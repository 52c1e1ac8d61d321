package id.naskah.rest.sending;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.sending.Sending;
import id.naskah.sending.SendingService;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /sendings/{id}}: what became of a sending. */
@EntityResource(name = "sendings", title = "Sendings")
public class SendingResource implements EntityResourceAction.Update<Entity> {
  private static final Set<String> FIELDS = Set.of("status", "deliveredOn", "receivedBy");

  private final Answers answers;
  private final SendingService service;
  private final SendingJson json;

  public SendingResource(Answers answers, SendingService service, SendingJson json) {
    this.answers = answers;
    this.service = service;
    this.json = json;
  }

  @Override
  public Entity update(String id, Entity entity, Parameters parameters) {
    return answers.writing(
        () -> json.entity(change(RowId.of("sending", id), new Body(entity, FIELDS))));
  }

  private Sending change(long id, Body body) {
    String status = body.text("status");
    if (status == null) {
      throw RuleViolation.invalid("status", "naskah.missing");
    }
    return switch (status) {
      case "delivered" -> service.deliver(id, body.day("deliveredOn"), body.text("receivedBy"));
      case "waiting" -> service.again(id);
      case "cancelled" -> service.cancel(id);
      default ->
          throw RuleViolation.invalid(
              "status", "naskah.choice", Texts.shortened(status), "delivered, waiting, cancelled");
    };
  }
}
