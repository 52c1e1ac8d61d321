package id.naskah.routing;

import id.naskah.audit.Audit;
import id.naskah.configuration.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The history of letters on their way: the table naskah_event, to which the database lets nobody do
 * more than append, and Alfresco's audit; in the transaction in which it happens.
 */
public class RoutingLog {
  private static final String ADD =
      "INSERT INTO naskah_event (letter, disposition, event, recipient, done_by, done_for, done_at,"
          + " detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private final JdbcTemplate jdbc;
  private final Audit audit;
  private List<RoutingListener> listeners = List.of();

  public RoutingLog(JdbcTemplate jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  public void setListeners(List<RoutingListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Records what one user did to one letter, and tells those who want to know.
   *
   * <p>Two statements for all events together, and one entry in the audit.
   */
  public void record(NodeRef letter, List<RoutingEvent> events) {
    List<Object[]> values = new ArrayList<>();
    for (RoutingEvent e : events) {
      values.add(
          new Object[] {
            e.letter(),
            e.disposition(),
            e.kind().code(),
            e.recipient() == null ? null : e.recipient().toString(),
            e.by(),
            e.byFor(),
            Timestamp.from(e.at()),
            e.detail()
          });
    }
    jdbc.batchUpdate(ADD, values);
    RoutingEvent last = events.get(events.size() - 1);
    // The audit has a change of the letter's own status already.
    if (last.disposition() != null) {
      audit.record(letter, "disposition " + last.kind().code());
    }
    listeners.forEach(listener -> listener.happened(events));
  }

  /** What happened to a letter, in its order. Cost: the events returned. */
  List<PastEvent> of(NodeRef letter) {
    return jdbc.query(
        "SELECT event, disposition, recipient, done_by, done_for, done_at, detail"
            + " FROM naskah_event WHERE letter = ? ORDER BY id",
        RoutingLog::event,
        letter.getId());
  }

  private static PastEvent event(ResultSet row, int i) throws SQLException {
    String recipient = row.getString("recipient");
    return new PastEvent(
        row.getString("event"),
        row.getString("disposition"),
        recipient == null ? null : Recipient.parse(recipient).orElseThrow(),
        row.getString("done_by"),
        row.getString("done_for"),
        row.getTimestamp("done_at").toInstant(),
        row.getString("detail"));
  }
}
