package id.naskah.rest.verification;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.verification.Verification;
import id.naskah.verification.VerificationService;
import java.io.IOException;
import java.util.Set;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /verifications/{id}}: a code becomes genuine, is revoked or superseded; {@code /content}:
 * its QR code.
 */
@EntityResource(name = "verifications", title = "Codes of letters")
public class VerificationResource
    implements EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Entity>,
        BinaryResourceAction.Read {
  private final Answers answers;
  private final VerificationService service;
  private final VerificationJson json;

  public VerificationResource(Answers answers, VerificationService service, VerificationJson json) {
    this.answers = answers;
    this.service = service;
    this.json = json;
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> json.entity(service.known(RowId.of("verification", id))));
  }

  @Override
  public Entity update(String id, Entity entity, Parameters parameters) {
    answers.writing(
        () -> {
          long verification = RowId.of("verification", id);
          return step(verification, new Body(entity, Set.of("status", "reason", "by")));
        });
    // What the public is told of it is settled as the transaction ends.
    return readById(id, parameters);
  }

  private Verification step(long id, Body body) {
    String status = body.text("status");
    if (!"superseded".equals(status)) {
      body.refuse("by", "naskah.verification.by");
    }
    return switch (status == null ? "" : status) {
      case "genuine" -> service.seal(id);
      case "revoked" -> service.revoke(id, body.text("reason"));
      case "superseded" -> service.supersede(id, body.text("by"), body.text("reason"));
      case "" -> throw RuleViolation.invalid("status", "naskah.missing");
      default ->
          throw RuleViolation.invalid(
              "status", "naskah.choice", Texts.shortened(status), "genuine, revoked, superseded");
    };
  }

  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(() -> picture(id));
  }

  private BinaryResource picture(String id) throws IOException {
    long verification = RowId.of("verification", id);
    return Download.made(
        "qr",
        "png",
        "image/png",
        out -> {
          out.write(service.picture(verification));
          return service.known(verification).code() + ".png";
        });
  }
}
