package id.naskah.rest.routing;

import id.naskah.inbox.Box;
import id.naskah.inbox.Counters;
import id.naskah.inbox.Inbox;
import id.naskah.inbox.Whose;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /counters/-me-}: how much waits for the user. */
@EntityResource(name = "counters", title = "Counters")
public class CountersResource implements EntityResourceAction.ReadById<Entity> {
  private static final String ME = "-me-";

  private final Answers answers;
  private final Inbox inbox;

  public CountersResource(Answers answers, Inbox inbox) {
    this.answers = answers;
    this.inbox = inbox;
  }

  /** Only one's own: what waits for others is nobody's business. */
  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          if (!ME.equals(id)) {
            throw RuleViolation.notFound("counters", id);
          }
          Counters counters = inbox.counters();
          Entity entity = new Entity().with("id", ME);
          for (Box box : Box.values()) {
            Entity counts = new Entity();
            for (Whose whose : Whose.values()) {
              counts.with(whose.code(), counters.of(box, whose));
            }
            entity.with(box.code(), counts);
          }
          return entity.with("undisposed", counters.undisposed());
        });
  }
}
