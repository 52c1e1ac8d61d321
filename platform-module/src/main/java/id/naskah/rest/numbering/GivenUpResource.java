package id.naskah.rest.numbering;

import id.naskah.numbering.NumberingService.Reservation;
import id.naskah.numbering.Series;
import id.naskah.numbering.SeriesService;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /series/{id}/given-up}: reserved numbers that no letter will get. */
@RelationshipResource(
    name = "given-up",
    entityResource = SeriesResource.class,
    title = "Numbers that were given up")
public class GivenUpResource implements RelationshipResourceAction.Create<Entity> {
  private final Answers answers;
  private final SeriesService service;

  public GivenUpResource(Answers answers, SeriesService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public List<Entity> create(String seriesId, List<Entity> entities, Parameters parameters) {
    return answers.writing(() -> entities.stream().map(e -> giveUp(seriesId, e)).toList());
  }

  private Entity giveUp(String seriesId, Entity entity) {
    Series series = service.find(seriesId);
    Body body = new Body(entity, Set.of("first", "last", "reason"));
    Integer first = body.number("first");
    if (first == null) {
      throw RuleViolation.invalid("first", "naskah.missing");
    }
    Integer last = body.number("last");
    Reservation given =
        service.giveUp(series, first, last == null ? first : last, body.text("reason"));
    return new Entity()
        .with("id", given.first() + "-" + given.last())
        .with("series", series.id())
        .with("first", given.first())
        .with("last", given.last())
        .with("reason", given.reason());
  }
}
