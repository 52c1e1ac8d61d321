package id.naskah.figures;

import id.naskah.access.Access;
import id.naskah.access.AlfrescoSql;
import id.naskah.access.Reader;
import id.naskah.access.Readers;
import id.naskah.configuration.OfficeZone;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.database.Cursor;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the letters registered in the last eight weeks, drafts left out, by week and by unit.
 *
 * <p>Cost: the letters of these weeks, by an index; not the archive. Letters with one access list
 * are read or not together, as in the counters of the inbox (docs/decisions/0008).
 */
public class LetterCounts {
  static final int WEEKS = 8;

  private final JdbcTemplate jdbc;
  private final Readers readers;
  private final OfficeClock clock;
  private final OfficeZone zone;

  public LetterCounts(JdbcTemplate jdbc, Readers readers, OfficeClock clock, OfficeZone zone) {
    this.jdbc = jdbc;
    this.readers = readers;
    this.clock = clock;
    this.zone = zone;
  }

  /** The figures of the current user. */
  public LetterFigures ofUser() {
    LocalDate first =
        clock
            .today()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(WEEKS - 1L);
    Reader reader = readers.current();
    LetterTally tally = new LetterTally(first, WEEKS);
    List<Object> values = new ArrayList<>();
    String sql = statement(reader, first, values);
    Cursor.read(
        jdbc,
        sql,
        values,
        row -> {
          if (reader.reads(row)) {
            tally.add(
                row.getDate("week").toLocalDate(),
                row.getString("direction"),
                row.getString("unit"),
                row.getLong("entries"));
          }
          return true;
        });
    return tally.figures();
  }

  private String statement(Reader reader, LocalDate first, List<Object> values) {
    ZoneId office = zone.get();
    String certain = Access.certain("r.acl", reader.authorities(), values);
    values.add(office.getId());
    values.add(reader.user());
    values.add(Timestamp.from(first.atStartOfDay(office).toInstant()));
    String perhaps = Access.perhaps("n.acl_id", "l.owner", reader, values);
    return "SELECT r.*, "
        + certain
        + " AS certain FROM (SELECT CAST(date_trunc('week', l.created_at AT TIME ZONE ?) AS date)"
        + " AS week, l.direction, l.unit, min(l.uuid) AS letter, n.acl_id AS acl,"
        + " CASE WHEN l.owner = ? THEN l.owner END AS owner, count(*) AS entries"
        + " FROM naskah_letter l"
        + AlfrescoSql.node("l.node_id")
        + " WHERE l.created_at >= ? AND l.status <> 'draft'"
        + perhaps
        + " GROUP BY 1, 2, 3, 5, 6, CASE WHEN n.acl_id IS NULL THEN l.uuid END) r";
  }
}
