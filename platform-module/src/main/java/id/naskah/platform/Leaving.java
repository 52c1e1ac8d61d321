package id.naskah.platform;

import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * What this transaction lawfully ends: letters, and each node that hangs on one of them. What else
 * keeps a node where it is lets these go. Only an approved disposal says so.
 */
public final class Leaving {
  private static final String KEY = Leaving.class.getName();

  private Leaving() {}

  /** From here to the end of the transaction this node may go. */
  public static void begin(NodeRef node) {
    TransactionalResourceHelper.<NodeRef>getSet(KEY).add(node);
  }

  public static boolean isLeaving(NodeRef node) {
    return TransactionalResourceHelper.<NodeRef>getSet(KEY).contains(node);
  }
}
