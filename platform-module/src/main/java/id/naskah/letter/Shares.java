package id.naskah.letter;

import id.naskah.access.AlfrescoSql;
import java.util.List;
import java.util.Optional;
import org.alfresco.model.QuickShareModel;
import org.alfresco.repo.domain.qname.QNameDAO;
import org.alfresco.service.cmr.attributes.AttributeService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.Pair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Alfresco's links for the whole world, by which everybody reads a document without an account: the
 * aspect qshare:shared, and an attribute by which the link finds the document.
 */
public class Shares {
  /** Alfresco's key of the attributes that lead from a link to its document. */
  private static final String LINKS = ".sharedIds";

  private static final Logger LOG = LoggerFactory.getLogger(Shares.class);

  private final NodeService nodeService;
  private final AttributeService attributeService;
  private final JdbcTemplate jdbc;
  private final QNameDAO qnameDao;

  /**
   * For the whole repository.
   *
   * @param nodeService the one that checks no permission: a letter's link ends, whoever made it
   */
  public Shares(
      NodeService nodeService,
      AttributeService attributeService,
      JdbcTemplate jdbc,
      QNameDAO qnameDao) {
    this.nodeService = nodeService;
    this.attributeService = attributeService;
    this.jdbc = jdbc;
    this.qnameDao = qnameDao;
  }

  /** Ends the link of a document that becomes a letter or belongs to one from now on. */
  public void end(NodeRef node) {
    if (nodeService.hasAspect(node, QuickShareModel.ASPECT_QSHARE)) {
      LOG.warn("{} was published by {}; that ends, because it is a letter's now", node, by(node));
      nodeService.removeAspect(node, QuickShareModel.ASPECT_QSHARE);
    }
  }

  /** Makes the link lead nowhere; the aspect is being removed. */
  public void close(NodeRef node) {
    String id = (String) nodeService.getProperty(node, QuickShareModel.PROP_QSHARE_SHAREDID);
    if (id != null) {
      attributeService.removeAttribute(LINKS, id);
    }
  }

  /** The user who published a document; null if nobody did. */
  public String by(NodeRef node) {
    return (String) nodeService.getProperty(node, QuickShareModel.PROP_QSHARE_SHAREDBY);
  }

  /** All documents of the repository that have a link. Cost: these documents. */
  public List<NodeRef> all() {
    Optional<Pair<Long, QName>> aspect =
        Optional.ofNullable(qnameDao.getQName(QuickShareModel.ASPECT_QSHARE));
    return aspect
        .map(
            name ->
                jdbc.queryForList(
                    AlfrescoSql.WITH_ASPECT + " ORDER BY a.node_id", Long.class, name.getFirst()))
        .orElse(List.of())
        .stream()
        .map(nodeService::getNodeRef)
        .filter(node -> node != null && nodeService.exists(node))
        .toList();
  }
}
