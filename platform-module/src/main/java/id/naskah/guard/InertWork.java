package id.naskah.guard;

import id.naskah.audit.Audit;
import id.naskah.letter.QuietWriter;
import id.naskah.letter.inert.InertType;
import id.naskah.platform.Transactions;
import id.naskah.retention.record.TrashTable;
import id.naskah.task.ListedNodes;
import id.naskah.task.Task;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps under an {@link InertType} what earlier versions stored under a type that browsers run:
 * letters, drafts, records and held ones alike, with all that hangs on them. Bytes, hashes, dates
 * and versions stay; the type that is given up stands in the audit.
 */
class InertWork extends ListedNodes {
  static final String KIND = "inert";

  private static final String LETTERS =
      "SELECT node_id FROM naskah_letter WHERE node_id > ? ORDER BY node_id LIMIT ?";

  private final NodeService storedNodes;
  private final QuietWriter writer;
  private final TrashTable trash;
  private final Audit audit;
  private final StoredFiles files;

  /**
   * For the whole repository.
   *
   * @param storedNodes the one that checks no permission, and writes to versions and the trash as
   *     they are stored: there no guard lets anybody change anything
   */
  public InertWork(
      Transactions transactions,
      JdbcTemplate jdbc,
      NodeService storedNodes,
      QuietWriter writer,
      TrashTable trash,
      Audit audit) {
    super(transactions, audit::record, jdbc, storedNodes, LETTERS);
    this.storedNodes = storedNodes;
    this.writer = writer;
    this.trash = trash;
    this.audit = audit;
    this.files = new StoredFiles(storedNodes);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  protected void work(Task task, Listed letter) {
    for (NodeRef file : files.of(letter.node(), trash.deletedOf(letter.id()))) {
      settle(letter.node(), file);
    }
  }

  private void settle(NodeRef letter, NodeRef file) {
    for (Map.Entry<QName, Serializable> property : storedNodes.getProperties(file).entrySet()) {
      if (property.getValue() instanceof ContentData content && content.getContentUrl() != null) {
        String kept = InertType.of(content.getMimetype());
        if (!Objects.equals(kept, content.getMimetype())) {
          writer.unnoticed(
              file,
              () ->
                  storedNodes.setProperty(
                      file, property.getKey(), ContentData.setMimetype(content, kept)));
          audit.record(letter, "kept as " + kept + ", was " + content.getMimetype() + ": " + file);
        }
      }
    }
  }
}
