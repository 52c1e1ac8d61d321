package id.naskah.rest;

import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterService;
import java.io.InputStream;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.content.BasicContentInfo;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * {@code /letters/{id}/content}: the letter itself.
 *
 * <p>Not in {@link LettersResource}: Alfresco 5.0 finds a method by its name alone, and "update"
 * would be there twice. What a client sends comes through {@link ContentPut}.
 */
@EntityResource(name = "letters", title = "Content of letters")
public class LetterContent
    implements BinaryResourceAction.Read, BinaryResourceAction.Update, ContentTarget {
  private final Answers answers;
  private final LetterService service;
  private final LetterReader reader;
  private final LetterJson json;

  /** Wires it. */
  public LetterContent(
      Answers answers, LetterService service, LetterReader reader, LetterJson json) {
    this.answers = answers;
    this.service = service;
    this.reader = reader;
    this.json = json;
  }

  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          NodeRef node = reader.find(id);
          Letter letter = reader.readShort(node);
          return Binary.of(node, letter.name(), letter.mimeType());
        });
  }

  @Override
  public Entity store(String id, ContentType type, Spool content) {
    NodeRef letter =
        answers.writing(
            () -> {
              NodeRef node = reader.find(id);
              try (InputStream stream = content.open()) {
                service.putContent(node, type.mimetype(), type.encoding(), stream);
              }
              return node;
            });
    return answers.reading(() -> json.entity(reader.read(letter)));
  }

  /** How Alfresco 5.0 calls it. */
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
