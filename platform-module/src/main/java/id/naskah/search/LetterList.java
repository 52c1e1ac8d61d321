package id.naskah.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AuthorityService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists of letters from the database: full pages of what the user may read, in order.
 *
 * <p>First the index of the order is walked a little: whoever reads much has a page at once. If
 * that does not fill it, the user reads little, and the letters are gathered from the side of the
 * access control lists that name one of the user's authorities. So the cost follows the page, or
 * what the user may read, never the archive. Access is asked of Alfresco's own tables at that
 * moment; there is no copy of it that could be late. See docs/decisions/0003.
 */
public class LetterList {
  private static final int WALK_AT_LEAST = 100;
  private static final int WALK_TIMES = 4;
  private static final int ROWS_A_FETCH = 500;
  private static final String ROWS =
      "SELECT l.uuid, n.acl_id, l.owner FROM naskah_letter l JOIN alf_node n ON n.id = l.node_id";

  /**
   * From the side of the access control lists. Arrays, because PostgreSQL then looks their elements
   * up in the indexes; a join it takes for large, and reads the archive. From the owner to the
   * owner, because for an equal one it fears the owner of most letters, and so plans each call
   * anew.
   */
  private static final String GRANTED =
      " AND l.node_id = ANY (ARRAY(SELECT o.node_id FROM naskah_letter o WHERE o.owner BETWEEN ? AND ?"
          + " UNION ALL SELECT g.id FROM alf_node g WHERE g.acl_id = ANY (ARRAY("
          + "SELECT m.acl_id FROM alf_acl_member m"
          + " JOIN alf_access_control_entry e ON e.id = m.ace_id"
          + " JOIN alf_authority a ON a.id = e.authority_id"
          + " WHERE e.allowed AND a.authority IN (";

  private final JdbcTemplate jdbc;
  private final NodeService nodeService;
  private final Readers readers;
  private final AuthorityService authorityService;

  /**
   * Wires it.
   *
   * @param nodeService the one that checks no permission: each letter is asked for here
   */
  public LetterList(
      JdbcTemplate jdbc,
      NodeService nodeService,
      Readers readers,
      AuthorityService authorityService) {
    this.jdbc = jdbc;
    this.nodeService = nodeService;
    this.readers = readers;
    this.authorityService = authorityService;
  }

  /** The page of letters that the current user may read. */
  public LetterPage page(LetterQuery query) {
    Reader reader = reader();
    boolean all = readsAll(reader);
    Predicate<Row> readable = readable(reader, all);
    // In long: a skipCount can be as large as an int.
    long wanted = (long) query.skip() + query.most() + 1;
    long walk = all ? wanted : WALK_TIMES * wanted + WALK_AT_LEAST;
    Page walked = new Page(query, readable);
    long rows = read(query, "", List.of(), walk, walked);
    if (all || walked.isFull() || rows < walk) {
      return walked.result();
    }
    List<Object> granted = new ArrayList<>();
    granted.addAll(List.of(reader.user(), reader.user()));
    granted.addAll(reader.authorities());
    String narrowed = GRANTED + "?, ".repeat(granted.size() - 3) + "?)))))";
    Page gathered = new Page(query, readable);
    read(query, narrowed, granted, Long.MAX_VALUE, gathered);
    return gathered.result();
  }

  /**
   * Those of the nodes that are letters for which the conditions hold and that the current user may
   * read, in the order given.
   */
  List<NodeRef> among(List<NodeRef> nodes, List<Condition> conditions) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    Reader reader = reader();
    Predicate<Row> readable = readable(reader, readsAll(reader));
    Set<NodeRef> kept = new HashSet<>();
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder(ROWS).append(where(conditions, values));
    sql.append(" AND l.uuid IN (").append("?, ".repeat(nodes.size() - 1)).append("?)");
    nodes.forEach(node -> values.add(node.getId()));
    query(
        sql.toString(),
        values,
        row -> {
          if (readable.test(row)) {
            kept.add(row.letter());
          }
          return true;
        });
    return nodes.stream().filter(kept::contains).toList();
  }

  private Reader reader() {
    return readers.current();
  }

  private boolean readsAll(Reader reader) {
    return AuthenticationUtil.isRunAsUserTheSystemUser()
        || authorityService.isAdminAuthority(reader.user());
  }

  private Predicate<Row> readable(Reader reader, boolean all) {
    return all
        ? row -> nodeService.exists(row.letter())
        : row -> reader.reads(row.letter(), row.acl(), row.owner());
  }

  private static String where(List<Condition> conditions, List<Object> values) {
    StringBuilder sql = new StringBuilder(" WHERE TRUE");
    for (Condition condition : conditions) {
      sql.append(" AND ").append(condition.sql());
      values.addAll(condition.values());
    }
    return sql.toString();
  }

  /**
   * Reads rows into the page until it is full.
   *
   * @param limit rows at the most
   * @return how many rows were read
   */
  private long read(LetterQuery query, String narrowed, List<Object> more, long limit, Page page) {
    List<Object> values = new ArrayList<>();
    String sql =
        ROWS
            + where(query.conditions(), values)
            + narrowed
            + query.order().sql(query.ascending())
            + " LIMIT ?";
    values.addAll(more);
    values.add(limit);
    return query(sql, values, page);
  }

  private long query(String sql, List<Object> values, Predicate<Row> rows) {
    return jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          statement.setFetchSize(ROWS_A_FETCH);
          for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
          }
          return statement;
        },
        (ResultSet result) -> {
          long read = 0;
          boolean more = true;
          while (more && result.next()) {
            read++;
            more = rows.test(Row.of(result));
          }
          return read;
        });
  }

  /** What decides whether a letter is shown. */
  private record Row(NodeRef letter, Long acl, String owner) {
    static Row of(ResultSet result) throws SQLException {
      NodeRef letter = new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, result.getString(1));
      long acl = result.getLong(2);
      return new Row(letter, result.wasNull() ? null : acl, result.getString(3));
    }
  }

  /** Collects what is readable: skips, then fills, then sees whether there is one more. */
  private static final class Page implements Predicate<Row> {
    private final LetterQuery query;
    private final Predicate<Row> readable;
    private final List<NodeRef> letters = new ArrayList<>();
    private int skipped;

    Page(LetterQuery query, Predicate<Row> readable) {
      this.query = query;
      this.readable = readable;
    }

    boolean isFull() {
      return letters.size() > query.most();
    }

    @Override
    public boolean test(Row row) {
      if (!readable.test(row)) {
        return true;
      }
      if (skipped < query.skip()) {
        skipped++;
      } else {
        letters.add(row.letter());
      }
      return !isFull();
    }

    LetterPage result() {
      boolean more = isFull();
      return new LetterPage(List.copyOf(more ? letters.subList(0, query.most()) : letters), more);
    }
  }
}
