package id.naskah.rest.retention;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.report.ReportService;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /reports/{id}/rows}: the report itself, page by page. */
@RelationshipResource(name = "rows", entityResource = ReportsResource.class, title = "Rows")
public class ReportRowsResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final ReportService service;

  public ReportRowsResource(Answers answers, ReportService service) {
    this.answers = answers;
    this.service = service;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String name, Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          ReportService.Page page =
              service.page(name, parameters::getParameter, slice.skip(), slice.most());
          return slice.answer(
              page.rows().stream()
                  .map(cells -> ReportsResource.row(page.columns(), cells))
                  .toList(),
              page.hasMore(),
              null);
        });
  }
}
