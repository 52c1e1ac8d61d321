package id.naskah.retention.record;

import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;

/** The one way in which a record may be written to: an amendment, while it is being made. */
final class Amending {
  private static final String KEY = Amending.class.getName();

  private Amending() {}

  /** Does the amendment's own write. */
  static void during(NodeRef letter, Runnable write) {
    TransactionalResourceHelper.<NodeRef>getSet(KEY).add(letter);
    try {
      write.run();
    } finally {
      TransactionalResourceHelper.<NodeRef>getSet(KEY).remove(letter);
    }
  }

  static boolean isUnderWay(NodeRef letter) {
    return TransactionalResourceHelper.<NodeRef>getSet(KEY).contains(letter);
  }
}
