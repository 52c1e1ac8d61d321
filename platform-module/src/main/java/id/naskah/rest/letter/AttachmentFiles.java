package id.naskah.rest.letter;

import id.naskah.letter.Attachment;
import id.naskah.letter.AttachmentReader;
import id.naskah.letter.LetterService;
import id.naskah.rest.Answers;
import id.naskah.rest.ContentResource;
import id.naskah.rest.ContentType;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.rest.FilePreviews;
import id.naskah.routing.ReportFiles;
import java.io.InputStream;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /attachments/{id}}, its content, and what is seen of it. */
@EntityResource(name = "attachments", title = "Attachment files")
public class AttachmentFiles extends ContentResource
    implements EntityResourceAction.ReadById<Entity> {
  private final FilePreviews previews;
  private final LetterService service;
  private final ReportFiles reports;
  private final AttachmentReader attachments;

  public AttachmentFiles(
      Answers answers,
      FilePreviews previews,
      LetterService service,
      ReportFiles reports,
      AttachmentReader attachments) {
    super(answers);
    this.previews = previews;
    this.service = service;
    this.reports = reports;
    this.attachments = attachments;
  }

  public static Entity entity(Attachment attachment) {
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
    return answers().reading(() -> entity(find(id)));
  }

  @Override
  @BinaryProperties({"content", "preview"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return FilePreviews.isAsked(parameters)
        ? previews.of(() -> seen(find(id)), parameters)
        : super.readProperty(id, parameters);
  }

  private FilePreviews.Found seen(NodeRef node) {
    return new FilePreviews.Found(node, attachments.read(node).fileName());
  }

  @Override
  protected NodeRef find(String id) {
    return attachments.find(id);
  }

  @Override
  protected BinaryResource binary(NodeRef node) {
    Attachment attachment = attachments.read(node);
    return Download.of(node, attachment.fileName(), attachment.mimeType());
  }

  /** The files of a report are the recipient's to write, who may not write the letter. */
  @Override
  protected void put(NodeRef node, ContentType type, InputStream content) {
    if (attachments.read(node).disposition() == null) {
      service.putContent(node, type.mimetype(), type.encoding(), content);
    } else {
      reports.putContent(node, type.mimetype(), type.encoding(), content);
    }
  }

  @Override
  public Entity entity(NodeRef node) {
    return entity(attachments.read(node));
  }
}
