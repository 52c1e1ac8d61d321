package id.naskah.retention.disposal;

import id.naskah.access.AlfrescoSql;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.database.Columns;
import id.naskah.platform.database.Cursor;
import id.naskah.platform.database.Part;
import id.naskah.retention.RecordSights;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.Sight;
import id.naskah.retention.Sights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads batches and what is in them for those who keep records or approve disposals.
 *
 * <p>Of the items only those of whose letter the user sees something, in lists and in counts alike.
 * What is gone has no readers any more: its stub is for all who have to do with disposals, as the
 * certificate is.
 */
public class DisposalReader {
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
  private static final String COLUMNS =
      ItemTable.COLUMNS + ", n.acl_id, l.owner, l.security, l.node_id IS NULL AS gone";
  private static final String FROM =
      " FROM naskah_disposal_item i LEFT JOIN naskah_letter l ON l.node_id = i.node_id"
          + AlfrescoSql.nodeIfThere("l.node_id")
          + " WHERE i.batch_id = ?";

  private final JdbcTemplate jdbc;
  private final DisposalTable disposals;
  private final RecordsRoles roles;
  private final RecordSights sights;

  public DisposalReader(
      JdbcTemplate jdbc, DisposalTable disposals, RecordsRoles roles, RecordSights sights) {
    this.jdbc = jdbc;
    this.disposals = disposals;
    this.roles = roles;
    this.sights = sights;
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

  /** How many items of one kind there are, of those of which the user sees something. */
  public record Count(Decision decision, Outcome outcome, int items) {}

  /**
   * Counts the items by decision and outcome.
   *
   * <p>One question for each access control list, not for each item.
   */
  public List<Count> counts(long batch) {
    Sights current = sights.current();
    List<Count> counts = new ArrayList<>();
    jdbc.query(
        "SELECT l.node_id IS NULL AS gone, n.acl_id, l.owner, l.security, i.decision, i.outcome,"
            + " COUNT(*) AS items, MIN(i.uuid) AS uuid"
            + FROM
            + " GROUP BY 1, 2, 3, 4, 5, 6",
        row -> {
          if (Row.of(row, row.getString("uuid")).isSeenBy(current)) {
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

  /** Whether the user sees something of every letter of a batch. */
  public boolean seesAll(long batch) {
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
   * The items of which the user sees something, in order.
   *
   * @return one more than asked for, if there is one
   */
  public List<DisposalItem> items(long batch, Choice choice, int skip, int most) {
    Sights current = sights.current();
    Part<DisposalItem> part = new Part<>(skip, most + 1);
    walk(
        batch,
        choice,
        row -> {
          if (row.isSeenBy(current) && part.reaches()) {
            part.keep(row.item());
          }
          return part.wantsMore();
        });
    return part.kept();
  }

  /** The item at this position; 404 if there is none, or none for this user. */
  public DisposalItem item(long batch, String position) {
    if (ID.matcher(position).matches() && position.length() < 10) {
      Sights current = sights.current();
      List<DisposalItem> found = new ArrayList<>();
      query(
          "SELECT " + COLUMNS + FROM + " AND i.position = ?",
          List.of(batch, Integer.parseInt(position)),
          row -> {
            if (row.isSeenBy(current)) {
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

  private void walk(long batch, Choice choice, Predicate<Item> rows) {
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

  private void query(String sql, List<Object> values, Predicate<Item> rows) {
    Cursor.read(
        jdbc,
        sql,
        values,
        result -> {
          DisposalItem item = ItemTable.item(result, 0);
          return rows.test(new Item(item, Row.of(result, item.uuid())));
        });
  }

  /** An item and what decides whether it is shown. */
  private record Item(DisposalItem item, Row row) {
    boolean isSeenBy(Sights sights) {
      return row.isSeenBy(sights);
    }
  }

  /** What decides whether an item is shown. */
  private record Row(String uuid, Long acl, String owner, String security, boolean gone) {
    static Row of(ResultSet result, String uuid) throws SQLException {
      return new Row(
          uuid,
          Columns.number(result, "acl_id"),
          result.getString("owner"),
          result.getString("security"),
          result.getBoolean("gone"));
    }

    boolean isSeenBy(Sights sights) {
      return gone || sights.of(Nodes.live(uuid), acl, owner, security) != Sight.NONE;
    }
  }
}
