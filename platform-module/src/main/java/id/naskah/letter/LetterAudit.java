package id.naskah.letter;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.repo.audit.AuditComponent;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * What happened to a letter, in Alfresco's audit application {@code naskah}, with user and time.
 *
 * <p>Written in the letter's own transaction: either both are there or neither.
 */
public class LetterAudit {
  private static final String ROOT = "/naskah";
  private final AuditComponent auditComponent;

  public LetterAudit(AuditComponent auditComponent) {
    this.auditComponent = auditComponent;
  }

  /**
   * Records an event.
   *
   * <p>Alfresco keeps each different text once, and looks it up and stores it in six statements. So
   * the event of the frequent case, registering, is the same for a whole series; its number is in
   * the ledger, under the letter's id.
   *
   * @param event such as {@code registered ORG~incoming~2026}
   */
  public void record(NodeRef letter, String event) {
    // Alfresco adds to the map.
    Map<String, Serializable> values = new HashMap<>();
    values.put("letter", letter.getId());
    values.put("event", event);
    auditComponent.recordAuditValues(ROOT, values);
  }
}
