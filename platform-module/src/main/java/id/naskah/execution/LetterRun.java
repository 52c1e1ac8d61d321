package id.naskah.execution;

import id.naskah.platform.Days;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * How far a letter, or a part of one, has come; days are those of the office.
 *
 * @param day when a letter was received, or a part was sent
 * @param passedOn first disposition; null if there was none, and of parts
 * @param isSettled the letter is settled, or the part is done
 * @param settled when; null where nothing says it
 * @param overdueSince due day of the part that is overdue longest; null if none is
 * @param judged parts with a due date that are done, or open and overdue
 * @param inTime of those, parts done in time
 */
record LetterRun(
    LocalDate day,
    LocalDate passedOn,
    boolean isSettled,
    LocalDate settled,
    LocalDate overdueSince,
    long judged,
    long inTime) {

  /** Reads a row of {@link ExecutionSql#units}. */
  static LetterRun ofLetter(ResultSet row) throws SQLException {
    return new LetterRun(
        Days.of(row.getDate("day")),
        Days.of(row.getDate("passed_on")),
        row.getString("status").equals("settled"),
        Days.of(row.getDate("settled_on")),
        Days.of(row.getDate("overdue_since")),
        row.getLong("judged"),
        row.getLong("in_time"));
  }

  /** Reads a row of {@link ExecutionSql#people}. */
  static LetterRun ofPart(ResultSet row, LocalDate today) throws SQLException {
    LocalDate due = Days.of(row.getDate("due"));
    LocalDate closed = Days.of(row.getDate("closed_on"));
    boolean isDone = row.getString("status").equals("done");
    boolean isOverdue = !isDone && due != null && due.isBefore(today);
    boolean isInTime = isDone && due != null && closed != null && !closed.isAfter(due);
    return new LetterRun(
        Days.of(row.getDate("day")),
        null,
        isDone,
        isDone ? closed : null,
        isOverdue ? due : null,
        due != null && (isDone || isOverdue) ? 1 : 0,
        isInTime ? 1 : 0);
  }
}
