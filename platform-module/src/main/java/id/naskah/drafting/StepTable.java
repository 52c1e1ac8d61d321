package id.naskah.drafting;

import id.naskah.configuration.Recipient;
import id.naskah.drafting.DraftStep.State;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_draft_step. Whoever writes has locked the letter. */
class StepTable {
  static final String COLUMNS =
      "s.id, s.letter, s.round, s.place, s.task, s.official, s.state, s.since, s.done_by,"
          + " s.done_for, s.done_at, s.note";

  private final JdbcTemplate jdbc;

  public StepTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds steps to a round, all waiting, from a place on. */
  void add(String letter, int round, int place, List<Planned> planned) {
    int next = place;
    for (Planned step : planned) {
      jdbc.update(
          "INSERT INTO naskah_draft_step (letter, round, place, task, official, state)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          letter,
          round,
          next++,
          step.task().code(),
          step.official().toString(),
          State.WAITING.code());
    }
  }

  /** What an official is to be asked for. */
  record Planned(Task task, Recipient official) {}

  /** Those of all rounds, in their order. */
  List<DraftStep> of(String letter) {
    return jdbc.query(
        "SELECT " + COLUMNS + " FROM naskah_draft_step s WHERE s.letter = ? ORDER BY round, place",
        StepTable::read,
        letter);
  }

  void makeCurrent(long id, Instant since) {
    jdbc.update(
        "UPDATE naskah_draft_step SET state = ?, since = ? WHERE id = ?",
        State.CURRENT.code(),
        Timestamp.from(since),
        id);
  }

  /** Makes a step wait again, for its turn to come. */
  void makeWait(long id) {
    jdbc.update(
        "UPDATE naskah_draft_step SET state = ?, since = NULL WHERE id = ?",
        State.WAITING.code(),
        id);
  }

  /**
   * Ends a step.
   *
   * @param done says nobody for one that ended because its round did
   */
  void end(long id, State state, Done done) {
    jdbc.update(
        "UPDATE naskah_draft_step SET state = ?, done_by = ?, done_for = ?, done_at = ?, note = ?"
            + " WHERE id = ?",
        state.code(),
        done.by(),
        done.mandate(),
        Timestamp.from(done.at()),
        done.note(),
        id);
  }

  /** Who ended a step, by what mandate, when and why. */
  record Done(String by, String mandate, Instant at, String note) {}

  /** Changes nothing but the state: of what was done, who did it stays. */
  void set(long id, State state) {
    jdbc.update("UPDATE naskah_draft_step SET state = ? WHERE id = ?", state.code(), id);
  }

  static DraftStep read(ResultSet row, int i) throws SQLException {
    return new DraftStep(
        row.getLong("id"),
        row.getString("letter"),
        row.getInt("round"),
        row.getInt("place"),
        Task.of(row.getString("task")),
        Recipient.parse(row.getString("official")).orElseThrow(),
        State.of(row.getString("state")),
        Columns.instant(row, "since"),
        row.getString("done_by"),
        row.getString("done_for"),
        Columns.instant(row, "done_at"),
        row.getString("note"));
  }
}
