package id.naskah.rest;

import id.naskah.retention.RecordsRoles;
import id.naskah.retention.schedule.Schedules;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /schedules/{edition}/problems}: its report, as of now. */
@RelationshipResource(
    name = "problems",
    entityResource = SchedulesResource.class,
    title = "Report of an edition")
public class ScheduleProblemsResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final RecordsRoles roles;
  private final Schedules schedules;

  /** Wires it. */
  public ScheduleProblemsResource(Answers answers, RecordsRoles roles, Schedules schedules) {
    this.answers = answers;
    this.roles = roles;
    this.schedules = schedules;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String edition, Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireEither();
          return Slice.of(parameters)
              .of(schedules.problems(schedules.file(edition)), ScheduleJson::problem);
        });
  }
}
