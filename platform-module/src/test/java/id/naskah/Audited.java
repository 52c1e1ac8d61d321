package id.naskah;

import id.naskah.embedded.junit.Repository;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.audit.AuditQueryParameters;
import org.alfresco.service.cmr.audit.AuditService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** What the audit says. */
public final class Audited implements AuditService.AuditQueryCallback {
  private static final int MOST = 1000;

  private final List<String> events = new ArrayList<>();

  private Audited() {}

  /** The events about a node, oldest first. */
  public static List<String> about(Repository repository, NodeRef node) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          NodeRef.Status status =
              repository.bean("nodeService", NodeService.class).getNodeStatus(node);
          return events(repository, status == null ? node.getId() : status.getDbId());
        });
  }

  /** The same about a node that may be gone, by its number in the database. */
  public static List<String> about(Repository repository, long nodeId) {
    return repository.inTransactionAs("admin", () -> events(repository, nodeId));
  }

  /** The same about something else, such as {@code disposal 12}. */
  public static List<String> about(Repository repository, String about) {
    return repository.inTransactionAs("admin", () -> events(repository, about));
  }

  private static List<String> events(Repository repository, Serializable about) {
    AuditQueryParameters asked = new AuditQueryParameters();
    asked.setApplicationName("naskah");
    asked.addSearchKey("/naskah/letter/value", about);
    Audited audited = new Audited();
    repository.services().getAuditService().auditQuery(audited, asked, MOST);
    return audited.events;
  }

  @Override
  public boolean valuesRequired() {
    return true;
  }

  @Override
  public boolean handleAuditEntry(
      Long id, String application, String user, long time, Map<String, Serializable> values) {
    events.add(String.valueOf(values.get("/naskah/event/value")));
    return true;
  }

  @Override
  public boolean handleAuditEntryError(Long id, String problem, Throwable error) {
    throw new AssertionError(problem, error);
  }
}
