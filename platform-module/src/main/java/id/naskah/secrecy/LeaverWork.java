package id.naskah.secrecy;

import id.naskah.access.AlfrescoSql;
import id.naskah.audit.Audit;
import id.naskah.letter.LetterValues;
import id.naskah.letter.QuietWriter;
import id.naskah.model.LetterModel;
import id.naskah.platform.Transactions;
import id.naskah.task.ListedNodes;
import id.naskah.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes a person who left off all letters on which the person is named, a letter at a time: who
 * comes under the same user name later was never meant.
 */
class LeaverWork extends ListedNodes {
  private static final String NAMED =
      "SELECT l.node_id FROM naskah_letter l WHERE l.node_id > ? AND l.node_id IN ("
          + AlfrescoSql.WITH_TEXT
          + ") ORDER BY l.node_id LIMIT ?";

  private final NodeService nodeService;
  private final LetterAccess access;
  private final QuietWriter writer;
  private final Audit audit;

  /**
   * @param nodeService the one that checks no permission: nobody is let in by this
   */
  public LeaverWork(
      Transactions transactions,
      Audit audit,
      JdbcTemplate jdbc,
      NodeService nodeService,
      LetterAccess access,
      QuietWriter writer) {
    super(transactions, audit::record, jdbc, nodeService, NAMED);
    this.nodeService = nodeService;
    this.access = access;
    this.writer = writer;
    this.audit = audit;
  }

  @Override
  public String kind() {
    return "leaver";
  }

  @Override
  protected Object[] values(Task task, int most) {
    List<Object> values = new ArrayList<>(List.of(task.place()));
    AlfrescoSql.addName(LetterModel.READERS, values);
    values.add(task.parameters());
    values.add(most);
    return values.toArray();
  }

  @Override
  protected void work(Task task, Listed listed) {
    NodeRef letter = listed.node();
    ArrayList<String> readers =
        new ArrayList<>(LetterValues.texts(nodeService.getProperty(letter, LetterModel.READERS)));
    readers.remove(task.parameters());
    writer.unnoticed(
        letter, () -> nodeService.addProperties(letter, Map.of(LetterModel.READERS, readers)));
    access.settle(letter);
    audit.record(letter, "reader taken off, who left: " + task.parameters());
  }
}
