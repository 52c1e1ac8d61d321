package id.naskah.raising;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.platform.Nodes;
import id.naskah.platform.RunAs;
import id.naskah.platform.database.Columns;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.search.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Counts the letters that would be raised. Others' letters are in no count, and end none.
 *
 * <p>Cost: the rows for which the conditions hold, until there are enough; of Alfresco one question
 * for each access list among them. No letter is loaded.
 */
class RaisingCount {
  private static final int MOST = 20_000;
  private static final int AT_ONCE = 1000;

  private final ReadableLetters letters;
  private final WhoRaises rights;
  private final HoldGuard holds;

  public RaisingCount(ReadableLetters letters, WhoRaises rights, HoldGuard holds) {
    this.letters = letters;
    this.rights = rights;
    this.holds = holds;
  }

  RaisingEffect of(List<Condition> conditions) {
    StringBuilder sql =
        new StringBuilder("SELECT l.node_id, l.uuid, l.status, l.owner, n.acl_id AS acl,")
            .append(" r.node_id IS NOT NULL AS recorded FROM naskah_letter l")
            .append(AlfrescoSql.node("l.node_id"))
            .append(" LEFT JOIN naskah_retention r ON r.node_id = l.node_id")
            .append(" WHERE l.status <> 'draft'");
    List<Object> values = new ArrayList<>();
    for (Condition condition : conditions) {
      sql.append(" AND ").append(condition.sql());
      values.addAll(condition.values());
    }
    Tally tally = new Tally(rights.mayAmend(), RunAs.actor());
    letters.each(sql.toString(), values, tally::take);
    return tally.effect();
  }

  /** Whether one writes what has this access list. */
  private record Right(Long acl, boolean owner) {}

  private final class Tally {
    private final boolean mayAmend;
    private final String user;
    private final Map<Right, Boolean> writes = new HashMap<>();
    private final Map<Obstacle, Integer> refused = new TreeMap<>();
    private final List<Long> free = new ArrayList<>();
    private int counted;

    Tally(boolean mayAmend, String user) {
      this.mayAmend = mayAmend;
      this.user = user;
    }

    boolean take(ResultSet row) throws SQLException {
      counted++;
      if (counted > MOST) {
        return false;
      }
      boolean may = row.getBoolean("recorded") ? mayAmend : mayWrite(row);
      Optional<Obstacle> obstacle = WhoRaises.obstacle(row.getString("status"), may);
      if (obstacle.isPresent()) {
        refused.merge(obstacle.get(), 1, Integer::sum);
      } else {
        free.add(row.getLong("node_id"));
      }
      return true;
    }

    private boolean mayWrite(ResultSet row) throws SQLException {
      NodeRef letter = Nodes.live(row.getString("uuid"));
      Long acl = Columns.number(row, "acl");
      // Without a list of its own a node is judged by its folder: asked each time.
      return acl == null
          ? rights.mayWrite(letter)
          : writes.computeIfAbsent(
              new Right(acl, user.equals(row.getString("owner"))),
              right -> rights.mayWrite(letter));
    }

    RaisingEffect effect() {
      int held = 0;
      for (int from = 0; from < free.size(); from += AT_ONCE) {
        held += holds.holdsOn(free.subList(from, Math.min(from + AT_ONCE, free.size()))).size();
      }
      if (held > 0) {
        refused.put(Obstacle.HELD, held);
      }
      Map<String, Integer> said = new TreeMap<>();
      refused.forEach((obstacle, letters) -> said.put(obstacle.text(), letters));
      return new RaisingEffect(free.size() - held, said, counted > MOST);
    }
  }
}
