package id.naskah.platform;

import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Writes to one node of which behaviours are not told, because no client has made them. */
public final class Quietly {
  private Quietly() {}

  /** Does a write of which no behaviour is told. */
  public static void write(BehaviourFilter filter, NodeRef node, Runnable write) {
    answer(
        filter,
        node,
        () -> {
          write.run();
          return null;
        });
  }

  /** Does a write of which no behaviour is told, and answers what the write does. */
  public static <T> T answer(BehaviourFilter filter, NodeRef node, Supplier<T> write) {
    filter.disableBehaviour(node);
    try {
      return write.get();
    } finally {
      filter.enableBehaviour(node);
    }
  }

  /** Does a write of which the behaviours of one type or aspect are not told. */
  public static void write(BehaviourFilter filter, NodeRef node, QName of, Runnable write) {
    filter.disableBehaviour(node, of);
    try {
      write.run();
    } finally {
      filter.enableBehaviour(node, of);
    }
  }

  /** Does a write after which the node still says who changed the node last before, and when. */
  public static void keepingChanger(BehaviourFilter filter, NodeRef node, Runnable write) {
    write(filter, node, ContentModel.ASPECT_AUDITABLE, write);
  }
}
