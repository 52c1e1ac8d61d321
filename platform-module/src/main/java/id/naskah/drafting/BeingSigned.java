package id.naskah.drafting;

import java.util.Set;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;

/** The letters that the running transaction registers because they are signed. */
final class BeingSigned {
  private static final String KEY = BeingSigned.class.getName();

  private BeingSigned() {}

  /** From now on the transaction may register this letter. */
  static void add(NodeRef letter) {
    letters().add(letter);
  }

  static boolean is(NodeRef letter) {
    return letters().contains(letter);
  }

  private static Set<NodeRef> letters() {
    return TransactionalResourceHelper.getSet(KEY);
  }
}
