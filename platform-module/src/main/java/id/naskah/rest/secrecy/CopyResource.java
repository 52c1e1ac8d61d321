package id.naskah.rest.secrecy;

import id.naskah.copies.CopyPrinter;
import id.naskah.copies.CopyService;
import id.naskah.copies.NumberedCopy.State;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import java.io.IOException;
import java.util.Set;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /copies/{id}}: ending a copy; {@code /content}: the PDF of it for its holder. */
@EntityResource(name = "copies", title = "Numbered copies")
public class CopyResource
    implements EntityResourceAction.Update<Entity>, BinaryResourceAction.Read {
  private final Answers answers;
  private final CopyService service;
  private final CopyPrinter printer;
  private final CopyJson json;

  public CopyResource(Answers answers, CopyService service, CopyPrinter printer, CopyJson json) {
    this.answers = answers;
    this.service = service;
    this.printer = printer;
    this.json = json;
  }

  @Override
  public Entity update(String id, Entity entity, Parameters parameters) {
    return answers.writing(
        () -> {
          long copy = RowId.of("copy", id);
          Body body = new Body(entity, Set.of("status", "note"));
          return json.entity(service.end(copy, state(body.text("status")), body.text("note")));
        });
  }

  private static State state(String status) {
    return switch (status == null ? "" : status) {
      case "returned" -> State.RETURNED;
      case "destroyed" -> State.DESTROYED;
      case "" -> throw RuleViolation.invalid("status", "naskah.missing");
      default ->
          throw RuleViolation.invalid(
              "status", "naskah.choice", Texts.shortened(status), "returned, destroyed");
    };
  }

  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(() -> print(id));
  }

  private BinaryResource print(String id) throws IOException {
    long copy = RowId.of("copy", id);
    return Download.made("copy", "pdf", "application/pdf", out -> printer.print(copy, out));
  }
}
