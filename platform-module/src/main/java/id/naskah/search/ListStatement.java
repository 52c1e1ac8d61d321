package id.naskah.search;

import id.naskah.access.Access;
import id.naskah.access.AlfrescoSql;
import id.naskah.access.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * A statement that reads letters, each with the access control list of its node, and is planned by
 * PostgreSQL once for all who ask the same: so nothing in it differs from one user to the other but
 * the values. See docs/decisions/0003.
 *
 * @param sql columns: uuid, acl_id (may be null), owner, security
 * @param values for the question marks; arrays of texts or numbers as an array of PostgreSQL's
 * @param fetch rows that are brought in one go
 */
record ListStatement(String sql, List<Object> values, int fetch)
    implements PreparedStatementCreator {
  private static final int ROWS_A_FETCH = 500;
  private static final String COLUMNS = "SELECT l.uuid, n.acl_id, l.owner, l.security FROM ";
  private static final String NODE = AlfrescoSql.node("l.node_id");

  /**
   * The letters from the side of the access control lists. PostgreSQL must not know how many these
   * are, or it reads the archive where it expects many, and plans each call anew where it expects
   * more for one user than for another. So: arrays, of which it takes ten elements for granted and
   * which it looks up in the indexes; one array for each entry, because an entry can be in most
   * lists; from the owner to the owner, because one user may own most letters; nothing added to the
   * type, because its index leads to all letters there are; values behind SELECT, where they are
   * not looked at when it plans.
   */
  private static final String GRANTED =
      "l.node_id = ANY (ARRAY(SELECT o.node_id FROM naskah_letter o WHERE o.owner BETWEEN (SELECT ?)"
          + " AND (SELECT ?)"
          + " UNION ALL "
          + Access.nodesGranted()
          + "))";

  /**
   * The first letters in the order, whoever may read them.
   *
   * @param rows at the most; in the text, because for an unknown number PostgreSQL expects a tenth
   *     of the archive, and prefers to sort all of it
   */
  static ListStatement walk(LetterQuery query, int rows) {
    List<Object> values = new ArrayList<>();
    String sql =
        COLUMNS
            + query.order().rows()
            + " l"
            + NODE
            + where(query.conditions(), values)
            + query.order().sql(query.ascending())
            + " LIMIT "
            + rows;
    return new ListStatement(sql, values, ROWS_A_FETCH);
  }

  /**
   * The letters in the order that belong to the reader or that an access control list may grant.
   *
   * <p>They are found and sorted first, behind OFFSET 0, over which PostgreSQL draws no condition:
   * else it may walk the order's index and look for each letter of the archive in the array. Their
   * nodes are read as the rows are fetched.
   *
   * @param types of letters, as ids of Alfresco's qualified names
   */
  static ListStatement gather(LetterQuery query, Reader reader, Long[] types) {
    List<Object> values = new ArrayList<>();
    String order = query.order().sql(query.ascending());
    String sql =
        COLUMNS
            + "(SELECT l.* FROM "
            + query.order().rows()
            + " l"
            + where(query.conditions(), values)
            + " AND "
            + GRANTED
            + order
            + " OFFSET 0) l"
            + NODE
            + order;
    values.add(reader.user());
    values.add(reader.user());
    values.add(types);
    values.add(reader.authorities().toArray(String[]::new));
    return new ListStatement(sql, values, Math.min(query.most() + 1, ROWS_A_FETCH));
  }

  /** Those of the nodes with these names that are letters and for which the conditions hold. */
  static ListStatement among(String[] uuids, List<Condition> conditions) {
    List<Object> values = new ArrayList<>();
    String sql = COLUMNS + "naskah_letter l" + NODE + where(conditions, values);
    values.add(uuids);
    return new ListStatement(sql + " AND l.uuid = ANY (?)", values, ROWS_A_FETCH);
  }

  static String where(List<Condition> conditions, List<Object> values) {
    StringBuilder sql = new StringBuilder(" WHERE TRUE");
    for (Condition condition : conditions) {
      sql.append(" AND ").append(condition.sql());
      values.addAll(condition.values());
    }
    return sql.toString();
  }

  @Override
  public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setFetchSize(fetch);
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof Object[] elements) {
        String type = elements instanceof Long[] ? "int8" : "varchar";
        statement.setArray(i + 1, connection.createArrayOf(type, elements));
      } else {
        statement.setObject(i + 1, value);
      }
    }
    return statement;
  }
}
