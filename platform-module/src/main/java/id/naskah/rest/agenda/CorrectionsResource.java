package id.naskah.rest.agenda;

import id.naskah.agenda.AgendaService;
import id.naskah.agenda.Closing;
import id.naskah.agenda.CorrectedNumber;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.rest.Slice;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /agenda-closings/{id}/corrections}: what came after a month was closed. */
@RelationshipResource(
    name = "corrections",
    entityResource = ClosingsResource.class,
    title = "Corrections")
public class CorrectionsResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final AgendaService service;

  public CorrectionsResource(Answers answers, AgendaService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          Closing closing = service.closing(RowId.of("closing", id));
          Slice slice = Slice.of(parameters);
          AgendaService.Page<CorrectedNumber> page =
              service.corrections(closing, slice.skip(), slice.most());
          return slice.answer(
              page.rows().stream().map(CorrectionsResource::entity).toList(), page.hasMore(), null);
        });
  }

  private static Entity entity(CorrectedNumber corrected) {
    Entity entity =
        new Entity()
            .with("series", corrected.series().id())
            .with("number", corrected.number())
            .with("letter", corrected.letter());
    entity.putAll(AgendaResource.entity(corrected.correction()));
    return entity;
  }
}
