package id.naskah.letter.protection;

import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * The letters that this transaction made as copies: Alfresco gives them the readers of the first.
 */
public final class Copies {
  private static final String KEY = Copies.class.getName();

  private Copies() {}

  /** From here to the end of the transaction this is a copy in the making. */
  static void add(NodeRef copy) {
    TransactionalResourceHelper.<NodeRef>getSet(KEY).add(copy);
  }

  public static boolean isOne(NodeRef node) {
    return TransactionalResourceHelper.<NodeRef>getSet(KEY).contains(node);
  }
}
