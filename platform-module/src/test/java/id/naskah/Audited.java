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

  private record Entry(String user, String event) {}

  private final List<Entry> entries = new ArrayList<>();

  private Audited() {}

  /** The events about a node, oldest first. */
  public static List<String> about(Repository repository, NodeRef node) {
    return events(ofNode(repository, node));
  }

  /** The same about a node that may be gone, by its number in the database. */
  public static List<String> about(Repository repository, long nodeId) {
    return events(of(repository, nodeId));
  }

  /** The same about something else, such as {@code disposal 12}. */
  public static List<String> about(Repository repository, String about) {
    return events(of(repository, about));
  }

  /** The events about a node, and who it was: {@code anna: open > settled}. */
  public static List<String> byWhom(Repository repository, NodeRef node) {
    return ofNode(repository, node).stream().map(e -> e.user() + ": " + e.event()).toList();
  }

  private static List<String> events(List<Entry> entries) {
    return entries.stream().map(Entry::event).toList();
  }

  private static List<Entry> ofNode(Repository repository, NodeRef node) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          NodeRef.Status status =
              repository.bean("nodeService", NodeService.class).getNodeStatus(node);
          return entries(repository, status == null ? node.getId() : status.getDbId());
        });
  }

  private static List<Entry> of(Repository repository, Serializable about) {
    return repository.inTransactionAs("admin", () -> entries(repository, about));
  }

  private static List<Entry> entries(Repository repository, Serializable about) {
    AuditQueryParameters asked = new AuditQueryParameters();
    asked.setApplicationName("naskah");
    asked.addSearchKey("/naskah/letter/value", about);
    Audited audited = new Audited();
    repository.services().getAuditService().auditQuery(audited, asked, MOST);
    return audited.entries;
  }

  @Override
  public boolean valuesRequired() {
    return true;
  }

  @Override
  public boolean handleAuditEntry(
      Long id, String application, String user, long time, Map<String, Serializable> values) {
    entries.add(new Entry(user, String.valueOf(values.get("/naskah/event/value"))));
    return true;
  }

  @Override
  public boolean handleAuditEntryError(Long id, String problem, Throwable error) {
    throw new AssertionError(problem, error);
  }
}
