package id.naskah.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_reading. */
public class ReadingTable {
  private final JdbcTemplate jdbc;

  public ReadingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A note of a server that is no more. */
  record Left(long id, String url, String server) {}

  /** Notes that content is read now; answers the id of the note, nothing if it was put aside. */
  Optional<Long> begin(String url, String server, String run, Instant now) {
    // The note outlives this process at once. A power cut, which takes the database along, is no
    // fault of the file.
    jdbc.execute("SET LOCAL synchronous_commit TO OFF");
    return jdbc
        .queryForList(
            "INSERT INTO naskah_reading (url, server, run, started_at, seen_at)"
                + " SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM naskah_reading"
                + " WHERE url = ? AND aside_at IS NOT NULL) RETURNING id",
            Long.class,
            url,
            server,
            run,
            Timestamp.from(now),
            Timestamp.from(now),
            url)
        .stream()
        .findFirst();
  }

  /** Takes a note away. */
  void end(long id) {
    jdbc.execute("SET LOCAL synchronous_commit TO OFF");
    jdbc.update("DELETE FROM naskah_reading WHERE id = ? AND aside_at IS NULL", id);
  }

  /** Takes all notes of a run away, which ends in order, and commits that by itself. */
  void endNow(String run) {
    jdbc.execute(
        (Connection connection) -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "DELETE FROM naskah_reading WHERE run = ? AND aside_at IS NULL")) {
            delete.setString(1, run);
            int taken = delete.executeUpdate();
            if (!connection.getAutoCommit()) {
              connection.commit();
            }
            return taken;
          }
        });
  }

  /** Says that a run lives, if it reads anything. */
  void seen(String run, Instant now) {
    jdbc.update(
        "UPDATE naskah_reading SET seen_at = ? WHERE run = ? AND aside_at IS NULL",
        Timestamp.from(now),
        run);
  }

  /**
   * Notes whose run is dead: one of this server that is not the present one, and of other servers
   * one that has not been seen since. Whoever gets them has them alone until the transaction ends.
   */
  List<Left> left(String server, String run, Instant since) {
    return jdbc.query(
        "SELECT id, url, server FROM naskah_reading WHERE aside_at IS NULL AND run <> ?"
            + " AND (server = ? OR seen_at < ?) ORDER BY id FOR UPDATE SKIP LOCKED",
        (row, i) -> new Left(row.getLong(1), row.getString(2), row.getString(3)),
        run,
        server,
        Timestamp.from(since));
  }

  /** Puts the content of a note aside. */
  void putAside(long id, String file, Instant now) {
    jdbc.update(
        "UPDATE naskah_reading SET aside_at = ?, file = ? WHERE id = ?",
        Timestamp.from(now),
        file,
        id);
  }

  /** Takes a note away, whatever it is; answers whether there was one. */
  boolean forget(long id) {
    return jdbc.update("DELETE FROM naskah_reading WHERE id = ?", id) > 0;
  }

  boolean isAside(String url) {
    return jdbc.queryForObject(
        "SELECT EXISTS (SELECT 1 FROM naskah_reading WHERE url = ? AND aside_at IS NOT NULL)",
        Boolean.class,
        url);
  }

  /** What was put aside, the newest first. An index has them. */
  List<SetAside> aside(int most) {
    return jdbc.query(
        "SELECT id, url, server, file, aside_at FROM naskah_reading WHERE aside_at IS NOT NULL"
            + " ORDER BY aside_at DESC, id DESC LIMIT ?",
        ReadingTable::aside,
        most);
  }

  Optional<SetAside> find(long id) {
    return jdbc
        .query(
            "SELECT id, url, server, file, aside_at FROM naskah_reading"
                + " WHERE aside_at IS NOT NULL AND id = ?",
            ReadingTable::aside,
            id)
        .stream()
        .findFirst();
  }

  private static SetAside aside(ResultSet row, int i) throws SQLException {
    return new SetAside(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getTimestamp(5).toInstant());
  }
}
