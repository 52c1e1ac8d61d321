package id.naskah.search;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.Reader;
import id.naskah.access.Readers;
import id.naskah.platform.Nodes;
import id.naskah.platform.database.Columns;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/** Registered letters in the order of their nodes, some at a time, for work on all of them. */
public class LetterWalk {
  private final JdbcTemplate jdbc;
  private final Readers readers;

  public LetterWalk(JdbcTemplate jdbc, Readers readers) {
    this.jdbc = jdbc;
    this.readers = readers;
  }

  /**
   * A letter on the way.
   *
   * @param acl of the node; null where it has none
   */
  public record Step(long nodeId, NodeRef letter, Long acl, String owner) {}

  /** The next letters for which the conditions hold, whoever may read them. */
  public List<Step> next(List<Condition> conditions, long afterNode, int most) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder(
            "SELECT l.node_id, l.uuid, n.acl_id, l.owner FROM naskah_letter l"
                + AlfrescoSql.node("l.node_id")
                + " WHERE l.status <> 'draft'");
    for (Condition condition : conditions) {
      sql.append(" AND ").append(condition.sql());
      values.addAll(condition.values());
    }
    sql.append(" AND l.node_id > ? ORDER BY l.node_id LIMIT ?");
    values.add(afterNode);
    values.add(most);
    return jdbc.query(
        sql.toString(),
        (row, i) ->
            new Step(
                row.getLong(1),
                Nodes.live(row.getString(2)),
                Columns.number(row, 3),
                row.getString(4)),
        values.toArray());
  }

  /** Those of them that the current user may read. */
  public List<Step> readable(List<Step> steps) {
    Reader reader = readers.current();
    return steps.stream().filter(s -> reader.reads(s.letter(), s.acl(), s.owner())).toList();
  }
}
