package id.naskah.raising;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.configuration.SecurityLevel;
import id.naskah.platform.database.Columns;
import id.naskah.platform.database.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables naskah_raising and naskah_raising_refusal. */
class RaisingTable {
  private static final int LONGEST_REASON = 1000;
  private static final String SELECT =
      "SELECT id, conditions, level, reason, language, last_node, asked_by, asked_at, task_id"
          + " FROM naskah_raising";
  private static final String REFUSALS =
      "SELECT l.uuid, l.series, l.agenda_number, l.owner, n.acl_id AS acl, f.reason"
          + " FROM naskah_raising_refusal f JOIN naskah_letter l ON l.node_id = f.node_id"
          + AlfrescoSql.node("l.node_id")
          + " WHERE f.raising_id = ? ORDER BY f.node_id";

  private final JdbcTemplate jdbc;
  private final ReadableLetters letters;

  public RaisingTable(JdbcTemplate jdbc, ReadableLetters letters) {
    this.jdbc = jdbc;
    this.letters = letters;
  }

  /**
   * Adds one, of the letters that are there now; its task comes later.
   *
   * @param made its id, last node and task don't count
   * @return nothing where the same goes on already
   */
  Optional<Long> add(Raising made) {
    return jdbc
        .queryForList(
            "INSERT INTO naskah_raising"
                + " (conditions, level, reason, language, last_node, asked_by, asked_at)"
                + " SELECT ?, ?, ?, ?, COALESCE(max(node_id), 0), ?, ? FROM naskah_letter"
                + " ON CONFLICT DO NOTHING RETURNING id",
            Long.class,
            made.where(),
            made.level().code(),
            made.reason(),
            made.language(),
            made.askedBy(),
            Timestamp.from(made.askedAt()))
        .stream()
        .findFirst();
  }

  void carriedOutBy(long task, long id) {
    jdbc.update("UPDATE naskah_raising SET task_id = ? WHERE id = ?", task, id);
  }

  void end(long id, Instant at) {
    jdbc.update("UPDATE naskah_raising SET ended_at = ? WHERE id = ?", Timestamp.from(at), id);
  }

  Optional<Raising> find(long id) {
    return jdbc.query(SELECT + " WHERE id = ?", RaisingTable::read, id).stream().findFirst();
  }

  /** The same as this one, if it goes on. */
  Optional<Raising> open(Raising same) {
    return jdbc
        .query(
            SELECT
                + " WHERE ended_at IS NULL AND asked_by = ? AND level = ?"
                + " AND md5(conditions) = md5(?)",
            RaisingTable::read,
            same.askedBy(),
            same.level().code(),
            same.where())
        .stream()
        .findFirst();
  }

  /** Those of a person, the newest first. */
  List<Raising> of(String user, int skip, int most) {
    return jdbc.query(
        SELECT + " WHERE asked_by = ? ORDER BY id DESC LIMIT ? OFFSET ?",
        RaisingTable::read,
        user,
        most,
        skip);
  }

  void refuse(long id, long node, String reason) {
    jdbc.update(
        "INSERT INTO naskah_raising_refusal (raising_id, node_id, reason) VALUES (?, ?, ?)"
            + " ON CONFLICT DO NOTHING",
        id,
        node,
        reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON));
  }

  /** What could not be raised, of letters that are there and that the user reads. */
  List<RaisingRefusal> refusals(long id, int skip, int most) {
    Part<RaisingRefusal> part = new Part<>(skip, most);
    letters.each(
        REFUSALS,
        List.of(id),
        row -> {
          if (part.reaches()) {
            part.keep(
                new RaisingRefusal(
                    row.getString("uuid"),
                    row.getString("series"),
                    Columns.number(row, "agenda_number"),
                    row.getString("reason")));
          }
          return part.wantsMore();
        });
    return part.kept();
  }

  private static Raising read(ResultSet row, int i) throws SQLException {
    return new Raising(
        row.getLong("id"),
        row.getString("conditions"),
        SecurityLevel.orOrdinary(row.getString("level")),
        row.getString("reason"),
        row.getString("language"),
        row.getLong("last_node"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getLong("task_id"));
  }
}
