package id.naskah.rest.numbering;

import id.naskah.numbering.Series;
import id.naskah.numbering.SeriesService;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /series}: the running registers that the user may work in. */
@EntityResource(name = "series", title = "Number series")
public class SeriesResource
    implements EntityResourceAction.Read<Entity>, EntityResourceAction.ReadById<Entity> {
  private final Answers answers;
  private final SeriesService service;

  public SeriesResource(Answers answers, SeriesService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(() -> Slice.of(parameters).of(service.mine(), this::entity));
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(service.find(id)));
  }

  private Entity entity(Series series) {
    return new Entity()
        .with("id", series.id())
        .with("name", series.name())
        .with("year", series.year())
        .with("lastNumber", service.lastNumber(series));
  }
}
