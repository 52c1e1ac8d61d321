package id.naskah.rest.secrecy;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.raising.Raising;
import id.naskah.raising.RaisingService;
import id.naskah.raising.RaisingService.Standing;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.rest.Slice;
import id.naskah.task.Task;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /raisings}: having the level of many letters raised; everybody sees one's own. */
@EntityResource(name = "raisings", title = "Raised levels")
public class RaisingsResource
    implements EntityResourceAction.Create<Entity>,
        EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Entity> {
  private static final String PAUSED = "paused";
  private static final String WAITING = "waiting";

  private final Answers answers;
  private final RaisingService service;

  public RaisingsResource(Answers answers, RaisingService service) {
    this.answers = answers;
    this.service = service;
  }

  /** Asks for them, all or none; they are carried out in the background. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    return answers.writing(() -> entities.stream().map(this::begin).toList());
  }

  private Entity begin(Entity entity) {
    Body body = new Body(entity, Set.of("where", "security", "reason"));
    return entity(service.begin(body.text("where"), body.text("security"), body.text("reason")));
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(
              service.ofUser(slice.skip(), slice.most() + 1), RaisingsResource::entity);
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(service.find(id(id))));
  }

  /** Stops one, or lets it go on. */
  @Override
  public Entity update(String id, Entity entity, Parameters parameters) {
    return answers.writing(
        () -> {
          long raising = service.find(id(id)).raising().id();
          String status = new Body(entity, Set.of("status")).text("status");
          switch (status == null ? "" : status) {
            case PAUSED -> service.pause(raising);
            case WAITING -> service.resume(raising);
            case "" -> throw RuleViolation.invalid("status", "naskah.missing");
            default ->
                throw RuleViolation.invalid(
                    "status", "naskah.choice", Texts.shortened(status), PAUSED + ", " + WAITING);
          }
          return entity(service.find(raising));
        });
  }

  static long id(String id) {
    return RowId.of("raising", id);
  }

  private static Entity entity(Standing standing) {
    Raising raising = standing.raising();
    Task task = standing.task();
    return new Entity()
        .with("id", String.valueOf(raising.id()))
        .with("where", raising.where())
        .with("security", raising.level().code())
        .with("reason", raising.reason())
        .with("status", task.state().name().toLowerCase(Locale.ROOT))
        .with("raised", task.doneItems())
        .with("refused", task.failedItems())
        .with("askedAt", raising.askedAt().toString())
        .with("changedAt", task.changedAt().toString())
        .with("task", String.valueOf(task.id()))
        .with("remark", task.remark());
  }
}
