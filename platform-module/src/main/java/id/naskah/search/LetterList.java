package id.naskah.search;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;
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
   * up in the indexes; a join it takes for large, and reads the archive.
   */
  private static final String GRANTED =
      " AND l.node_id = ANY (ARRAY(SELECT o.node_id FROM naskah_letter o WHERE o.owner = ?"
          + " UNION ALL SELECT g.id FROM alf_node g WHERE g.acl_id = ANY (ARRAY("
          + "SELECT m.acl_id FROM alf_acl_member m"
          + " JOIN alf_access_control_entry e ON e.id = m.ace_id"
          + " JOIN alf_authority a ON a.id = e.authority_id"
          + " WHERE e.allowed AND a.authority IN (";

  private final JdbcTemplate jdbc;
  private final NodeService nodeService;
  private final PermissionService permissionService;
  private final AuthorityService authorityService;

  /**
   * Wires it.
   *
   * @param nodeService the one that checks no permission: each letter is asked for here
   */
  public LetterList(
      JdbcTemplate jdbc,
      NodeService nodeService,
      PermissionService permissionService,
      AuthorityService authorityService) {
    this.jdbc = jdbc;
    this.nodeService = nodeService;
    this.permissionService = permissionService;
    this.authorityService = authorityService;
  }

  /** The page of letters that the current user may read. */
  public LetterPage page(LetterQuery query) {
    String user = AuthenticationUtil.getRunAsUser();
    Reader reader = new Reader(permissionService, user);
    int wanted = query.skip() + query.most() + 1;
    int walk = WALK_TIMES * wanted + WALK_AT_LEAST;
    boolean all =
        AuthenticationUtil.isRunAsUserTheSystemUser() || authorityService.isAdminAuthority(user);
    Page walked = new Page(reader, query, all);
    int rows = read(query, "", List.of(), all ? wanted : walk, walked);
    if (all || walked.isFull() || rows < walk) {
      return walked.result();
    }
    List<Object> granted = new ArrayList<>();
    granted.add(user);
    granted.addAll(reader.authorities());
    String narrowed = GRANTED + "?, ".repeat(granted.size() - 2) + "?)))))";
    Page gathered = new Page(reader, query, false);
    read(query, narrowed, granted, 0, gathered);
    return gathered.result();
  }

  /**
   * Reads rows into the page until it is full.
   *
   * @param limit rows at the most; 0 for no limit
   * @return how many rows were read
   */
  private int read(LetterQuery query, String narrowed, List<Object> more, int limit, Page page) {
    StringBuilder sql = new StringBuilder(ROWS).append(" WHERE TRUE");
    List<Object> values = new ArrayList<>();
    for (Condition condition : query.conditions()) {
      sql.append(" AND ").append(condition.sql());
      values.addAll(condition.values());
    }
    sql.append(narrowed).append(query.order().sql(query.ascending()));
    values.addAll(more);
    if (limit > 0) {
      sql.append(" LIMIT ?");
      values.add(limit);
    }
    return jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql.toString());
          statement.setFetchSize(ROWS_A_FETCH);
          for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
          }
          return statement;
        },
        (ResultSet result) -> fill(result, page));
  }

  private static int fill(ResultSet result, Page page) throws SQLException {
    int rows = 0;
    while (!page.isFull() && result.next()) {
      rows++;
      long acl = result.getLong(2);
      Long aclOrNone = result.wasNull() ? null : acl;
      page.add(result.getString(1), aclOrNone, result.getString(3));
    }
    return rows;
  }

  /** Collects what is readable: skips, then fills, then sees whether there is one more. */
  private final class Page {
    private final Reader reader;
    private final LetterQuery query;
    private final boolean all;
    private final List<NodeRef> letters = new ArrayList<>();
    private int skipped;

    Page(Reader reader, LetterQuery query, boolean all) {
      this.reader = reader;
      this.query = query;
      this.all = all;
    }

    boolean isFull() {
      return letters.size() > query.most();
    }

    void add(String uuid, Long acl, String owner) {
      if (!all && !reader.mayRead(acl, owner)) {
        return;
      }
      if (skipped < query.skip()) {
        skipped++;
        return;
      }
      NodeRef node = new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, uuid);
      if (nodeService.exists(node) && (all || reader.reads(node))) {
        letters.add(node);
      }
    }

    LetterPage result() {
      boolean more = isFull();
      return new LetterPage(List.copyOf(more ? letters.subList(0, query.most()) : letters), more);
    }
  }
}
