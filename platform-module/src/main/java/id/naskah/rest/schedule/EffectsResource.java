package id.naskah.rest.schedule;

import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.retention.effect.Effect;
import id.naskah.retention.effect.EffectSummary;
import id.naskah.retention.effect.ScheduleEffects;
import java.io.IOException;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /effects/{edition}}: what an edition would mean, in numbers and record by record. */
@EntityResource(name = "effects", title = "Effects of editions of the schedule")
public class EffectsResource
    implements EntityResourceAction.ReadById<Entity>, BinaryResourceAction.Read {
  private final Answers answers;
  private final ScheduleEffects effects;

  public EffectsResource(Answers answers, ScheduleEffects effects) {
    this.answers = answers;
    this.effects = effects;
  }

  @Override
  public Entity readById(String edition, Parameters parameters) {
    return answers.reading(() -> entity(edition, effects.summary(edition)));
  }

  private static Entity entity(String edition, EffectSummary summary) {
    Entity entity = new Entity().with("id", edition);
    int records = 0;
    for (Effect.Change change : Effect.Change.values()) {
      int count = summary.totals().get(change);
      records += count;
      entity.with(change.code(), count);
    }
    return entity.with("records", records);
  }

  /** Record by record as CSV. */
  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String edition, Parameters parameters) {
    return answers.reading(() -> csv(edition));
  }

  private BinaryResource csv(String edition) throws IOException {
    return Download.made(
        "effect",
        "csv",
        "text/csv",
        out -> {
          effects.write(edition, out);
          return "effect-" + edition + ".csv";
        });
  }
}
