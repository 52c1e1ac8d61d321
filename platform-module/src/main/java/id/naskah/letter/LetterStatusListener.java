package id.naskah.letter;

import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Wants to know when a letter's status changes, before its transaction commits. */
public interface LetterStatusListener {
  /**
   * Called once the letter is in order; what it throws refuses the transaction.
   *
   * @param letter its properties as they are now; who writes more of them adds them here, for the
   *     listeners that follow
   * @param before draft for a letter that has just been registered
   */
  void statusChanged(
      NodeRef node, Map<QName, Serializable> letter, LetterStatus before, LetterStatus after);
}
