package id.naskah.retention.hold;

import id.naskah.platform.database.Columns;
import id.naskah.search.Condition;
import id.naskah.search.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is under which hold in force, asked of the tables naskah_hold and naskah_held at that
 * moment.
 *
 * <p>A hold on a query is its condition, put to the rows of the letters in question; so it covers
 * what is filed after it was placed. Drafts are no letters yet. Cost: an index look-up for each
 * node, and one for each of them and each hold on a query in force.
 */
class HoldTable {
  /** Whoever destroys holds this lock with others, whoever places a hold holds it alone. */
  private static final long LOCK = 0x6e61736b_686f6c64L;

  private static final String IDS = "= ANY (CAST(? AS BIGINT[]))";
  private static final String IN_FORCE = " JOIN naskah_hold h ON h.id = x.hold_id";

  /** Those under a hold by name, themselves or with their dossier; and the holds on queries. */
  private static final String BY_NAME =
      "SELECT x.node_id, x.hold_id, NULL AS conditions FROM naskah_held x"
          + IN_FORCE
          + " WHERE h.released_at IS NULL AND x.node_id "
          + IDS
          + " UNION ALL SELECT f.letter_id, x.hold_id, NULL FROM naskah_filed f"
          + " JOIN naskah_held x ON x.node_id = f.dossier_id"
          + IN_FORCE
          + " WHERE h.released_at IS NULL AND f.letter_id "
          + IDS
          + " UNION ALL SELECT NULL, id, conditions FROM naskah_hold"
          + " WHERE conditions IS NOT NULL AND released_at IS NULL";

  private final JdbcTemplate jdbc;

  public HoldTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A row that says that a node is under a hold; without a node, a hold on a query. */
  private record Row(Long node, long hold, String conditions) {}

  /**
   * The holds in force on each of these letters and dossiers.
   *
   * @param nodes ids of the database
   * @return ids of holds, ascending; a node under none is not in the map
   */
  Map<Long, List<Long>> holdsOn(Collection<Long> nodes) {
    if (nodes.isEmpty()) {
      return Map.of();
    }
    String ids = array(nodes);
    List<Row> rows = new ArrayList<>();
    List<Row> queries = new ArrayList<>();
    for (Row row : rows(BY_NAME, List.of(ids, ids))) {
      (row.node() == null ? queries : rows).add(row);
    }
    rows.addAll(byQuery(queries, ids));
    Map<Long, SortedSet<Long>> found = new HashMap<>();
    for (Row row : rows) {
      found.computeIfAbsent(row.node(), node -> new TreeSet<>()).add(row.hold());
    }
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
  }

  private List<Row> byQuery(List<Row> queries, String ids) {
    if (queries.isEmpty()) {
      return List.of();
    }
    List<String> asked = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Row query : queries) {
      StringBuilder sql =
          new StringBuilder("SELECT l.node_id, CAST(? AS BIGINT), NULL FROM naskah_letter l")
              .append(" WHERE l.status <> 'draft' AND l.node_id ")
              .append(IDS);
      values.add(query.hold());
      values.add(ids);
      for (Condition condition : Where.read(query.conditions())) {
        sql.append(" AND ").append(condition.sql());
        values.addAll(condition.values());
      }
      asked.add(sql.toString());
    }
    return rows(String.join(" UNION ALL ", asked), values);
  }

  private List<Row> rows(String sql, List<Object> values) {
    return jdbc.query(
        sql,
        (row, i) -> new Row(Columns.number(row, 1), row.getLong(2), row.getString(3)),
        values.toArray());
  }

  private static String array(Collection<Long> nodes) {
    return nodes.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /** From here to the end of the transaction no hold is placed; waits for one being placed. */
  void keepHoldsOut() {
    lock("pg_advisory_xact_lock_shared");
  }

  /** From here to the end of the transaction nothing is destroyed; waits for what is. */
  void keepAllElseOut() {
    lock("pg_advisory_xact_lock");
  }

  private void lock(String function) {
    jdbc.query("SELECT " + function + "(?)", row -> {}, LOCK);
  }
}
