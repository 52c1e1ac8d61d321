package id.naskah.retention.recompute;

import id.naskah.platform.Nodes;
import id.naskah.retention.clock.RetentionRow;
import id.naskah.retention.clock.RetentionTable;
import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/** Records in the order of their nodes, some at a time, with the rows that they have. */
class RecordWalk {
  private static final String SELECT =
      "SELECT "
          + RetentionTable.COLUMNS_OF_R
          + ", l.node_id AS letter_id, l.uuid AS letter_uuid, f.dossier_id FROM naskah_letter l"
          + " LEFT JOIN naskah_retention r ON r.node_id = l.node_id"
          + " LEFT JOIN naskah_filed f ON f.letter_id = l.node_id WHERE l.node_id > ? AND ";
  private static final String ORDER = " ORDER BY l.node_id LIMIT ?";

  private final JdbcTemplate jdbc;

  public RecordWalk(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A letter or a dossier on the way.
   *
   * @param row nothing for a letter that is to become a record
   * @param dossierId in which the letter lies; null for none
   */
  record Step(long nodeId, NodeRef node, Optional<RetentionRow> row, Long dossierId) {}

  /** All letters that are, or should be, records. */
  List<Step> records(long afterNode, int most) {
    return read("(l.status IN ('settled', 'void') OR r.node_id IS NOT NULL)", afterNode, most);
  }

  /** Those that should be records and are none yet. */
  List<Step> missing(long afterNode, int most) {
    return read("l.status IN ('settled', 'void') AND r.node_id IS NULL", afterNode, most);
  }

  private List<Step> read(String condition, long afterNode, int most) {
    return jdbc.query(
        SELECT + condition + ORDER,
        (row, i) -> {
          String record = row.getString("uuid");
          long dossier = row.getLong("dossier_id");
          return new Step(
              row.getLong("letter_id"),
              Nodes.live(row.getString("letter_uuid")),
              record == null ? Optional.empty() : Optional.of(RetentionTable.row(row, i)),
              dossier == 0 ? null : dossier);
        },
        afterNode,
        most);
  }
}
