package id.naskah.drafting;

import id.naskah.access.AlfrescoSql;
import id.naskah.audit.Audit;
import id.naskah.model.DraftingModel;
import id.naskah.platform.Transactions;
import id.naskah.task.ListedNodes;
import id.naskah.task.Task;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes PDFs that wait for further signatures out of the property in which earlier builds kept
 * them, of letters, versions and letters in the trash. It goes, and the property with it, once no
 * office has data of such a build any more.
 */
class ProofsWork extends ListedNodes {
  static final String KIND = "proofs";

  private static final String NODES =
      AlfrescoSql.WITH_PROPERTY + " AND p.node_id > ? ORDER BY p.node_id LIMIT ?";

  private final Proofs proofs;

  /**
   * For the whole repository.
   *
   * @param storedNodes the one that checks no permission, and knows versions and the trash
   */
  public ProofsWork(
      Transactions transactions,
      JdbcTemplate jdbc,
      NodeService storedNodes,
      Proofs proofs,
      Audit audit) {
    super(transactions, audit::record, jdbc, storedNodes, NODES);
    this.proofs = proofs;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  protected Object[] values(Task task, int most) {
    List<Object> values = new ArrayList<>();
    AlfrescoSql.addName(DraftingModel.PROOF, values);
    values.add(task.place());
    values.add(most);
    return values.toArray();
  }

  @Override
  protected void work(Task task, Listed listed) {
    proofs.takeOver(listed.node());
  }
}
