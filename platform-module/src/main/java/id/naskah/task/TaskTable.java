package id.naskah.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_task. */
class TaskTable {
  private static final int LONGEST_REMARK = 1000;
  private static final String SELECT =
      "SELECT id, kind, parameters, state, place, done_items, failed_items, asked_by, asked_at,"
          + " changed_at, remark FROM naskah_task";

  private final JdbcTemplate jdbc;

  public TaskTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  long add(String kind, String parameters, String user, Instant now) {
    return jdbc.queryForObject(
        "INSERT INTO naskah_task (kind, parameters, state, asked_by, asked_at, changed_at)"
            + " VALUES (?, ?, 'waiting', ?, ?, ?) RETURNING id",
        Long.class,
        kind,
        parameters,
        user,
        Timestamp.from(now),
        Timestamp.from(now));
  }

  Optional<Task> find(long id) {
    return jdbc.query(SELECT + " WHERE id = ?", TaskTable::task, id).stream().findFirst();
  }

  /** Finds a task and locks its row: no other transaction changes the task before this one ends. */
  Optional<Task> lock(long id) {
    return jdbc.query(SELECT + " WHERE id = ? FOR UPDATE", TaskTable::task, id).stream()
        .findFirst();
  }

  /** The tasks that wait for their turn, oldest first. The database has an index of them. */
  List<Task> waiting() {
    return jdbc.query(SELECT + " WHERE state = 'waiting' ORDER BY id", TaskTable::task);
  }

  /** The newest tasks of all kinds first. */
  List<Task> newest(int skip, int most) {
    return jdbc.query(SELECT + " ORDER BY id DESC LIMIT ? OFFSET ?", TaskTable::task, most, skip);
  }

  /** The newest tasks of these kinds first. */
  List<Task> newest(Collection<String> kinds, int skip, int most) {
    return jdbc.query(
        SELECT + " WHERE kind = ANY(CAST(? AS text[])) ORDER BY id DESC LIMIT ? OFFSET ?",
        TaskTable::task,
        "{" + String.join(",", kinds) + "}",
        most,
        skip);
  }

  /** Whether there ever was a task of a kind. */
  boolean isKnown(String kind) {
    return jdbc.queryForObject(
        "SELECT EXISTS (SELECT 1 FROM naskah_task WHERE kind = ?)", Boolean.class, kind);
  }

  void progress(Task task, TaskWork.Progress progress, Instant now) {
    jdbc.update(
        "UPDATE naskah_task SET place = ?, done_items = done_items + ?,"
            + " failed_items = failed_items + ?, state = ?, changed_at = ? WHERE id = ?",
        progress.place(),
        progress.done(),
        progress.failed(),
        progress.more() ? "waiting" : "done",
        Timestamp.from(now),
        task.id());
  }

  void state(long id, Task.State state, String remark, Instant now) {
    jdbc.update(
        "UPDATE naskah_task SET state = ?, remark = ?, changed_at = ? WHERE id = ?",
        state.name().toLowerCase(Locale.ROOT),
        remark == null || remark.length() <= LONGEST_REMARK
            ? remark
            : remark.substring(0, LONGEST_REMARK),
        Timestamp.from(now),
        id);
  }

  private static Task task(ResultSet row, int i) throws SQLException {
    return new Task(
        row.getLong("id"),
        row.getString("kind"),
        row.getString("parameters"),
        Task.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getLong("place"),
        row.getLong("done_items"),
        row.getLong("failed_items"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("remark"));
  }
}
