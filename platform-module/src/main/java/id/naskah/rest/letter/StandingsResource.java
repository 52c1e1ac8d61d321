package id.naskah.rest.letter;

import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Me;
import id.naskah.rest.Slice;
import id.naskah.standing.Involvement;
import id.naskah.standing.Standing;
import id.naskah.standing.Standings;
import java.util.List;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /standings?ids=A,B}: how a page of letters stands for the user, in one answer; and {@code
 * /standings/-me-}: whether the user has to do with letters at all.
 */
@EntityResource(name = "standings", title = "Standings")
public class StandingsResource
    implements EntityResourceAction.Read<Entity>, EntityResourceAction.ReadById<Entity> {
  private static final int MOST = 100;

  private final Answers answers;
  private final Standings standings;
  private final Involvement involvement;

  public StandingsResource(Answers answers, Standings standings, Involvement involvement) {
    this.answers = answers;
    this.standings = standings;
    this.involvement = involvement;
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          Me.require("standing", id);
          return new Entity().with("id", Me.ID).with("involved", involvement.isInvolved());
        });
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.of(
              standings.of(ids(parameters.getParameter("ids"))), StandingsResource::entity);
        });
  }

  private static List<String> ids(String text) {
    if (text == null || text.isBlank()) {
      throw RuleViolation.invalid("ids", "naskah.missing");
    }
    List<String> ids = List.of(text.trim().split("[\\s,]+"));
    if (ids.size() > MOST) {
      throw RuleViolation.invalid("ids", "naskah.tooMany", ids.size(), MOST);
    }
    return ids;
  }

  private static Entity entity(Standing standing) {
    return new Entity()
        .with("id", standing.id())
        .with("held", standing.held())
        .with("overdue", standing.overdue())
        .with("task", standing.task() == null ? null : entity(standing.task()))
        .with("may", standing.may());
  }

  private static Entity entity(Standing.Task task) {
    return new Entity()
        .with("id", task.id())
        .with("dueDate", task.due() == null ? null : task.due().toString())
        .with("overdue", task.overdue());
  }
}
