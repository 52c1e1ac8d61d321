package id.naskah.retention.effect;

import id.naskah.access.AlfrescoSql;
import id.naskah.platform.Days;
import id.naskah.platform.Nodes;
import id.naskah.platform.database.Columns;
import id.naskah.retention.NumberOnly;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/** All records in the order of their nodes, some at a time. */
class RecordRows {
  private static final String SELECT =
      "SELECT r.node_id, r.uuid, r.edition, r.rule, r.own_eligible_on, l.letter_number, l.unit,"
          + " l.classification, l.kind, l.owner, n.acl_id, d.uuid, l.direction, l.security"
          + " FROM naskah_retention r"
          + " JOIN naskah_letter l ON l.node_id = r.node_id"
          + AlfrescoSql.node("r.node_id")
          + " LEFT JOIN naskah_filed f ON f.letter_id = r.node_id"
          + " LEFT JOIN naskah_dossier d ON d.node_id = f.dossier_id"
          + " WHERE r.node_id > ? ORDER BY r.node_id LIMIT ?";

  private final JdbcTemplate jdbc;

  public RecordRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What the tables say of a record.
   *
   * @param edition of its dates; null for none
   * @param eligibleOn by itself; null for never
   * @param acl null where the node has no list
   * @param dossier null where it lies in none
   * @param security null is ordinary
   * @param masked whether the user who asked sees its number alone
   */
  record Row(
      long nodeId,
      NodeRef letter,
      String edition,
      String rule,
      LocalDate eligibleOn,
      String letterNumber,
      String unit,
      String classification,
      String kind,
      String owner,
      Long acl,
      NodeRef dossier,
      String direction,
      String security,
      boolean masked) {

    /** What may be told of it to who may not read the letter. */
    Row numberOnly() {
      return new Row(
          nodeId,
          letter,
          edition,
          rule,
          eligibleOn,
          NumberOnly.hasNumber(direction) ? letterNumber : null,
          unit,
          classification,
          null,
          owner,
          acl,
          dossier,
          direction,
          security,
          true);
    }
  }

  List<Row> next(long afterNode, int most) {
    return jdbc.query(SELECT, (row, i) -> read(row), afterNode, most);
  }

  private static Row read(ResultSet row) throws SQLException {
    String dossier = row.getString(12);
    return new Row(
        row.getLong(1),
        node(row.getString(2)),
        row.getString(3),
        row.getString(4),
        Days.of(row.getDate(5)),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        Columns.number(row, 11),
        dossier == null ? null : node(dossier),
        row.getString(13),
        row.getString(14),
        false);
  }

  private static NodeRef node(String uuid) {
    return Nodes.live(uuid);
  }
}
