package id.naskah.retention.clock;

import id.naskah.retention.record.AmendmentListener;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Sets the clock of a record anew when it is corrected: the rule and the day from which it counts
 * may have been read off the wrong value.
 */
class RetentionAtAmendment implements AmendmentListener {
  private final RetentionClock clock;

  public RetentionAtAmendment(RetentionClock clock) {
    this.clock = clock;
  }

  @Override
  public void amended(NodeRef letter, QName field) {
    clock.recompute(letter);
  }
}
