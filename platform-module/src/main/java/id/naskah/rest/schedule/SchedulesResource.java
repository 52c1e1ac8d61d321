package id.naskah.rest.schedule;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.effect.Enactment;
import id.naskah.retention.schedule.EditionFile;
import id.naskah.retention.schedule.ScheduleService;
import id.naskah.retention.schedule.ScheduleStatus;
import id.naskah.retention.schedule.Schedules;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /schedules}: the editions of the retention schedule, by their codes. */
@EntityResource(name = "schedules", title = "Editions of the retention schedule")
public class SchedulesResource
    implements EntityResourceAction.Create<Entity>,
        EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Object> {
  private static final String KEEP = "keep";
  private static final String APPLY = "apply";

  private final Answers answers;
  private final RecordsRoles roles;
  private final Schedules schedules;
  private final ScheduleService service;
  private final Enactment enactment;
  private final ScheduleJson json;

  public SchedulesResource(
      Answers answers,
      RecordsRoles roles,
      Schedules schedules,
      ScheduleService service,
      Enactment enactment,
      ScheduleJson json) {
    this.answers = answers;
    this.roles = roles;
    this.schedules = schedules;
    this.service = service;
    this.enactment = enactment;
    this.json = json;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireEither();
          return Slice.of(parameters).of(schedules.list(), json::entity);
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireEither();
          return json.entity(schedules.file(id));
        });
  }

  /** Makes drafts, all of them or none. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    List<String> made = answers.writing(() -> entities.stream().map(this::create).toList());
    return answers.reading(
        () -> made.stream().map(code -> json.entity(schedules.file(code))).toList());
  }

  private String create(Entity entity) {
    Body body = new Body(entity, Set.of("edition", "title"));
    String code = body.text("edition");
    service.create(code, body.text("title"));
    return code;
  }

  /**
   * Changes the title, or brings a draft into force; the answer then has the number of the task.
   *
   * <p>The body is an Object for the reason given in {@link LettersResource}.
   */
  @Override
  public Object update(String id, Object entity, Parameters parameters) {
    Long task = answers.writing(() -> change(id, Entity.of(entity)));
    return answers.reading(
        () -> json.entity(schedules.file(id)).with("task", task == null ? null : task.toString()));
  }

  private Long change(String code, Entity entity) {
    roles.requireManager();
    EditionFile edition = schedules.file(code);
    Body body = new Body(entity, Set.of("status", "shorter", "reason", "title"));
    if (body.has("title")) {
      service.retitle(edition, body.text("title"));
    }
    String status = body.text("status");
    String shorter = body.text("shorter");
    String reason = body.text("reason");
    if (status == null) {
      requireStatus(shorter, "shorter");
      requireStatus(reason, "reason");
      return null;
    }
    accept("status", status, List.of(ScheduleStatus.IN_FORCE.code()));
    if (shorter != null) {
      accept("shorter", shorter, List.of(KEEP, APPLY));
    }
    return enactment.bringIntoForce(code, !APPLY.equals(shorter), reason);
  }

  private static void requireStatus(String value, String field) {
    if (value != null) {
      throw RuleViolation.invalid(field, "naskah.schedule.onlyInForce");
    }
  }

  private static void accept(String field, String value, List<String> accepted) {
    if (!accepted.contains(value)) {
      throw RuleViolation.invalid(
          field, "naskah.choice", Texts.shortened(value), String.join(", ", accepted));
    }
  }
}
