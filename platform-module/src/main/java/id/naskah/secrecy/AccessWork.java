package id.naskah.secrecy;

import id.naskah.audit.Audit;
import id.naskah.configuration.Recipient;
import id.naskah.letter.QuietWriter;
import id.naskah.model.LetterModel;
import id.naskah.platform.Transactions;
import id.naskah.task.ListedNodes;
import id.naskah.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the access lists of all letters above ordinary in line with the rules: when the rules
 * change, when units merge, and once for letters that were there before there were rules. Killed,
 * it goes on where it stopped.
 *
 * <p>Its parameters are the codes of the units whose letters are meant, with commas; nothing for
 * all. Its place is the id of the last letter's node.
 */
class AccessWork extends ListedNodes {
  static final String KIND = "access";

  private static final String LETTERS =
      "SELECT node_id FROM naskah_letter WHERE node_id > ? AND security IN"
          + " ('restricted', 'secret', 'topSecret')"
          + " AND (? = '' OR unit = ANY (string_to_array(?, ','))) ORDER BY node_id LIMIT ?";

  private final NodeService nodeService;
  private final LetterAccess access;
  private final QuietWriter writer;
  private final Authorities authorities;

  /**
   * @param nodeService the one that checks no permission: the office's rules are for every letter
   */
  public AccessWork(
      Transactions transactions,
      Audit audit,
      JdbcTemplate jdbc,
      NodeService nodeService,
      LetterAccess access,
      QuietWriter writer,
      Authorities authorities) {
    super(transactions, audit::record, jdbc, nodeService, LETTERS);
    this.nodeService = nodeService;
    this.access = access;
    this.writer = writer;
    this.authorities = authorities;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  protected Object[] values(Task task, int most) {
    String units = task.parameters();
    return new Object[] {task.place(), units, units, most};
  }

  @Override
  protected void work(Task task, Listed listed) {
    nameMaker(listed.node());
    access.settle(listed.node());
  }

  /**
   * Who made a letter is named on it where nobody ever was: such a letter is older than the rules,
   * and would be read by nobody.
   */
  private void nameMaker(NodeRef letter) {
    Recipient maker =
        Recipient.user((String) nodeService.getProperty(letter, ContentModel.PROP_CREATOR));
    if (!nodeService.hasAspect(letter, LetterModel.ASPECT_NAMED) && authorities.isKnown(maker)) {
      ArrayList<String> readers = new ArrayList<>(List.of(maker.toString()));
      writer.unnoticed(
          letter,
          () ->
              nodeService.addAspect(
                  letter, LetterModel.ASPECT_NAMED, Map.of(LetterModel.READERS, readers)));
    }
  }
}
