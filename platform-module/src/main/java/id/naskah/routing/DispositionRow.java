package id.naskah.routing;

import id.naskah.configuration.Recipient;
import java.time.LocalDate;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;

/** What the rules ask about a disposition, as the table has it. */
record DispositionRow(
    long nodeId,
    String uuid,
    long letterId,
    Long aboveId,
    Recipient recipient,
    boolean responsible,
    DispositionStatus status,
    String sender,
    String sentFor,
    LocalDate due) {

  NodeRef node() {
    return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, uuid);
  }

  boolean isBelow(DispositionRow other) {
    return aboveId != null && aboveId == other.nodeId;
  }
}
