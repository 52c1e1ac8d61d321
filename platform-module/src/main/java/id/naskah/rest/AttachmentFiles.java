package id.naskah.rest;

import id.naskah.letter.Attachment;
import id.naskah.letter.AttachmentReader;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /attachments/{id}} and its content; for storing that see {@link ContentPut}. */
@EntityResource(name = "attachments", title = "Attachment files")
public class AttachmentFiles
    implements EntityResourceAction.ReadById<Entity>, BinaryResourceAction.Read {
  private final Answers answers;
  private final AttachmentReader attachments;

  public AttachmentFiles(Answers answers, AttachmentReader attachments) {
    this.answers = answers;
    this.attachments = attachments;
  }

  static Entity entity(Attachment attachment) {
    return new Entity()
        .with("id", attachment.id())
        .with("letter", attachment.letter())
        .with("fileName", attachment.fileName())
        .with("mimeType", attachment.mimeType())
        .with("sizeInBytes", attachment.mimeType() == null ? null : attachment.sizeInBytes());
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(attachments.read(attachments.find(id))));
  }

  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          NodeRef node = attachments.find(id);
          return Binary.of(node, attachments.read(node).mimeType() != null);
        });
  }
}
