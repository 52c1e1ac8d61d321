package id.naskah.rest.letter;

import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.sheet.SheetCheck;
import id.naskah.sheet.SheetService;
import java.io.IOException;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /sheets/{id}}: the disposition sheet of the letter with this id, and its code. */
@EntityResource(name = "sheets", title = "Disposition sheets")
public class SheetsResource
    implements EntityResourceAction.ReadById<Entity>, BinaryResourceAction.Read {
  private final Answers answers;
  private final SheetService service;

  public SheetsResource(Answers answers, SheetService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(service.check(id, parameters.getParameter("code"))));
  }

  /** The sheet as PDF. */
  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(() -> print(id));
  }

  private BinaryResource print(String id) throws IOException {
    return Download.made("sheet", "pdf", "application/pdf", out -> service.print(id, out));
  }

  private static Entity entity(SheetCheck check) {
    return new Entity()
        .with("letter", check.letter())
        .with("code", check.code())
        .with("events", check.events())
        .with("genuine", check.genuine())
        .with("asOf", check.asOf() == null ? null : check.asOf().toString())
        .with("changedSince", check.changedSince());
  }
}
