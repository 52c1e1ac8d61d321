package id.naskah.retention.disposal;

import id.naskah.access.AlfrescoSql;
import id.naskah.platform.Days;
import id.naskah.platform.Nodes;
import id.naskah.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.alfresco.service.cmr.repository.NodeRef;

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
    String owner,
    String security) {
  static final String SELECT =
      "SELECT r.node_id, r.uuid, r.edition, r.rule, r.eligible_on, r.action, r.batch_id,"
          + " n.acl_id, l.owner, l.security FROM naskah_retention r JOIN naskah_letter l"
          + " ON l.node_id = r.node_id"
          + AlfrescoSql.node("r.node_id");

  NodeRef node() {
    return Nodes.live(uuid);
  }

  static DueRecord of(ResultSet row, int i) throws SQLException {
    return new DueRecord(
        row.getLong("node_id"),
        row.getString("uuid"),
        row.getString("edition"),
        row.getString("rule"),
        Days.of(row.getDate("eligible_on")),
        row.getString("action"),
        Columns.number(row, "batch_id"),
        Columns.number(row, "acl_id"),
        row.getString("owner"),
        row.getString("security"));
  }
}
