package id.naskah.rest.secrecy;

import id.naskah.raising.RaisingEffect;
import id.naskah.raising.RaisingService;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.WhereText;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /raising-effects?where=(…)&security=secret}: how many letters raising would concern, and
 * of how many it would be refused, and why.
 */
@EntityResource(name = "raising-effects", title = "What raising would mean")
public class RaisingEffects implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final RaisingService service;

  public RaisingEffects(Answers answers, RaisingService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          RaisingEffect effect =
              service.effect(
                  WhereText.of(parameters.getQuery()).orElse(null),
                  parameters.getParameter("security"));
          return slice.answer(entities(effect), effect.more(), null);
        });
  }

  private static List<Entity> entities(RaisingEffect effect) {
    List<Entity> entities = new ArrayList<>();
    entities.add(new Entity().with("letters", effect.raised()));
    effect
        .refused()
        .forEach(
            (reason, letters) ->
                entities.add(new Entity().with("letters", letters).with("reason", reason)));
    return entities;
  }
}
