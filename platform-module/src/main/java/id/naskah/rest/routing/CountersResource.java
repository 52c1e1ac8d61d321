package id.naskah.rest.routing;

import id.naskah.drafting.DraftBoxes;
import id.naskah.inbox.Box;
import id.naskah.inbox.Counters;
import id.naskah.inbox.Inbox;
import id.naskah.inbox.Whose;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Me;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /counters/-me-}: how much waits for the user. */
@EntityResource(name = "counters", title = "Counters")
public class CountersResource implements EntityResourceAction.ReadById<Entity> {
  /** Of letters to be initialled, signed and sent so many are counted at the most. */
  private static final int MOST = 100;

  private final Answers answers;
  private final Inbox inbox;
  private final DraftBoxes drafts;

  public CountersResource(Answers answers, Inbox inbox, DraftBoxes drafts) {
    this.answers = answers;
    this.inbox = inbox;
    this.drafts = drafts;
  }

  /** Only one's own: what waits for others is nobody's business. */
  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          Me.require("counters", id);
          Counters counters = inbox.counters();
          DraftBoxes.Counts letters = drafts.counts(MOST);
          Entity entity = new Entity().with("id", Me.ID);
          for (Box box : Box.values()) {
            Entity counts = new Entity();
            for (Whose whose : Whose.values()) {
              counts.with(whose.code(), counters.of(box, whose));
            }
            entity.with(box.code(), counts);
          }
          return entity
              .with("units", counters.units())
              .with("today", counters.today().toString())
              .with("drafts", counters.drafts())
              .with("undisposed", counters.undisposed())
              .with("receivedToday", counters.receivedToday())
              .with("toInitial", letters.toInitial())
              .with("toSign", letters.toSign())
              .with("toSend", letters.toSend());
        });
  }
}
