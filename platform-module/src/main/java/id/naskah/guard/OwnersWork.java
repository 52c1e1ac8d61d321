package id.naskah.guard;

import id.naskah.letter.LetterTable;
import id.naskah.letter.QuietWriter;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Quietly;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.RegexQNamePattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the system the owner of letters and dossiers of earlier versions, a few in each
 * transaction, in the order of their ids: first of the dossiers, which count as negative places,
 * then of the letters with their files.
 */
class OwnersWork implements TaskWork {
  static final String KIND = "owners";
  private static final int MOST = 50;

  private static final String LETTERS =
      "SELECT node_id FROM naskah_letter WHERE node_id > ? AND status <> 'draft'"
          + " ORDER BY node_id LIMIT "
          + MOST;
  private static final String DOSSIERS =
      "SELECT node_id FROM naskah_dossier WHERE node_id > ? ORDER BY node_id LIMIT " + MOST;

  private final JdbcTemplate jdbc;
  private final NodeService nodeService;
  private final BehaviourFilter behaviourFilter;
  private final QuietWriter writer;
  private final LetterTable table;

  /**
   * For the whole repository.
   *
   * @param nodeService the one that checks no permission: the system takes what is its own
   */
  public OwnersWork(
      JdbcTemplate jdbc,
      NodeService nodeService,
      BehaviourFilter behaviourFilter,
      QuietWriter writer,
      LetterTable table) {
    this.jdbc = jdbc;
    this.nodeService = nodeService;
    this.behaviourFilter = behaviourFilter;
    this.writer = writer;
    this.table = table;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Progress next(Task task) {
    long place = task.place();
    if (place <= 0) {
      List<Long> dossiers = jdbc.queryForList(DOSSIERS, Long.class, -place);
      if (!dossiers.isEmpty()) {
        dossiers.stream().map(nodeService::getNodeRef).forEach(this::own);
        return new Progress(-dossiers.get(dossiers.size() - 1), dossiers.size(), 0, true);
      }
    }
    long after = Math.max(0, place);
    List<Long> letters = jdbc.queryForList(LETTERS, Long.class, after);
    letters.stream().map(nodeService::getNodeRef).forEach(this::ownLetter);
    return letters.isEmpty()
        ? Progress.finished(after)
        : new Progress(letters.get(letters.size() - 1), letters.size(), 0, true);
  }

  private void ownLetter(NodeRef letter) {
    if (letter == null || !nodeService.exists(letter)) {
      return;
    }
    own(letter);
    for (NodeRef file : files(letter)) {
      own(file);
    }
    table.put(nodeService.getProperties(letter));
  }

  /** Files of the letter, and of reports that are given. */
  private List<NodeRef> files(NodeRef letter) {
    List<NodeRef> files = new ArrayList<>(children(letter, LetterModel.ATTACHMENTS));
    for (NodeRef disposition : children(letter, RoutingModel.DISPOSITIONS)) {
      if (nodeService.getProperty(disposition, RoutingModel.CLOSED_AT) != null) {
        files.addAll(children(disposition, ContentModel.ASSOC_CONTAINS));
      }
    }
    return files;
  }

  private List<NodeRef> children(NodeRef parent, org.alfresco.service.namespace.QName link) {
    return nodeService.getChildAssocs(parent, link, RegexQNamePattern.MATCH_ALL).stream()
        .filter(ChildAssociationRef::isPrimary)
        .map(ChildAssociationRef::getChildRef)
        .toList();
  }

  /** Nothing that anybody did: who changed it last, and when, stays. */
  private void own(NodeRef node) {
    if (node != null && nodeService.exists(node)) {
      Quietly.keepingChanger(behaviourFilter, node, () -> writer.own(node));
    }
  }
}
