package id.naskah.retention.hold;

import id.naskah.platform.Days;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of naskah_hold and naskah_held, as those who keep records write and read them. */
class HoldRows {
  private static final String HOLDS =
      "SELECT id, reason, reference, owner, from_day, review_on, conditions, placed_by, placed_at,"
          + " released_by, released_at, release_reason FROM naskah_hold";

  private final JdbcTemplate jdbc;

  public HoldRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a hold; answers its id. */
  long add(Hold hold) {
    Long id =
        jdbc.queryForObject(
            "INSERT INTO naskah_hold (reason, reference, owner, from_day, review_on, conditions,"
                + " placed_by, placed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            Long.class,
            hold.reason(),
            hold.reference(),
            hold.owner(),
            Date.valueOf(hold.from()),
            date(hold.reviewOn()),
            hold.where(),
            hold.placedBy(),
            Timestamp.from(hold.placedAt()));
    return Optional.ofNullable(id).orElseThrow();
  }

  Optional<Hold> find(long id) {
    return jdbc.query(HOLDS + " WHERE id = ?", HoldRows::hold, id).stream().findFirst();
  }

  /**
   * Finds a hold and locks its row: other transactions that would change the hold wait until this
   * one ends.
   */
  Optional<Hold> lock(long id) {
    return jdbc.query(HOLDS + " WHERE id = ? FOR UPDATE", HoldRows::hold, id).stream().findFirst();
  }

  /**
   * A page of holds: those in force first, in each part the newest first.
   *
   * @param owner only this user's; null for all
   * @param most rows at the most
   */
  List<Hold> page(String owner, int skip, int most) {
    return jdbc.query(
        HOLDS
            + " WHERE owner = COALESCE(CAST(? AS VARCHAR), owner)"
            + " ORDER BY released_at IS NOT NULL, id DESC LIMIT ? OFFSET ?",
        HoldRows::hold,
        owner,
        most,
        skip);
  }

  void change(long id, String owner, LocalDate reviewOn) {
    jdbc.update(
        "UPDATE naskah_hold SET owner = ?, review_on = ? WHERE id = ?", owner, date(reviewOn), id);
  }

  void release(long id, String by, Instant at, String reason) {
    jdbc.update(
        "UPDATE naskah_hold SET released_by = ?, released_at = ?, release_reason = ? WHERE id = ?",
        by,
        Timestamp.from(at),
        reason,
        id);
  }

  /** Puts a letter or dossier under a hold; false if it is already. */
  boolean put(long hold, long node, String kind, String by, Instant at) {
    return jdbc.update(
            "INSERT INTO naskah_held (node_id, hold_id, kind, added_by, added_at)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            node,
            hold,
            kind,
            by,
            Timestamp.from(at))
        > 0;
  }

  /** Takes it from under the hold; false if it is not there by name. */
  boolean remove(long hold, long node) {
    return jdbc.update("DELETE FROM naskah_held WHERE node_id = ? AND hold_id = ?", node, hold) > 0;
  }

  /** The ids of the dossiers under a hold, in the order of their making. */
  List<Long> dossiers(long hold) {
    return jdbc.queryForList(
        "SELECT node_id FROM naskah_held WHERE hold_id = ? AND kind = 'dossier' ORDER BY node_id",
        Long.class,
        hold);
  }

  private static Hold hold(ResultSet row, int i) throws SQLException {
    Timestamp released = row.getTimestamp(11);
    return new Hold(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getDate(5).toLocalDate(),
        Days.of(row.getDate(6)),
        row.getString(7),
        row.getString(8),
        row.getTimestamp(9).toInstant(),
        row.getString(10),
        released == null ? null : released.toInstant(),
        row.getString(12));
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
