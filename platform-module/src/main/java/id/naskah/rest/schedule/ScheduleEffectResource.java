package id.naskah.rest.schedule;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.effect.ScheduleEffects;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /schedules/{edition}/effect}: what it would mean for records, by rule and change. */
@RelationshipResource(
    name = "effect",
    entityResource = SchedulesResource.class,
    title = "Effect of an edition")
public class ScheduleEffectResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final ScheduleEffects effects;

  public ScheduleEffectResource(Answers answers, ScheduleEffects effects) {
    this.answers = answers;
    this.effects = effects;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String edition, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(effects.summary(edition).groups(), ScheduleJson::group));
  }
}
