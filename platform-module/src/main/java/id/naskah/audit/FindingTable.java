package id.naskah.audit;

import id.naskah.platform.database.Columns;
import id.naskah.task.Task;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_finding: what checks found wrong, by the task that looked. */
public class FindingTable {
  /** Enough to see what happened; the task counts on. */
  private static final int MOST = 1000;

  private final JdbcTemplate jdbc;

  public FindingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds what a task has found now to what it had found before. */
  public void add(Task task, List<Finding> found) {
    long position = task.failedItems();
    for (Finding finding : found) {
      position++;
      if (position > MOST) {
        return;
      }
      jdbc.update(
          "INSERT INTO naskah_finding (task_id, position, kind, entry, seal, about)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          task.id(),
          position,
          finding.kind().code(),
          finding.entry(),
          finding.seal(),
          finding.about());
    }
  }

  /** What a task found, the first first. */
  public List<Finding> of(long task) {
    return jdbc.query(
        "SELECT kind, entry, seal, about FROM naskah_finding WHERE task_id = ? ORDER BY position",
        (row, i) ->
            new Finding(
                Finding.Kind.of(row.getString(1)),
                Columns.number(row, 2),
                Columns.number(row, 3),
                row.getString(4)),
        task);
  }
}
