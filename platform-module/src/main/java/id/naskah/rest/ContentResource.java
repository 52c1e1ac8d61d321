package id.naskah.rest;

import java.io.InputStream;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * What has content to be read and replaced.
 *
 * <p>Public, because Alfresco looks for the methods by reflection.
 */
public abstract class ContentResource extends ContentTarget implements BinaryResourceAction.Read {
  protected ContentResource(Answers answers) {
    super(answers);
  }

  /** The node with this id; 404 if there is none, or none for this user. */
  protected abstract NodeRef find(String id);

  /** The content of a node that was found. */
  protected abstract BinaryResource binary(NodeRef node);

  /** What is answered about a node that was found. */
  protected abstract Entity entity(NodeRef node);

  /** Stores what was sent. */
  protected abstract void put(NodeRef node, ContentType type, InputStream content);

  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers().reading(() -> binary(find(id)));
  }

  @Override
  public Entity store(String id, ContentType type, Arrived content) {
    NodeRef stored =
        answers()
            .writing(
                () -> {
                  NodeRef node = find(id);
                  try (InputStream stream = content.open()) {
                    put(node, type, stream);
                  }
                  return node;
                });
    return answers().reading(() -> entity(stored));
  }
}
