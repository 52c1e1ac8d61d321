package id.naskah.letter.protection;

import id.naskah.access.AlfrescoSql;
import id.naskah.letter.QuietWriter;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.domain.qname.QNameDAO;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.Pair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Programs such as Word save a document over WebDAV by moving it away and the new one to its place.
 * Alfresco makes of that a copy beside the document, which is hidden until the new content comes:
 * so the letter keeps its number. A letter whose new content never comes is shown again.
 */
public class SaveByRename implements Runnable {
  /** A program is done within seconds; each of its steps is a transaction of its own. */
  public static final Duration LONGEST = Duration.ofMinutes(2);

  private static final Duration JUST_NOW = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(SaveByRename.class);

  private final NodeService nodeService;
  private final JdbcTemplate jdbc;
  private final QNameDAO qnameDao;
  private final QuietWriter writer;
  private final Transactions transactions;
  private final OfficeClock clock;

  /**
   * For letters.
   *
   * @param nodeService the one that checks no permission: rules see every node
   */
  public SaveByRename(
      NodeService nodeService,
      JdbcTemplate jdbc,
      QNameDAO qnameDao,
      QuietWriter writer,
      Transactions transactions,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.jdbc = jdbc;
    this.qnameDao = qnameDao;
    this.writer = writer;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Whether a letter is hidden because a program saves it: it is no record, and the user has just
   * put a copy of it beside it. Cost: the letter's folder, in this rare case.
   */
  boolean isUnderWay(NodeRef letter) {
    return nodeService.getProperty(letter, RetentionModel.RECORDED_AT) == null
        && nodeService.getChildAssocs(nodeService.getPrimaryParent(letter).getParentRef()).stream()
            .map(ChildAssociationRef::getChildRef)
            .anyMatch(node -> isCopy(node, letter));
  }

  private boolean isCopy(NodeRef node, NodeRef letter) {
    Map<QName, ?> properties = nodeService.getProperties(node);
    Date created = (Date) properties.get(ContentModel.PROP_CREATED);
    return ContentModel.TYPE_CONTENT.equals(nodeService.getType(node))
        && RunAs.sender().equals(properties.get(ContentModel.PROP_CREATOR))
        && created != null
        // Alfresco's own stamp goes by the machine's clock.
        && created.toInstant().isAfter(Instant.now().minus(JUST_NOW))
        && size(node) == size(letter);
  }

  private long size(NodeRef node) {
    ContentData content = (ContentData) nodeService.getProperty(node, ContentModel.PROP_CONTENT);
    return content == null ? -1 : content.getSize();
  }

  /** Shows letters again that are hidden for longer than any program takes to save. */
  @Override
  public void run() {
    for (Long id : transactions.inNewReadOnly(this::hidden)) {
      transactions.inNew(
          () -> {
            show(id);
            return null;
          });
    }
  }

  private List<Long> hidden() {
    return Optional.ofNullable(qnameDao.getQName(ContentModel.ASPECT_HIDDEN))
        .map(Pair::getFirst)
        .map(
            aspect ->
                jdbc.queryForList(
                    "SELECT l.node_id FROM naskah_letter l WHERE (l.series IS NOT NULL OR EXISTS"
                        + " (SELECT 1 FROM naskah_draft d WHERE d.letter = l.uuid"
                        + " AND d.stage IN ('initialling', 'signing'))) AND l.node_id IN ("
                        + AlfrescoSql.WITH_ASPECT
                        + ")",
                    Long.class,
                    aspect))
        .orElse(List.of());
  }

  private void show(Long id) {
    NodeRef letter = nodeService.getNodeRef(id);
    if (letter == null || !nodeService.exists(letter)) {
      return;
    }
    Date since = (Date) nodeService.getProperty(letter, ContentModel.PROP_MODIFIED);
    if (since.toInstant().isBefore(clock.now().minus(LONGEST))) {
      LOG.warn("{} was hidden by a program that saved it and did not finish; shown again", letter);
      writer.removeAspect(letter, ContentModel.ASPECT_HIDDEN);
      writer.removeAspect(letter, ContentModel.ASPECT_INDEX_CONTROL);
    }
  }
}
