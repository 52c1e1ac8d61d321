package id.naskah.guard;

import id.naskah.audit.Audit;
import id.naskah.letter.InertType;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.PastLocks;
import id.naskah.platform.Transactions;
import id.naskah.retention.record.TrashTable;
import id.naskah.task.NodeByNode;
import id.naskah.task.Task;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
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
class InertWork extends NodeByNode<InertWork.Walked> {
  static final String KIND = "inert";

  private static final String LETTERS =
      "SELECT node_id FROM naskah_letter WHERE node_id > ? ORDER BY node_id LIMIT ?";

  private final JdbcTemplate jdbc;
  private final NodeService storedNodes;
  private final BehaviourFilter behaviourFilter;
  private final PastLocks locks;
  private final TrashTable trash;
  private final Audit audit;
  private final StoredFiles files;

  /**
   * For the whole repository.
   *
   * @param storedNodes the one that checks no permission, and writes to versions and the trash as
   *     they are stored: there no guard lets anybody change anything
   * @param behaviourFilter Naskah's own
   */
  public InertWork(
      Transactions transactions,
      JdbcTemplate jdbc,
      NodeService storedNodes,
      BehaviourFilter behaviourFilter,
      PastLocks locks,
      TrashTable trash,
      Audit audit) {
    super(transactions, audit::record);
    this.jdbc = jdbc;
    this.storedNodes = storedNodes;
    this.behaviourFilter = behaviourFilter;
    this.locks = locks;
    this.trash = trash;
    this.audit = audit;
    this.files = new StoredFiles(storedNodes);
  }

  /** A letter to be looked through. */
  record Walked(long id, NodeRef node) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  protected List<Walked> next(Task task, int most) {
    return jdbc.queryForList(LETTERS, Long.class, task.place(), most).stream()
        .map(id -> new Walked(id, storedNodes.getNodeRef(id)))
        .toList();
  }

  @Override
  protected long place(Walked letter) {
    return letter.id();
  }

  @Override
  protected NodeRef node(Walked letter) {
    return letter.node();
  }

  @Override
  protected Count work(Task task, List<Walked> letters) {
    for (Walked letter : letters) {
      if (letter.node() != null && storedNodes.exists(letter.node())) {
        for (NodeRef file : files.of(letter.node(), trash.deletedOf(letter.id()))) {
          settle(letter.node(), file);
        }
      }
    }
    return new Count(letters.size(), 0);
  }

  private void settle(NodeRef letter, NodeRef file) {
    for (Map.Entry<QName, Serializable> property : storedNodes.getProperties(file).entrySet()) {
      if (property.getValue() instanceof ContentData content && content.getContentUrl() != null) {
        String kept = InertType.of(content.getMimetype());
        if (!Objects.equals(kept, content.getMimetype())) {
          keep(file, property.getKey(), ContentData.setMimetype(content, kept));
          audit.record(letter, "kept as " + kept + ", was " + content.getMimetype() + ": " + file);
        }
      }
    }
  }

  /** Nothing that anybody did: who changed it last, and when, stays, and it is no new version. */
  private void keep(NodeRef file, QName name, ContentData content) {
    behaviourFilter.disableBehaviour(file);
    behaviourFilter.disableBehaviour(file, ContentModel.ASPECT_AUDITABLE);
    try {
      locks.write(() -> ByNaskah.write(() -> storedNodes.setProperty(file, name, content)));
    } finally {
      behaviourFilter.enableBehaviour(file, ContentModel.ASPECT_AUDITABLE);
      behaviourFilter.enableBehaviour(file);
    }
  }
}
