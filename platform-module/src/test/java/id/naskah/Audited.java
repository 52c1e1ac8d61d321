package id.naskah;

import id.naskah.audit.AuditEntry;
import id.naskah.audit.AuditTable;
import id.naskah.embedded.junit.Repository;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the audit says. */
public final class Audited {
  private static final int MOST = 1000;

  private Audited() {}

  /** The events about a node, oldest first. */
  public static List<String> about(Repository repository, NodeRef node) {
    return about(repository, node.getId());
  }

  /** The same about a record that is gone, by the number that its node had in the database. */
  public static List<String> about(Repository repository, long nodeId) {
    return about(
        repository,
        repository
            .bean("naskah.JdbcTemplate", JdbcTemplate.class)
            .queryForObject(
                "SELECT uuid FROM naskah_disposal_item WHERE node_id = ? LIMIT 1",
                String.class,
                nodeId));
  }

  /** The same about something else, such as {@code disposal 12}. */
  public static List<String> about(Repository repository, String about) {
    return entries(repository, about).stream().map(AuditEntry::event).toList();
  }

  /** The events about a node, and who it was: {@code anna: open > settled}. */
  public static List<String> byWhom(Repository repository, NodeRef node) {
    return entries(repository, node.getId()).stream().map(e -> e.by() + ": " + e.event()).toList();
  }

  /** The entries about something, oldest first. */
  public static List<AuditEntry> entries(Repository repository, String about) {
    return repository.bean(AuditTable.class).about(about, 0, MOST);
  }
}
