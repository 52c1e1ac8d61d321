package id.naskah.retention.disposal;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.Reader;
import id.naskah.access.Readers;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.database.Columns;
import id.naskah.platform.database.Cursor;
import id.naskah.retention.RecordsRoles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads batches and what is in them for those who keep records or approve disposals.
 *
 * <p>Of the items only those whose letter the user may read, in lists and in counts alike. What is
 * gone has no readers any more: its stub is for all who have to do with disposals, as the
 * certificate is.
 */
public class DisposalReader {
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
  private static final String COLUMNS =
      ItemTable.COLUMNS + ", n.acl_id, l.owner, l.node_id IS NULL AS gone";
  private static final String FROM =
      " FROM naskah_disposal_item i LEFT JOIN naskah_letter l ON l.node_id = i.node_id"
          + AlfrescoSql.nodeIfThere("l.node_id")
          + " WHERE i.batch_id = ?";

  private final JdbcTemplate jdbc;
  private final DisposalTable disposals;
  private final RecordsRoles roles;
  private final Readers readers;

  public DisposalReader(
      JdbcTemplate jdbc, DisposalTable disposals, RecordsRoles roles, Readers readers) {
    this.jdbc = jdbc;
    this.disposals = disposals;
    this.roles = roles;
    this.readers = readers;
  }

  /**
   * The batch with this id.
   *
   * @throws RuleViolation 403 for who has to do with neither, 404 if there is none
   */
  public Disposal find(String id) {
    roles.requireEither();
    if (ID.matcher(id).matches()) {
      return disposals.find(Long.parseLong(id)).orElseThrow(() -> missing(id));
    }
    throw missing(id);
  }

  private static RuleViolation missing(String id) {
    return RuleViolation.notFound("disposal", id);
  }

  /**
   * The newest batches first; 403 as above.
   *
   * @param kind only batches of this kind; null for all
   * @param states only batches that stand there; empty for all
   */
  public List<Disposal> newest(
      DisposalKind kind, Collection<DisposalState> states, int skip, int most) {
    roles.requireEither();
    return disposals.newest(kind, states, skip, most);
  }

  /** How many items of one kind there are, of those that the user may read. */
  public record Count(Decision decision, Outcome outcome, int items) {}

  /**
   * Counts the items by decision and outcome.
   *
   * <p>One question for each access control list, not for each item.
   */
  public List<Count> counts(long batch) {
    Reader reader = reader();
    List<Count> counts = new ArrayList<>();
    jdbc.query(
        "SELECT l.node_id IS NULL AS gone, n.acl_id, l.owner, i.decision, i.outcome, COUNT(*) AS items,"
            + " MIN(i.uuid) AS uuid"
            + FROM
            + " GROUP BY 1, 2, 3, 4, 5",
        row -> {
          Long aclId = Columns.number(row, "acl_id");
          if (row.getBoolean("gone")
              || reader.reads(node(row.getString("uuid")), aclId, row.getString("owner"))) {
            counts.add(
                new Count(
                    Decision.stored(row.getString("decision")),
                    Outcome.of(row.getString("outcome")),
                    row.getInt("items")));
          }
        },
        batch);
    return counts;
  }

  /** Whether the user may read every letter of a batch. */
  public boolean readsAll(long batch) {
    int all =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM naskah_disposal_item WHERE batch_id = ?", Integer.class, batch);
    return counts(batch).stream().mapToInt(Count::items).sum() == all;
  }

  /**
   * Which items are asked for; null is no limit.
   *
   * @param decided false for those that are not appraised yet
   * @param open true for those that are not carried out yet
   */
  public record Choice(
      Decision decision, Boolean decided, Outcome outcome, Boolean open, DisposalScope scope) {
    /** All items of a batch. */
    public static final Choice ALL = new Choice(null, null, null, null, null);
  }

  /**
   * The items that the user may read, in order.
   *
   * @return one more than asked for, if there is one
   */
  public List<DisposalItem> items(long batch, Choice choice, int skip, int most) {
    Reader reader = reader();
    List<DisposalItem> found = new ArrayList<>();
    int[] skipped = {0};
    walk(
        batch,
        choice,
        row -> {
          if (row.gone() || reader.reads(node(row.item().uuid()), row.acl(), row.owner())) {
            if (skipped[0] < skip) {
              skipped[0]++;
            } else {
              found.add(row.item());
            }
          }
          return found.size() <= most;
        });
    return found;
  }

  /** The item at this position; 404 if there is none, or none for this user. */
  public DisposalItem item(long batch, String position) {
    if (ID.matcher(position).matches() && position.length() < 10) {
      Reader reader = reader();
      List<DisposalItem> found = new ArrayList<>();
      query(
          "SELECT " + COLUMNS + FROM + " AND i.position = ?",
          List.of(batch, Integer.parseInt(position)),
          row -> {
            if (row.gone() || reader.reads(node(row.item().uuid()), row.acl(), row.owner())) {
              found.add(row.item());
            }
            return true;
          });
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    throw RuleViolation.notFound("item", position);
  }

  private void walk(long batch, Choice choice, Predicate<Row> rows) {
    StringBuilder sql = new StringBuilder("SELECT ").append(COLUMNS).append(FROM);
    List<Object> values = new ArrayList<>(List.of(batch));
    if (choice.decision() != null) {
      sql.append(" AND i.decision = ?");
      values.add(choice.decision().code());
    }
    if (choice.decided() != null) {
      sql.append(choice.decided() ? " AND i.decision IS NOT NULL" : " AND i.decision IS NULL");
    }
    if (choice.outcome() != null) {
      sql.append(" AND i.outcome = ?");
      values.add(choice.outcome().code());
    }
    if (choice.open() != null) {
      sql.append(choice.open() ? " AND i.outcome IS NULL" : " AND i.outcome IS NOT NULL");
    }
    if (choice.scope() != null) {
      choice.scope().sql(sql, values, "i", "l");
    }
    query(sql.append(" ORDER BY i.position").toString(), values, rows);
  }

  private void query(String sql, List<Object> values, Predicate<Row> rows) {
    Cursor.read(jdbc, sql, values, result -> rows.test(Row.of(result)));
  }

  /** An item and what decides whether it is shown. */
  private record Row(DisposalItem item, Long acl, String owner, boolean gone) {
    static Row of(ResultSet result) throws SQLException {
      return new Row(
          ItemTable.item(result, 0),
          Columns.number(result, "acl_id"),
          result.getString("owner"),
          result.getBoolean("gone"));
    }
  }

  private Reader reader() {
    return readers.current();
  }

  private static NodeRef node(String uuid) {
    return Nodes.live(uuid);
  }
}
