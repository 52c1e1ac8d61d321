package id.naskah.letter;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.repo.audit.AuditComponent;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * What happened to a letter, in Alfresco's audit application {@code naskah}, with user and time.
 *
 * <p>Written in the letter's own transaction: either both are there or neither.
 */
public class LetterAudit {
  /** Who is on record for what no user did, but a job of Naskah. */
  public static final String JOB = "Naskah";

  private static final String ROOT = "/naskah";
  private final AuditComponent auditComponent;
  private final NodeService nodeService;

  /**
   * Wires it.
   *
   * @param nodeService the one that checks no permission: it is asked for a letter's number in the
   *     database only
   */
  public LetterAudit(AuditComponent auditComponent, NodeService nodeService) {
    this.auditComponent = auditComponent;
    this.nodeService = nodeService;
  }

  /**
   * Records an event.
   *
   * <p>Alfresco keeps each different value once. A new text is looked up and stored in six
   * statements, a new number in three; so the letter is named by the number that the database has
   * for its node ({@code sys:node-dbid}, {@code node_id} in our tables), which is never another's.
   * For the same reason the event of the frequent case, registering, is the same for a whole
   * series; its number is in the ledger, under the letter's id.
   *
   * @param event such as {@code registered ORG~incoming~2026}
   */
  public void record(NodeRef letter, String event) {
    NodeRef.Status status = nodeService.getNodeStatus(letter);
    // A deleted node still has its number until Alfresco clears it away.
    recordAbout(status == null ? letter.getId() : status.getDbId(), event);
  }

  /** The same about something else, such as {@code disposal 12}. */
  public void record(String about, String event) {
    recordAbout(about, event);
  }

  private void recordAbout(Serializable about, String event) {
    String user = AuthenticationUtil.getFullyAuthenticatedUser();
    if (user != null && !user.equals(AuthenticationUtil.getSystemUserName())) {
      write(about, event);
      return;
    }
    // Alfresco's filter of users leaves out whatever the system does, without a word.
    AuthenticationUtil.pushAuthentication();
    try {
      AuthenticationUtil.setFullyAuthenticatedUser(JOB);
      write(about, event);
    } finally {
      AuthenticationUtil.popAuthentication();
    }
  }

  private void write(Serializable about, String event) {
    // Alfresco adds to the map.
    Map<String, Serializable> values = new HashMap<>();
    values.put("letter", about);
    values.put("event", event);
    auditComponent.recordAuditValues(ROOT, values);
  }
}
