package id.naskah.letter;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Wants to know what is said of registered letters, through whatever door, before their transaction
 * commits. What it throws refuses the transaction.
 */
public interface LetterListener {
  /**
   * A draft was written.
   *
   * @param before its properties as they were before the transaction; empty for a new one
   */
  default void drafted(
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> now) {}

  /** A letter has got its number. */
  void registered(NodeRef node, Map<QName, Serializable> now);

  /**
   * A letter that had its number was written.
   *
   * @param before its properties as they were before the transaction
   */
  void changed(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> now);
}
