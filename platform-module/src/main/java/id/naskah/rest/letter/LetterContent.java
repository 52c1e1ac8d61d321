package id.naskah.rest.letter;

import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterService;
import id.naskah.rest.Answers;
import id.naskah.rest.ContentResource;
import id.naskah.rest.ContentType;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.rest.FilePreviews;
import java.io.InputStream;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * {@code /letters/{id}/content}: the letter itself; {@code /preview}: what is seen of it.
 *
 * <p>Not in {@link LettersResource}: Alfresco 5.0 finds a method by its name alone, and "update"
 * would be there twice.
 */
@EntityResource(name = "letters", title = "Content of letters")
public class LetterContent extends ContentResource {
  private final FilePreviews previews;
  private final LetterService service;
  private final LetterReader reader;
  private final LetterJson json;

  public LetterContent(
      Answers answers,
      FilePreviews previews,
      LetterService service,
      LetterReader reader,
      LetterJson json) {
    super(answers);
    this.previews = previews;
    this.service = service;
    this.reader = reader;
    this.json = json;
  }

  @Override
  @BinaryProperties({"content", "preview"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return FilePreviews.isAsked(parameters)
        ? previews.of(() -> seen(find(id)), parameters)
        : super.readProperty(id, parameters);
  }

  private FilePreviews.Found seen(NodeRef node) {
    return new FilePreviews.Found(node, reader.readShort(node).name());
  }

  @Override
  protected NodeRef find(String id) {
    return reader.find(id);
  }

  @Override
  protected BinaryResource binary(NodeRef node) {
    Letter letter = reader.readShort(node);
    return Download.of(node, letter.name(), letter.mimeType());
  }

  @Override
  protected void put(NodeRef node, ContentType type, InputStream content) {
    service.putContent(node, type.mimetype(), type.encoding(), content);
  }

  @Override
  protected Entity entity(NodeRef node) {
    return json.entity(reader.read(node));
  }
}
