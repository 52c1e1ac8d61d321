package id.naskah.retention.dossier;

import id.naskah.platform.Days;
import id.naskah.platform.Nodes;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables naskah_dossier, as far as it says what a dossier is, and naskah_filed. The key of the
 * latter is the letter: it lies in one dossier at most, whoever files it at the same time.
 */
class DossierTable {
  private static final String SELECT =
      "SELECT node_id, uuid, unit, classification, opened_on, closed_on FROM naskah_dossier";

  private static final String OPEN = " AND closed_on IS NULL";
  private static final String CLOSED = " AND closed_on IS NOT NULL";

  private final JdbcTemplate jdbc;

  public DossierTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes what a dossier is; its dates are the clock's. */
  void put(DossierRow row) {
    jdbc.update(
        "INSERT INTO naskah_dossier (node_id, uuid, unit, classification, opened_on, closed_on)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (node_id) DO UPDATE SET"
            + " unit = excluded.unit, classification = excluded.classification,"
            + " opened_on = excluded.opened_on, closed_on = excluded.closed_on",
        row.nodeId(),
        row.uuid(),
        row.unit(),
        row.classification(),
        Date.valueOf(row.openedOn()),
        row.closedOn() == null ? null : Date.valueOf(row.closedOn()));
  }

  void remove(long nodeId) {
    jdbc.update("DELETE FROM naskah_dossier WHERE node_id = ?", nodeId);
  }

  /** The row, which nobody else gets before this transaction ends. */
  Optional<DossierRow> lock(long nodeId) {
    return jdbc.query(SELECT + " WHERE node_id = ? FOR UPDATE", DossierTable::row, nodeId).stream()
        .findFirst();
  }

  /** Puts a letter into a dossier; false if it lies in one already. */
  boolean file(long letterId, long dossierId, String user, Instant now) {
    int added =
        jdbc.update(
            "INSERT INTO naskah_filed (letter_id, dossier_id, filed_by, filed_at)"
                + " VALUES (?, ?, ?, ?) ON CONFLICT (letter_id) DO NOTHING",
            letterId,
            dossierId,
            user,
            Timestamp.from(now));
    return added == 1;
  }

  /** Takes a letter out of a dossier; false if it did not lie in it. */
  boolean unfile(long letterId, long dossierId) {
    return jdbc.update(
            "DELETE FROM naskah_filed WHERE letter_id = ? AND dossier_id = ?", letterId, dossierId)
        == 1;
  }

  boolean hasLetters(long dossierId) {
    return jdbc.queryForObject(
        "SELECT EXISTS (SELECT 1 FROM naskah_filed WHERE dossier_id = ?)",
        Boolean.class,
        dossierId);
  }

  /**
   * Dossiers of some units, the newest first.
   *
   * @param closed null for both open and closed ones
   * @param wanted is told of each, until it answers false
   */
  void read(Collection<String> units, Boolean closed, Predicate<NodeRef> wanted) {
    if (units.isEmpty()) {
      return;
    }
    String status = "";
    if (closed != null) {
      status = closed ? CLOSED : OPEN;
    }
    walk(
        "SELECT uuid FROM naskah_dossier WHERE unit IN ("
            + "?, ".repeat(units.size() - 1)
            + "?)"
            + status
            + " ORDER BY node_id DESC",
        new ArrayList<>(units),
        wanted);
  }

  /** The letters in a dossier, in the order in which they were registered. */
  void readLetters(long dossierId, Predicate<NodeRef> wanted) {
    walk(
        "SELECT l.uuid FROM naskah_filed f JOIN naskah_letter l ON l.node_id = f.letter_id"
            + " WHERE f.dossier_id = ? ORDER BY f.letter_id",
        List.of(dossierId),
        wanted);
  }

  private void walk(String sql, List<?> values, Predicate<NodeRef> wanted) {
    jdbc.query(
        sql,
        (ResultSet rows) -> {
          boolean more = true;
          while (more && rows.next()) {
            more = wanted.test(Nodes.live(rows.getString(1)));
          }
          return null;
        },
        values.toArray());
  }

  private static DossierRow row(ResultSet row, int i) throws SQLException {
    LocalDate closedOn = Days.of(row.getDate("closed_on"));
    return new DossierRow(
        row.getLong("node_id"),
        row.getString("uuid"),
        row.getString("unit"),
        row.getString("classification"),
        row.getDate("opened_on").toLocalDate(),
        closedOn);
  }
}
