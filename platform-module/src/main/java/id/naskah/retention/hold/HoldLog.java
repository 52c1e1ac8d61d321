package id.naskah.retention.hold;

import id.naskah.audit.Audit;
import id.naskah.platform.Nodes;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What happened to holds: the table naskah_hold_event, to which the database lets nobody do more
 * than append, and Alfresco's audit; in the transaction in which it happens.
 */
class HoldLog {
  private final JdbcTemplate jdbc;
  private final Audit audit;

  public HoldLog(JdbcTemplate jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  void record(long hold, HoldEvent event) {
    jdbc.update(
        "INSERT INTO naskah_hold_event (hold_id, event, node, done_by, done_at, detail)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        hold,
        event.event(),
        event.node(),
        event.by(),
        Timestamp.from(event.at()),
        event.detail());
    String what = "hold " + hold + " " + event.event();
    if (event.node() == null) {
      audit.record("hold " + hold, what);
    } else {
      audit.record(Nodes.live(event.node()), what);
    }
  }

  /** What happened to a hold, in its order. Cost: the events returned. */
  List<HoldEvent> of(long hold) {
    return jdbc.query(
        "SELECT event, node, done_by, done_at, detail FROM naskah_hold_event WHERE hold_id = ?"
            + " ORDER BY id",
        (row, i) ->
            new HoldEvent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5)),
        hold);
  }
}
