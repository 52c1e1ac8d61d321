package id.naskah.retention.clock;

import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterStatusListener;
import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Sets the clock of a letter that becomes a record, and stops that of one which is opened again.
 * After whatever makes it a record: the day on which it was settled is read off the node.
 */
class RetentionAtStatus implements LetterStatusListener {
  private final RetentionClock clock;

  public RetentionAtStatus(RetentionClock clock) {
    this.clock = clock;
  }

  @Override
  public void statusChanged(
      NodeRef node, Map<QName, Serializable> letter, LetterStatus before, LetterStatus after) {
    if (before != LetterStatus.DRAFT || after != LetterStatus.OPEN) {
      clock.recompute(node);
    }
  }
}
