package id.naskah.retention.record;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** Which calls to Alfresco's node service take a file or its content away. */
final class Unheard {
  private Unheard() {}

  /** Whether a call may do so, by its name and what it is about. */
  static boolean mayTakeAway(Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "setProperties" -> true;
      case "setProperty", "removeProperty" -> ContentModel.PROP_CONTENT.equals(arguments[1]);
      case "addProperties" ->
          arguments[1] instanceof Map<?, ?> added && added.containsKey(ContentModel.PROP_CONTENT);
      default -> isDeletion(method);
    };
  }

  /** Whether such a call deletes a file, or leaves it with another content. */
  static boolean takesAway(
      NodeService nodeService, NodeRef file, Method method, Object[] arguments) {
    Object after =
        switch (method.getName()) {
          case "setProperty" -> arguments[2];
          case "setProperties", "addProperties" ->
              ((Map<?, ?>) arguments[1]).get(ContentModel.PROP_CONTENT);
          default -> null;
        };
    return isDeletion(method)
        || !Objects.equals(
            url(nodeService.getProperty(file, ContentModel.PROP_CONTENT)), url(after));
  }

  private static boolean isDeletion(Method method) {
    return method.getName().equals("deleteNode") || method.getName().equals("removeChild");
  }

  private static String url(Object content) {
    return content instanceof ContentData data ? data.getContentUrl() : null;
  }
}
