package id.naskah.retention.record;

import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Wants to know when a record is corrected, in the transaction in which it happens. */
public interface AmendmentListener {
  /** Called once the new value is on the letter; what it throws refuses the amendment. */
  void amended(NodeRef letter, QName field);
}
