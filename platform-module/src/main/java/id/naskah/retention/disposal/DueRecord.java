package id.naskah.retention.disposal;

import id.naskah.access.AlfrescoSql;
import id.naskah.platform.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;

/**
 * A record with its dates as they are now.
 *
 * @param eligibleOn null for never
 * @param batch the batch in which it is; null for none
 * @param acl its access control list in Alfresco's tables; null if it has none
 */
record DueRecord(
    long nodeId,
    String uuid,
    String edition,
    String rule,
    LocalDate eligibleOn,
    String action,
    Long batch,
    Long acl,
    String owner) {
  static final String SELECT =
      "SELECT r.node_id, r.uuid, r.edition, r.rule, r.eligible_on, r.action, r.batch_id,"
          + " n.acl_id, l.owner FROM naskah_retention r JOIN naskah_letter l"
          + " ON l.node_id = r.node_id"
          + AlfrescoSql.node("r.node_id");

  NodeRef node() {
    return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, uuid);
  }

  static DueRecord of(ResultSet row, int i) throws SQLException {
    long batch = row.getLong(7);
    Long batchId = row.wasNull() ? null : batch;
    long acl = row.getLong(8);
    Long aclId = row.wasNull() ? null : acl;
    return new DueRecord(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Days.of(row.getDate(5)),
        row.getString(6),
        batchId,
        aclId,
        row.getString(9));
  }
}
