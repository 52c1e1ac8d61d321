package id.naskah.selection;

import id.naskah.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables naskah_selection and naskah_selected_letter. */
class SelectionTable {
  private static final String SELECT =
      "SELECT id, language, asked_by, asked_at, cancelled_at, task_id FROM naskah_selection";
  private static final String LETTERS =
      "SELECT place, letter, seen, state, number, reason, ended_at FROM naskah_selected_letter"
          + " WHERE selection_id = ?";
  private static final String COUNTS =
      "SELECT COUNT(CASE state WHEN 'waiting' THEN 1 END) AS waiting,"
          + " COUNT(CASE state WHEN 'signed' THEN 1 END) AS signed,"
          + " COUNT(CASE state WHEN 'refused' THEN 1 END) AS refused,"
          + " COUNT(CASE state WHEN 'unknown' THEN 1 END) AS unknown,"
          + " COUNT(CASE state WHEN 'cancelled' THEN 1 END) AS cancelled"
          + " FROM naskah_selected_letter WHERE selection_id = ?";

  private final JdbcTemplate jdbc;

  public SelectionTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds one with its letters in their order; its task comes later. */
  long add(String language, String user, Instant now, List<Chosen> chosen) {
    long id =
        jdbc.queryForObject(
            "INSERT INTO naskah_selection (language, asked_by, asked_at) VALUES (?, ?, ?)"
                + " RETURNING id",
            Long.class,
            language,
            user,
            Timestamp.from(now));
    List<Object[]> rows = new ArrayList<>();
    for (Chosen each : chosen) {
      rows.add(new Object[] {id, rows.size() + 1, each.letter(), each.seen()});
    }
    jdbc.batchUpdate(
        "INSERT INTO naskah_selected_letter (selection_id, place, letter, seen, state)"
            + " VALUES (?, ?, ?, ?, 'waiting')",
        rows);
    return id;
  }

  void carriedOutBy(long task, long id) {
    jdbc.update("UPDATE naskah_selection SET task_id = ? WHERE id = ?", task, id);
  }

  Optional<Selection> find(long id) {
    return jdbc.query(SELECT + " WHERE id = ?", SelectionTable::selection, id).stream().findFirst();
  }

  /** Those of a person, the newest first. */
  List<Selection> of(String user, int skip, int most) {
    return jdbc.query(
        SELECT + " WHERE asked_by = ? ORDER BY id DESC LIMIT ? OFFSET ?",
        SelectionTable::selection,
        user,
        most,
        skip);
  }

  /** Some of its letters in their order. */
  List<SelectedLetter> letters(long id, int skip, int most) {
    return jdbc.query(
        LETTERS + " ORDER BY place LIMIT ? OFFSET ?", SelectionTable::letter, id, most, skip);
  }

  /** The letters that still wait, after a place. */
  List<SelectedLetter> waiting(long id, int after, int most) {
    return jdbc.query(
        LETTERS + " AND state = 'waiting' AND place > ? ORDER BY place LIMIT ?",
        SelectionTable::letter,
        id,
        after,
        most);
  }

  SelectionCounts counts(long id) {
    return jdbc.queryForObject(COUNTS, SelectionTable::counts, id);
  }

  /** Notes what became of a letter; that stays, whoever was at it too. */
  void end(long id, int place, Outcome outcome, Instant at) {
    jdbc.update(
        "UPDATE naskah_selected_letter SET state = ?, number = ?, reason = ?, ended_at = ?"
            + " WHERE selection_id = ? AND place = ? AND state IN ('waiting', 'cancelled')",
        outcome.state().code(),
        outcome.number(),
        outcome.reason(),
        Timestamp.from(at),
        id,
        place);
  }

  /** Takes back all letters that wait. */
  void cancel(long id, Instant at) {
    Timestamp now = Timestamp.from(at);
    jdbc.update("UPDATE naskah_selection SET cancelled_at = ? WHERE id = ?", now, id);
    jdbc.update(
        "UPDATE naskah_selected_letter SET state = 'cancelled', ended_at = ?"
            + " WHERE selection_id = ? AND state = 'waiting'",
        now,
        id);
  }

  /**
   * Forgets some that have ended before this moment: none of their letters waits, and none ended
   * later. Those that are left are few, so no index is needed.
   *
   * @return how many
   */
  int forget(Instant before, int most) {
    Timestamp moment = Timestamp.from(before);
    Long[] ids =
        jdbc.queryForList(
                "SELECT s.id FROM naskah_selection s WHERE s.asked_at < ? AND NOT EXISTS"
                    + " (SELECT 1 FROM naskah_selected_letter l WHERE l.selection_id = s.id"
                    + " AND (l.state = 'waiting' OR l.ended_at >= ?)) ORDER BY s.id LIMIT ?"
                    + " FOR UPDATE OF s SKIP LOCKED",
                Long.class,
                moment,
                moment,
                most)
            .toArray(Long[]::new);
    List<Object[]> rows = Arrays.stream(ids).map(id -> new Object[] {id}).toList();
    jdbc.batchUpdate("DELETE FROM naskah_selected_letter WHERE selection_id = ?", rows);
    jdbc.batchUpdate("DELETE FROM naskah_selection WHERE id = ?", rows);
    return ids.length;
  }

  private static Selection selection(ResultSet row, int i) throws SQLException {
    return new Selection(
        row.getLong("id"),
        row.getString("language"),
        row.getString("asked_by"),
        Columns.instant(row, "asked_at"),
        Columns.instant(row, "cancelled_at"),
        row.getLong("task_id"));
  }

  private static SelectedLetter letter(ResultSet row, int i) throws SQLException {
    return new SelectedLetter(
        row.getInt("place"),
        row.getString("letter"),
        row.getString("seen"),
        new Outcome(
            Outcome.State.of(row.getString("state")),
            row.getString("number"),
            row.getString("reason")),
        Columns.instant(row, "ended_at"));
  }

  private static SelectionCounts counts(ResultSet row, int i) throws SQLException {
    return new SelectionCounts(
        row.getInt("waiting"),
        row.getInt("signed"),
        row.getInt("refused"),
        row.getInt("unknown"),
        row.getInt("cancelled"));
  }
}
