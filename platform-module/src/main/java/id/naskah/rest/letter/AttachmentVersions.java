package id.naskah.rest.letter;

import id.naskah.history.FileVersions;
import id.naskah.letter.AttachmentReader;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /attachments/{id}/versions}: what an attachment held before it was replaced. */
@RelationshipResource(
    name = "versions",
    entityResource = AttachmentFiles.class,
    title = "Versions of attachments")
public class AttachmentVersions implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final AttachmentReader attachments;
  private final FileVersions versions;

  public AttachmentVersions(Answers answers, AttachmentReader attachments, FileVersions versions) {
    this.answers = answers;
    this.attachments = attachments;
    this.versions = versions;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(versions.of(attachments.find(id)), VersionsResource::entity));
  }
}
