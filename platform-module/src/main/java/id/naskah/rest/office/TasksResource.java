package id.naskah.rest.office;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.rest.Slice;
import id.naskah.retention.RecordsRoles;
import id.naskah.task.Task;
import id.naskah.task.TaskService;
import java.util.Locale;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /tasks}: work in the background, for those who keep records. */
@EntityResource(name = "tasks", title = "Tasks")
public class TasksResource
    implements EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Object> {
  private static final String PAUSED = "paused";
  private static final String WAITING = "waiting";

  private final Answers answers;
  private final TaskService service;
  private final RecordsRoles roles;

  public TasksResource(Answers answers, TaskService service, RecordsRoles roles) {
    this.answers = answers;
    this.service = service;
    this.roles = roles;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireEither();
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(
              service.newest(slice.skip(), slice.most() + 1), TasksResource::entity);
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireEither();
          return entity(service.get(id(id)));
        });
  }

  /** Stops a task, or lets it go on; the body is an Object as in the other resources. */
  @Override
  public Object update(String id, Object entity, Parameters parameters) {
    return answers.writing(
        () -> {
          roles.requireManager();
          long task = service.get(id(id)).id();
          String status = new Body(Entity.of(entity), Set.of("status")).text("status");
          if (PAUSED.equals(status)) {
            service.pause(task);
          } else if (WAITING.equals(status)) {
            service.resume(task);
          } else if (status == null) {
            throw RuleViolation.invalid("status", "naskah.missing");
          } else {
            throw RuleViolation.invalid(
                "status", "naskah.choice", Texts.shortened(status), PAUSED + ", " + WAITING);
          }
          return entity(service.get(task));
        });
  }

  private static long id(String id) {
    return RowId.of("task", id);
  }

  private static Entity entity(Task task) {
    return new Entity()
        .with("id", String.valueOf(task.id()))
        .with("kind", task.kind())
        .with("status", task.state().name().toLowerCase(Locale.ROOT))
        .with("done", task.doneItems())
        .with("failed", task.failedItems())
        .with("askedBy", task.askedBy())
        .with("askedAt", task.askedAt().toString())
        .with("changedAt", task.changedAt().toString())
        .with("remark", task.remark());
  }
}
