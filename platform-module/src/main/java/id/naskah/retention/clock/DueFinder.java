package id.naskah.retention.clock;

import id.naskah.audit.Audit;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import java.sql.Date;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds the records whose day has come and says so, once for each, in the audit. It destroys
 * nothing (docs/rules.md#rule-6): what is due is there to be proposed.
 *
 * <p>Cost: those found. An index has the days of those that nobody has found yet.
 */
public class DueFinder implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(DueFinder.class);
  private static final int CHUNK = 100;
  private static final String FIND =
      "UPDATE naskah_retention SET found_on = ? WHERE node_id IN (SELECT node_id"
          + " FROM naskah_retention WHERE found_on IS NULL AND eligible_on IS NOT NULL"
          + " AND eligible_on <= ? ORDER BY eligible_on, node_id LIMIT "
          + CHUNK
          + " FOR UPDATE SKIP LOCKED) RETURNING uuid, eligible_on, action";

  private final JdbcTemplate jdbc;
  private final Audit audit;
  private final Transactions transactions;
  private final OfficeClock clock;

  public DueFinder(JdbcTemplate jdbc, Audit audit, Transactions transactions, OfficeClock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void run() {
    int all = 0;
    int found;
    do {
      found = transactions.inNew(this::some);
      all += found;
    } while (found == CHUNK && !Thread.currentThread().isInterrupted());
    if (all > 0) {
      LOG.info("{} records have become due for disposal", all);
    }
  }

  private record Due(NodeRef letter, String event) {}

  private int some() {
    Date today = Date.valueOf(clock.today());
    List<Due> found =
        jdbc.query(
            FIND,
            (row, i) ->
                new Due(
                    Nodes.live(row.getString(1)), "due " + row.getDate(2) + " " + row.getString(3)),
            today,
            today);
    found.forEach(due -> audit.record(due.letter(), due.event()));
    return found.size();
  }
}
