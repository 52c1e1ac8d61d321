package id.naskah.retention.dossier;

import id.naskah.audit.Audit;
import id.naskah.model.RetentionModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.PastLocks;
import id.naskah.platform.Transactions;
import id.naskah.task.NodeByNode;
import id.naskah.task.Task;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes off letters the id of their dossier, which earlier versions kept there: who may read a
 * letter may not always read its dossier. Where it lies is known by the table and by the dossier.
 */
class FiledWork extends NodeByNode<FiledWork.Filed> {
  private static final String LETTERS =
      "SELECT letter_id FROM naskah_filed WHERE letter_id > ? ORDER BY letter_id LIMIT ?";

  private final JdbcTemplate jdbc;
  private final NodeService storedNodes;
  private final BehaviourFilter behaviourFilter;
  private final PastLocks locks;

  /**
   * For the whole repository.
   *
   * @param storedNodes the one that checks no permission, below all guards: held letters too
   * @param behaviourFilter Naskah's own
   */
  public FiledWork(
      Transactions transactions,
      JdbcTemplate jdbc,
      NodeService storedNodes,
      BehaviourFilter behaviourFilter,
      PastLocks locks,
      Audit audit) {
    super(transactions, audit::record);
    this.jdbc = jdbc;
    this.storedNodes = storedNodes;
    this.behaviourFilter = behaviourFilter;
    this.locks = locks;
  }

  /** A letter in a dossier. */
  record Filed(long id, NodeRef letter) {}

  @Override
  public String kind() {
    return "filed";
  }

  @Override
  protected List<Filed> next(Task task, int most) {
    return jdbc.queryForList(LETTERS, Long.class, task.place(), most).stream()
        .map(id -> new Filed(id, storedNodes.getNodeRef(id)))
        .toList();
  }

  @Override
  protected long place(Filed item) {
    return item.id();
  }

  @Override
  protected NodeRef node(Filed item) {
    return item.letter();
  }

  @Override
  protected Count work(Task task, List<Filed> items) {
    for (Filed item : items) {
      NodeRef letter = item.letter();
      if (letter != null
          && storedNodes.exists(letter)
          && storedNodes.getProperty(letter, RetentionModel.DOSSIER_ID) != null) {
        takeOff(letter);
      }
    }
    return new Count(items.size(), 0);
  }

  /** Nothing that anybody did: who changed the letter last, and when, stays. */
  private void takeOff(NodeRef letter) {
    behaviourFilter.disableBehaviour(letter);
    behaviourFilter.disableBehaviour(letter, ContentModel.ASPECT_AUDITABLE);
    try {
      locks.write(
          () ->
              ByNaskah.write(() -> storedNodes.removeProperty(letter, RetentionModel.DOSSIER_ID)));
    } finally {
      behaviourFilter.enableBehaviour(letter, ContentModel.ASPECT_AUDITABLE);
      behaviourFilter.enableBehaviour(letter);
    }
  }
}
