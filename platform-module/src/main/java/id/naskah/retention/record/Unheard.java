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
  static boolean takesAway(Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "deleteNode", "removeChild", "setProperties" -> true;
      case "setProperty", "removeProperty" -> ContentModel.PROP_CONTENT.equals(arguments[1]);
      case "addProperties" ->
          arguments[1] instanceof Map<?, ?> added && added.containsKey(ContentModel.PROP_CONTENT);
      default -> false;
    };
  }

  /** Whether the content of a file is another after the call, or the file is gone. */
  static boolean changes(NodeService nodeService, NodeRef file, Method method, Object[] arguments) {
    Object after =
        switch (method.getName()) {
          case "setProperty" -> arguments[2];
          case "setProperties", "addProperties" ->
              ((Map<?, ?>) arguments[1]).get(ContentModel.PROP_CONTENT);
          default -> null;
        };
    return !Objects.equals(
        url(nodeService.getProperty(file, ContentModel.PROP_CONTENT)), url(after));
  }

  private static String url(Object content) {
    return content instanceof ContentData data ? data.getContentUrl() : null;
  }
}
