package id.naskah.rest.letter;

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

/** {@code /series/{id}/reservations}: numbers set aside to be written by hand. */
@RelationshipResource(
    name = "reservations",
    entityResource = SeriesResource.class,
    title = "Reservations")
public class ReservationsResource implements RelationshipResourceAction.Create<Entity> {
  private final Answers answers;
  private final SeriesService service;

  public ReservationsResource(Answers answers, SeriesService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public List<Entity> create(String seriesId, List<Entity> entities, Parameters parameters) {
    return answers.writing(() -> entities.stream().map(e -> reserve(seriesId, e)).toList());
  }

  private Entity reserve(String seriesId, Entity entity) {
    Series series = service.find(seriesId);
    Body body = new Body(entity, Set.of("count", "reason"));
    Integer count = body.number("count");
    if (count == null) {
      throw RuleViolation.invalid("count", "naskah.missing");
    }
    Reservation reserved = service.reserve(series, count, body.text("reason"));
    return new Entity()
        .with("id", reserved.first() + "-" + reserved.last())
        .with("series", series.id())
        .with("first", reserved.first())
        .with("last", reserved.last())
        .with("count", count)
        .with("reason", reserved.reason());
  }
}
