package id.naskah.rest.routing;

import id.naskah.letter.AttachmentReader;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.AttachmentFiles;
import id.naskah.routing.DispositionReader;
import id.naskah.routing.ReportFiles;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /dispositions/{id}/attachments}: the files of a report. */
@RelationshipResource(
    name = "attachments",
    entityResource = DispositionsResource.class,
    title = "Files of reports")
public class ReportFilesResource
    implements RelationshipResourceAction.Create<Entity>, RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final ReportFiles service;
  private final DispositionReader dispositions;
  private final AttachmentReader attachments;

  public ReportFilesResource(
      Answers answers,
      ReportFiles service,
      DispositionReader dispositions,
      AttachmentReader attachments) {
    this.answers = answers;
    this.service = service;
    this.dispositions = dispositions;
    this.attachments = attachments;
  }

  /** Adds files, still empty; their content follows with PUT /attachments/{id}/content. */
  @Override
  public List<Entity> create(String id, List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () -> {
          NodeRef disposition = dispositions.find(id);
          return entities.stream()
              .map(e -> new Body(e, Set.of("fileName")).text("fileName"))
              .map(name -> AttachmentFiles.entity(attachments.read(service.add(disposition, name))))
              .toList();
        });
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.of(
              attachments.ofDisposition(dispositions.find(id)),
              node -> AttachmentFiles.entity(attachments.read(node)));
        });
  }
}
