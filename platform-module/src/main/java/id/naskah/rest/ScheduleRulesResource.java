package id.naskah.rest;

import id.naskah.retention.RecordsRoles;
import id.naskah.retention.schedule.Schedules;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /schedules/{edition}/rules}: what could be read of an edition, in the order of its file.
 */
@RelationshipResource(
    name = "rules",
    entityResource = SchedulesResource.class,
    title = "Rules of an edition")
public class ScheduleRulesResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final RecordsRoles roles;
  private final Schedules schedules;

  /** Wires it. */
  public ScheduleRulesResource(Answers answers, RecordsRoles roles, Schedules schedules) {
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
              .of(schedules.content(schedules.file(edition)).edition().rules(), ScheduleJson::rule);
        });
  }
}
