package id.naskah.rest.disposal;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.retention.disposal.Stubs;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /stubs/{id}}: what stays of a letter that is gone, by the id that it had. */
@EntityResource(name = "stubs", title = "Stubs")
public class StubsResource implements EntityResourceAction.ReadById<Entity> {
  private final Answers answers;
  private final Stubs stubs;

  public StubsResource(Answers answers, Stubs stubs) {
    this.answers = answers;
    this.stubs = stubs;
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> DisposalJson.entity(stubs.get(id)));
  }
}
