package id.naskah.rest.numbering;

import id.naskah.numbering.NumberingService.Reservation;
import id.naskah.numbering.ReservedBlock;
import id.naskah.numbering.Series;
import id.naskah.numbering.SeriesService;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /series/{id}/reservations}: numbers set aside to be written by hand, and what is left. */
@RelationshipResource(
    name = "reservations",
    entityResource = SeriesResource.class,
    title = "Reservations")
public class ReservationsResource
    implements RelationshipResourceAction.Create<Entity>, RelationshipResourceAction.Read<Entity> {
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

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String seriesId, Parameters parameters) {
    return answers.reading(
        () -> {
          Series series = service.find(seriesId);
          return Slice.of(parameters).of(service.reserved(series), b -> entity(series, b));
        });
  }

  private static Entity entity(Series series, ReservedBlock block) {
    return new Entity()
        .with("id", block.first() + "-" + block.last())
        .with("series", series.id())
        .with("first", block.first())
        .with("last", block.last())
        .with("count", block.count())
        .with("reason", block.reason())
        .with("by", block.by())
        .with("at", block.at().toString())
        .with("free", block.free())
        .with("used", block.used())
        .with("givenUp", block.givenUp());
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
