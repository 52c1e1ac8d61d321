package id.naskah.rest.schedule;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.schedule.RetentionRule;
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
  private final EditionList<RetentionRule> rules;

  public ScheduleRulesResource(Answers answers, RecordsRoles roles, Schedules schedules) {
    this.rules =
        new EditionList<>(
            answers,
            roles,
            schedules,
            file -> schedules.content(file).edition().rules(),
            ScheduleJson::rule);
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String edition, Parameters parameters) {
    return rules.read(edition, parameters);
  }
}
