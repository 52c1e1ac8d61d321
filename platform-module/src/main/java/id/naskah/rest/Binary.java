package id.naskah.rest;

import id.naskah.platform.RuleViolation;
import java.io.File;
import java.lang.reflect.Constructor;
import org.alfresco.model.ContentModel;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.content.FileBinaryResource;
import org.alfresco.rest.framework.resource.content.NodeBinaryResource;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Content as an answer.
 *
 * <p>The constructors have fewer parameters in Alfresco 5.0 than in later versions; so they are
 * looked up.
 */
final class Binary {
  private Binary() {}

  /**
   * The content of a node that the user was found to be allowed to read.
   *
   * @param fileName under which browsers save it, rather than run what may be a script in it; 5.0
   *     has no such thing
   * @param mimeType 404 when there is none, that is, no content yet
   */
  static BinaryResource of(NodeRef node, String fileName, String mimeType)
      throws ReflectiveOperationException {
    if (mimeType == null) {
      throw RuleViolation.notFound("content", node.getId());
    }
    Constructor<?> shortest = null;
    for (Constructor<?> constructor : NodeBinaryResource.class.getConstructors()) {
      if (shortest == null || constructor.getParameterCount() < shortest.getParameterCount()) {
        shortest = constructor;
      }
    }
    Object[] arguments = new Object[shortest.getParameterCount()];
    arguments[0] = node;
    arguments[1] = ContentModel.PROP_CONTENT;
    for (int i = 2; i < arguments.length; i++) {
      arguments[i] = shortest.getParameterTypes()[i] == String.class ? fileName : null;
    }
    return (BinaryResource) shortest.newInstance(arguments);
  }

  /**
   * A file that was made for the user.
   *
   * @param fileName as above
   */
  static BinaryResource of(File file, String fileName) throws ReflectiveOperationException {
    for (Constructor<?> constructor : FileBinaryResource.class.getConstructors()) {
      if (constructor.getParameterCount() == 2) {
        return (BinaryResource) constructor.newInstance(file, fileName);
      }
    }
    return new FileBinaryResource(file);
  }
}
