package id.naskah.secrecy;

import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;

/** Says that the level of a letter is lowered as the rules want it, until the transaction ends. */
public final class Lowering {
  private static final String KEY = Lowering.class.getName();

  private Lowering() {}

  /** From now on the transaction may lower the level of this letter. */
  public static void allow(NodeRef letter) {
    TransactionalResourceHelper.<NodeRef>getSet(KEY).add(letter);
  }

  static boolean isAllowed(NodeRef letter) {
    return TransactionalResourceHelper.<NodeRef>getSet(KEY).contains(letter);
  }
}
