package id.naskah.letter;

import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Which letters arrive from within the office in this transaction, and that nobody brought. */
final class Arrivals {
  private static final String KEY = Arrivals.class.getName();

  /** What a letter that arrives has from the one that was sent. */
  private static final Set<QName> FROM_SENDER =
      Set.of(LetterModel.KIND, LetterModel.CLASSIFICATION);

  private Arrivals() {}

  /** What a letter with these values keeps of them, whether or not new letters may have it. */
  static Map<QName, Serializable> keptOf(Map<QName, Serializable> values) {
    Map<QName, Serializable> kept = new HashMap<>(values);
    kept.keySet().retainAll(FROM_SENDER);
    return kept;
  }

  /**
   * Says that a letter arrives.
   *
   * @param kept codes that it has from the letter that was sent, and keeps
   */
  static void add(NodeRef letter, Map<QName, Serializable> kept) {
    arriving().put(letter, kept);
  }

  static boolean isOne(NodeRef letter) {
    return arriving().containsKey(letter);
  }

  /** What a letter keeps so; nothing for one that is brought. */
  static Map<QName, Serializable> kept(NodeRef letter) {
    return arriving().getOrDefault(letter, Map.of());
  }

  private static Map<NodeRef, Map<QName, Serializable>> arriving() {
    return TransactionalResourceHelper.getMap(KEY);
  }
}
