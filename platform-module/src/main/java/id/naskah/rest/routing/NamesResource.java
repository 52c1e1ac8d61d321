package id.naskah.rest.routing;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Names;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /names}: what people, positions and units are called whose logins or codes one has. */
@EntityResource(name = "names", title = "Names")
public class NamesResource implements EntityResourceAction.Read<Entity> {
  private static final int MOST = 100;

  private final Answers answers;
  private final Names names;

  public NamesResource(Answers answers, Names names) {
    this.answers = answers;
    this.names = names;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          String asked = parameters.getParameter("ids");
          if (asked == null) {
            throw RuleViolation.invalid("ids", "naskah.missing");
          }
          return Slice.of(parameters).of(IdList.read("ids", asked, MOST), this::entity);
        });
  }

  /** A login stands for its user; what is called nothing has its id alone. */
  private Entity entity(String id) {
    return new Entity()
        .with("id", id)
        .with("name", names.of(Recipient.parse(id).orElseGet(() -> Recipient.user(id))));
  }
}
