package id.naskah.rest.agenda;

import id.naskah.agenda.AgendaService;
import id.naskah.agenda.Book;
import id.naskah.agenda.Closing;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.rest.Slice;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /agenda-closings}: months of agenda books that were closed and signed. */
@EntityResource(name = "agenda-closings", title = "Closed months of agenda books")
public class ClosingsResource
    implements EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Create<Entity> {
  private final Answers answers;
  private final AgendaService service;
  private final AskedBook asked;

  public ClosingsResource(Answers answers, AgendaService service, AskedBook asked) {
    this.answers = answers;
    this.service = service;
    this.asked = asked;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          Book book = asked.of(parameters::getParameter);
          return slice.of(service.closings(book), ClosingsResource::entity);
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          Closing closing = service.closing(RowId.of("closing", id));
          return entity(closing).with("intact", service.isIntact(closing));
        });
  }

  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    return answers.writing(() -> entities.stream().map(this::close).toList());
  }

  private Entity close(Entity entity) {
    Body body = new Body(entity, Set.of("unit", "direction", "month"));
    return entity(
        service.close(
            asked.unit(body.text("unit")),
            asked.direction(body.text("direction")),
            asked.month(body.text("month"))));
  }

  private static Entity entity(Closing closing) {
    return new Entity()
        .with("id", String.valueOf(closing.id()))
        .with("unit", closing.unit())
        .with("direction", closing.direction().code())
        .with("month", closing.month().toString())
        .with("numbers", closing.numbers())
        .with("sha256", closing.sha256())
        .with("by", closing.by())
        .with("at", closing.at().toString());
  }
}
