package id.naskah.rest;

import java.io.InputStream;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.content.BasicContentInfo;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * What has content to be read and replaced.
 *
 * <p>What a client sends comes through {@link ContentPut}. Public, because Alfresco looks for the
 * methods by reflection.
 */
public abstract class ContentResource
    implements BinaryResourceAction.Read, BinaryResourceAction.Update, ContentTarget {
  private final Answers answers;

  protected ContentResource(Answers answers) {
    this.answers = answers;
  }

  /** The node with this id; 404 if there is none, or none for this user. */
  protected abstract NodeRef find(String id);

  /** The content of a node that was found. */
  protected abstract BinaryResource binary(NodeRef node);

  /** What is answered about a node that was found. */
  protected abstract Entity entity(NodeRef node);

  /** Stores what was sent. */
  protected abstract void put(NodeRef node, ContentType type, InputStream content);

  protected final Answers answers() {
    return answers;
  }

  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(() -> binary(find(id)));
  }

  @Override
  public Entity store(String id, ContentType type, Spool content) {
    NodeRef stored =
        answers.writing(
            () -> {
              NodeRef node = find(id);
              try (InputStream stream = content.open()) {
                put(node, type, stream);
              }
              return node;
            });
    return answers.reading(() -> entity(stored));
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
