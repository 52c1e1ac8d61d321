package id.naskah.letter;

import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Says, until the transaction ends, that somebody means to replace the file of this very letter.
 */
public final class Replacing {
  private static final String MEANT = Replacing.class.getName();

  private Replacing() {}

  static void means(NodeRef file) {
    TransactionalResourceHelper.getSet(MEANT).add(file);
  }

  /**
   * Whether the client addressed the file as the document of a letter, and not by its name in a
   * folder.
   */
  public static boolean isMeant(NodeRef file) {
    return TransactionalResourceHelper.getSet(MEANT).contains(file);
  }
}
