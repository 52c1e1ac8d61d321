package id.naskah.routing;

import id.naskah.configuration.Recipient;
import id.naskah.platform.Nodes;
import java.time.LocalDate;
import org.alfresco.service.cmr.repository.NodeRef;

/** What the rules of routing ask about a disposition, as the table naskah_disposition has it. */
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
    return Nodes.live(uuid);
  }

  boolean isBelow(DispositionRow other) {
    return aboveId != null && aboveId == other.nodeId;
  }
}
