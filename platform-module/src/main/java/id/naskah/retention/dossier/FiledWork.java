package id.naskah.retention.dossier;

import id.naskah.audit.Audit;
import id.naskah.letter.QuietWriter;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Transactions;
import id.naskah.task.ListedNodes;
import id.naskah.task.Task;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes off letters the id of their dossier, which earlier versions kept there: who may read a
 * letter may not always read its dossier. Where it lies is known by the table and by the dossier.
 */
class FiledWork extends ListedNodes {
  private static final String LETTERS =
      "SELECT letter_id FROM naskah_filed WHERE letter_id > ? ORDER BY letter_id LIMIT ?";

  private final NodeService storedNodes;
  private final QuietWriter writer;

  /**
   * For the whole repository.
   *
   * @param storedNodes the one that checks no permission, below all guards: held letters too
   */
  public FiledWork(
      Transactions transactions,
      JdbcTemplate jdbc,
      NodeService storedNodes,
      QuietWriter writer,
      Audit audit) {
    super(transactions, audit::record, jdbc, storedNodes, LETTERS);
    this.storedNodes = storedNodes;
    this.writer = writer;
  }

  @Override
  public String kind() {
    return "filed";
  }

  @Override
  protected void work(Task task, Listed listed) {
    NodeRef letter = listed.node();
    if (storedNodes.getProperty(letter, RetentionModel.DOSSIER_ID) != null) {
      writer.unnoticed(letter, () -> storedNodes.removeProperty(letter, RetentionModel.DOSSIER_ID));
    }
  }
}
