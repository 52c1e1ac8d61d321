package id.naskah.retention.clock;

import id.naskah.platform.Days;
import id.naskah.retention.clock.RetentionRow.Together;
import id.naskah.retention.schedule.FinalAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The dates in naskah_dossier, and what they mean for the letters in it.
 *
 * <p>Whoever computes anything of a dossier, or of a letter in it, first locks the dossier's row:
 * its date depends on all of them.
 */
public class DossierDates {
  private static final String LETTERS =
      " FROM naskah_filed f JOIN naskah_retention r ON r.node_id = f.letter_id"
          + " WHERE f.dossier_id = ?";

  private final JdbcTemplate jdbc;

  public DossierDates(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The dossier in which a letter lies, without a lock on its row. */
  public Optional<Long> of(long letterId) {
    return jdbc
        .queryForList(
            "SELECT dossier_id FROM naskah_filed WHERE letter_id = ?", Long.class, letterId)
        .stream()
        .findFirst();
  }

  /** Locks the dossier in which a letter lies; nothing if it lies in none. */
  Optional<RetentionRow> lockOf(long letterId) {
    Optional<Long> dossier = of(letterId);
    while (dossier.isPresent()) {
      Optional<RetentionRow> locked = lock(dossier.get());
      Optional<Long> now = of(letterId);
      if (now.equals(dossier)) {
        return locked;
      }
      // Another transaction filed the letter elsewhere while this one waited for the lock.
      dossier = now;
    }
    return Optional.empty();
  }

  /** Locks a dossier to the end of the transaction. */
  public Optional<RetentionRow> lock(long dossierId) {
    return jdbc
        .query(
            "SELECT "
                + RetentionTable.COLUMNS
                + " FROM naskah_dossier WHERE node_id = ? FOR UPDATE",
            RetentionTable::row,
            dossierId)
        .stream()
        .findFirst();
  }

  /** The row of a dossier. */
  public Optional<RetentionRow> find(long dossierId) {
    return jdbc
        .query(
            "SELECT " + RetentionTable.COLUMNS + " FROM naskah_dossier WHERE node_id = ?",
            RetentionTable::row,
            dossierId)
        .stream()
        .findFirst();
  }

  /** The next dossiers by their ids, after this one. */
  public List<RetentionRow> after(long dossierId, int most) {
    return jdbc.query(
        "SELECT "
            + RetentionTable.COLUMNS
            + " FROM naskah_dossier WHERE node_id > ? ORDER BY node_id LIMIT ?",
        RetentionTable::row,
        dossierId,
        most);
  }

  /** The records in a dossier. */
  List<RetentionRow> records(long dossierId) {
    return jdbc.query(
        "SELECT " + RetentionTable.COLUMNS_OF_R + LETTERS + " ORDER BY r.node_id",
        RetentionTable::row,
        dossierId);
  }

  /** Writes what a dossier comes to by itself. */
  void putOwn(RetentionRow row) {
    jdbc.update(
        "UPDATE naskah_dossier SET edition = ?, rule = ?, trigger_day = ?, active_until = ?,"
            + " inactive_until = ?, own_action = ?, own_eligible_on = ? WHERE node_id = ?",
        row.edition(),
        row.rule(),
        RetentionTable.date(row.triggerDay()),
        RetentionTable.date(row.activeUntil()),
        RetentionTable.date(row.inactiveUntil()),
        RetentionTable.code(row.ownAction()),
        RetentionTable.date(row.ownEligibleOn()),
        row.nodeId());
  }

  /**
   * What a dossier and its letters come to together: the latest day, and never when one of them has
   * none, is open or no record yet; the strongest action.
   */
  Together together(RetentionRow dossier) {
    Together[] all = {new Together(dossier.ownEligibleOn(), dossier.ownAction())};
    jdbc.query(
        "SELECT r.own_eligible_on, r.own_action FROM naskah_filed f"
            + " LEFT JOIN naskah_retention r ON r.node_id = f.letter_id WHERE f.dossier_id = ?"
            + " GROUP BY 1, 2",
        row -> {
          LocalDate day = Days.of(row.getDate(1));
          all[0] = later(all[0], day, FinalAction.of(row.getString(2)));
        },
        dossier.nodeId());
    return all[0];
  }

  private static Together later(Together one, LocalDate day, FinalAction action) {
    boolean never = one.eligibleOn() == null || day == null;
    LocalDate latest = never || !day.isAfter(one.eligibleOn()) ? one.eligibleOn() : day;
    return new Together(
        never ? null : latest, action == null ? one.action() : action.or(one.action()));
  }

  /**
   * Writes the dates and the action to the dossier and to all records in it; answers the records
   * for which they are new.
   */
  List<RetentionRow> spread(long dossierId, Together together) {
    Object day = RetentionTable.date(together.eligibleOn());
    String action = RetentionTable.code(together.action());
    jdbc.update(
        "UPDATE naskah_dossier SET eligible_on = ?, action = ? WHERE node_id = ?",
        day,
        action,
        dossierId);
    return jdbc.query(
        "UPDATE naskah_retention AS r SET eligible_on = x.eligible_on, action = x.action,"
            + " found_on = CASE WHEN r.eligible_on IS DISTINCT FROM x.eligible_on THEN NULL"
            + " ELSE r.found_on END FROM naskah_filed f, (SELECT CAST(? AS DATE) AS eligible_on,"
            + " CAST(? AS VARCHAR) AS action) x WHERE f.dossier_id = ? AND r.node_id = f.letter_id"
            + " AND (r.eligible_on IS DISTINCT FROM x.eligible_on"
            + " OR r.action IS DISTINCT FROM x.action) RETURNING "
            + RetentionTable.COLUMNS_OF_R,
        RetentionTable::row,
        day,
        action,
        dossierId);
  }
}
