package id.naskah.rest.letter;

import id.naskah.history.FileVersions;
import id.naskah.history.FileVersions.FileVersion;
import id.naskah.letter.AttachmentReader;
import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.rest.FilePreviews;
import java.io.IOException;
import org.alfresco.model.ContentModel;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.MimetypeService;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /versions/{id}}: one version of a file of a letter, its content, what is seen of it. */
@EntityResource(name = "versions", title = "Versions of files")
public class VersionsResource
    implements EntityResourceAction.ReadById<Entity>, BinaryResourceAction.Read {
  private final Answers answers;
  private final FilePreviews previews;
  private final LetterReader letters;
  private final AttachmentReader attachments;
  private final FileVersions versions;
  private final ContentService contentService;
  private final MimetypeService mimetypeService;

  /**
   * For letters and attachments.
   *
   * @param contentService the one that checks no permission: that of the file was asked for
   */
  public VersionsResource(
      Answers answers,
      FilePreviews previews,
      LetterReader letters,
      AttachmentReader attachments,
      FileVersions versions,
      ContentService contentService,
      MimetypeService mimetypeService) {
    this.answers = answers;
    this.previews = previews;
    this.letters = letters;
    this.attachments = attachments;
    this.versions = versions;
    this.contentService = contentService;
    this.mimetypeService = mimetypeService;
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(find(id)));
  }

  /** The content, copied into a file: Alfresco's framework sends no nodes of the version store. */
  @Override
  @BinaryProperties({"content", "preview"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    if (FilePreviews.isAsked(parameters)) {
      return previews.of(() -> seen(find(id)), parameters);
    }
    return answers.reading(() -> copy(find(id)));
  }

  private static FilePreviews.Found seen(FileVersion version) {
    return new FilePreviews.Found(version.content(), version.fileName());
  }

  private BinaryResource copy(FileVersion version) throws IOException {
    ContentReader content = contentService.getReader(version.content(), ContentModel.PROP_CONTENT);
    if (content == null || !content.exists()) {
      throw RuleViolation.notFound("content", version.id());
    }
    return Download.made(
        "version",
        // Alfresco says of a file in a directory what its ending says.
        mimetypeService.getExtension(version.mimeType()),
        version.mimeType(),
        out -> {
          content.getContent(out);
          return version.fileName();
        });
  }

  private FileVersion find(String id) {
    String file = FileVersions.fileOf(id);
    try {
      return versions.find(node(file), id);
    } catch (RuleViolation e) {
      throw RuleViolation.notFound("version", id);
    }
  }

  private NodeRef node(String file) {
    try {
      return letters.find(file);
    } catch (RuleViolation e) {
      return attachments.find(file);
    }
  }

  static Entity entity(FileVersion version) {
    return new Entity()
        .with("id", version.id())
        .with("label", version.label())
        .with("fileName", version.fileName())
        .with("mimeType", version.mimeType())
        .with("sizeInBytes", version.sizeInBytes())
        .with("storedAt", version.storedAt().toString())
        .with("current", version.isCurrent());
  }
}
