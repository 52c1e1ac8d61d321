package id.naskah.rest.schedule;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.schedule.ScheduleProblem;
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
  private final EditionList<ScheduleProblem> problems;

  public ScheduleProblemsResource(Answers answers, RecordsRoles roles, Schedules schedules) {
    this.problems =
        new EditionList<>(answers, roles, schedules, schedules::problems, ScheduleJson::problem);
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String edition, Parameters parameters) {
    return problems.read(edition, parameters);
  }
}
