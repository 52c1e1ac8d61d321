package id.naskah.execution;

import id.naskah.access.Access;
import id.naskah.access.AlfrescoSql;
import id.naskah.access.Reader;
import id.naskah.configuration.Direction;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The statements of the reports. Each has the columns that decide whether a row counts: certain,
 * letter, acl, owner.
 */
final class ExecutionSql {
  private static final String OVERDUE =
      "d.responsible AND d.status IN ('unread', 'read') AND d.due < ?";

  private ExecutionSql() {}

  /**
   * The letters of a period, with how far each has come. Cost: the letters of the period, by the
   * index of their day, and the parts and the last events of each.
   *
   * @param values gets what stands for the question marks
   */
  static String units(ExecutionQuery query, Reader reader, ZoneId zone, List<Object> values) {
    String day = query.direction() == Direction.INCOMING ? "l.received_date" : "l.letter_date";
    Date today = Date.valueOf(query.today());
    String certain = Access.certain("n.acl_id", reader.authorities(), values);
    values.addAll(List.of(zone.getId(), zone.getId(), today, today, zone.getId()));
    values.add(query.direction().code());
    values.add(Date.valueOf(query.from()));
    values.add(Date.valueOf(query.until()));
    if (query.unit() != null) {
      values.add(query.unit());
    }
    String perhaps = Access.perhaps("n.acl_id", "l.owner", reader, values);
    return "SELECT l.uuid AS letter, n.acl_id AS acl, l.owner, l.unit, l.status, "
        + day
        + " AS day, "
        + certain
        + " AS certain, CAST(p.first_sent AT TIME ZONE ? AS date) AS passed_on,"
        + " CAST(s.settled_at AT TIME ZONE ? AS date) AS settled_on,"
        + " p.overdue_since, p.judged, p.in_time FROM naskah_letter l"
        + AlfrescoSql.node("l.node_id")
        + " CROSS JOIN LATERAL (SELECT min(d.sent_at) AS first_sent, min(d.due) FILTER (WHERE "
        + OVERDUE
        + ") AS overdue_since, count(*) FILTER (WHERE d.responsible AND d.status = 'done'"
        + " AND d.due IS NOT NULL OR "
        + OVERDUE
        + ") AS judged, count(*) FILTER (WHERE d.responsible AND d.status = 'done'"
        + " AND CAST(d.closed_at AT TIME ZONE ? AS date) <= d.due) AS in_time"
        + " FROM naskah_disposition d WHERE d.letter_id = l.node_id) p"
        + " LEFT JOIN LATERAL (SELECT max(e.done_at) AS settled_at FROM naskah_event e"
        + " WHERE e.letter = l.uuid AND e.event = 'settled') s ON l.status = 'settled'"
        + " WHERE l.direction = ? AND l.status IN ('open', 'settled') AND "
        + day
        + " BETWEEN ? AND ?"
        + (query.unit() == null ? "" : " AND l.unit = ?")
        + perhaps;
  }

  /**
   * The parts that recipients got within a period, are responsible for and have still, or have
   * done. Cost: these parts, by an index.
   *
   * @param recipients as they are written; one at least
   */
  static String people(
      ExecutionQuery query,
      List<String> recipients,
      Reader reader,
      ZoneId zone,
      List<Object> values) {
    String certain = Access.certain("n.acl_id", reader.authorities(), values);
    values.addAll(List.of(zone.getId(), zone.getId()));
    values.addAll(recipients);
    values.add(start(query.from(), zone));
    values.add(start(query.until().plusDays(1), zone));
    values.add(query.direction().code());
    String perhaps = Access.perhaps("n.acl_id", "l.owner", reader, values);
    return "SELECT l.uuid AS letter, n.acl_id AS acl, l.owner, d.recipient, d.status, d.due, "
        + certain
        + " AS certain, CAST(d.sent_at AT TIME ZONE ? AS date) AS day,"
        + " CAST(d.closed_at AT TIME ZONE ? AS date) AS closed_on FROM naskah_disposition d"
        + " JOIN naskah_letter l ON l.node_id = d.letter_id"
        + AlfrescoSql.node("d.letter_id")
        + " WHERE d.recipient IN ("
        + Access.marks(recipients.size())
        + ") AND d.sent_at >= ? AND d.sent_at < ? AND d.responsible"
        + " AND d.status IN ('unread', 'read', 'done') AND l.direction = ?"
        + perhaps;
  }

  private static Timestamp start(LocalDate day, ZoneId zone) {
    return Timestamp.from(day.atStartOfDay(zone).toInstant());
  }
}
