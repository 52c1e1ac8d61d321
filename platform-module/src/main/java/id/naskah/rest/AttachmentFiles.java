package id.naskah.rest;

import id.naskah.letter.Attachment;
import id.naskah.letter.AttachmentReader;
import id.naskah.letter.LetterService;
import id.naskah.routing.ReportFiles;
import java.io.InputStream;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BasicContentInfo;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /attachments/{id}} and its content. */
@EntityResource(name = "attachments", title = "Attachment files")
public class AttachmentFiles
    implements EntityResourceAction.ReadById<Entity>,
        BinaryResourceAction.Read,
        BinaryResourceAction.Update,
        ContentTarget {
  private final Answers answers;
  private final LetterService service;
  private final ReportFiles reports;
  private final AttachmentReader attachments;

  /** Wires it. */
  public AttachmentFiles(
      Answers answers, LetterService service, ReportFiles reports, AttachmentReader attachments) {
    this.answers = answers;
    this.service = service;
    this.reports = reports;
    this.attachments = attachments;
  }

  static Entity entity(Attachment attachment) {
    return new Entity()
        .with("id", attachment.id())
        .with("letter", attachment.letter())
        .with("disposition", attachment.disposition())
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
          Attachment attachment = attachments.read(node);
          return Binary.of(node, attachment.fileName(), attachment.mimeType());
        });
  }

  @Override
  public Entity store(String id, ContentType type, Spool content) {
    NodeRef attachment =
        answers.writing(
            () -> {
              NodeRef node = attachments.find(id);
              try (InputStream stream = content.open()) {
                if (attachments.read(node).disposition() == null) {
                  service.putContent(node, type.mimetype(), type.encoding(), stream);
                } else {
                  reports.putContent(node, type.mimetype(), type.encoding(), stream);
                }
              }
              return node;
            });
    return answers.reading(() -> entity(attachments.read(attachment)));
  }

  /** How Alfresco 5.0 calls it; what a client sends comes through {@link ContentPut}. */
  @Override
  @BinaryProperties({"content"})
  public void update(String id, BasicContentInfo info, InputStream content, Parameters parameters) {
    updateProperty(id, info, content, parameters);
  }

  /** How later versions call it, where the interface has this method. */
  @BinaryProperties({"content"})
  public Object updateProperty(
      String id, BasicContentInfo info, InputStream content, Parameters parameters) {
    return answers.spooling(
        content, spool -> store(id, ContentType.of(info.getMimeType(), info.getEncoding()), spool));
  }
}
