package id.naskah.access;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares what Alfresco's caches know of a node with what the database has.
 *
 * <p>A transaction that has waited for the lock of a letter goes on in the moment in which the
 * other one is committed. What it read before, or reads now from a cache that is not told yet, is
 * the letter from before that commit, and who may read the letter would follow from it.
 */
class AsCommitted {
  private static final String CHANGED_BY = "SELECT n.transaction_id" + AlfrescoSql.NODES;

  private final JdbcTemplate jdbc;
  private final NodeService nodeService;

  /**
   * @param nodeService the one that checks no permission: only the transaction is asked for that
   *     changed the node last
   */
  public AsCommitted(JdbcTemplate jdbc, NodeService nodeService) {
    this.jdbc = jdbc;
    this.nodeService = nodeService;
  }

  /**
   * Lets go on with a node that nobody has changed since it was read. Nothing is said of a node
   * that is not there. Cost: one row.
   *
   * @throws ConcurrencyFailureException if somebody has; Alfresco then begins the transaction anew
   */
  void require(long node) {
    NodeRef ref = nodeService.getNodeRef(node);
    NodeRef.Status known = ref == null ? null : nodeService.getNodeStatus(ref);
    if (known == null) {
      return;
    }
    List<Long> stored = jdbc.queryForList(CHANGED_BY + " WHERE n.id = ?", Long.class, node);
    if (!stored.isEmpty() && !stored.get(0).equals(known.getDbTxnId())) {
      throw new ConcurrencyFailureException("The letter was changed meanwhile: " + ref.getId());
    }
  }
}
