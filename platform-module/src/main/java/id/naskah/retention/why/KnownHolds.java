package id.naskah.retention.why;

import id.naskah.platform.Days;
import id.naskah.platform.RunAs;
import id.naskah.retention.NumberOnly;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.retention.why.Why.Held;
import id.naskah.search.Where;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The holds on a letter, for those who may know which they are: who keeps records, approves
 * disposals or owns the hold.
 */
class KnownHolds {
  private static final String SELECT =
      "SELECT id, reason, reference, owner, from_day, conditions FROM naskah_hold WHERE id = ?"
          + " AND (? OR owner = ?)";

  private final HoldGuard guard;
  private final RecordsRoles roles;
  private final JdbcTemplate jdbc;

  public KnownHolds(HoldGuard guard, RecordsRoles roles, JdbcTemplate jdbc) {
    this.guard = guard;
    this.roles = roles;
    this.jdbc = jdbc;
  }

  /**
   * Those on a letter.
   *
   * @param masked whether the user may not read the letter: that it fits a hold's query is then
   *     told only where that tells no more than is said of it anyway
   */
  List<Held> on(NodeRef letter, boolean masked) {
    boolean all = roles.isManager() || roles.isApprover();
    String user = RunAs.actor();
    return guard.holdsOn(letter).stream()
        .flatMap(
            hold ->
                jdbc
                    .query(
                        SELECT,
                        (row, i) ->
                            new Known(
                                new Held(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    Days.of(row.getDate(5))),
                                row.getString(6)),
                        hold,
                        all,
                        user)
                    .stream())
        .filter(known -> !masked || known.tellsNoMore())
        .map(Known::hold)
        .toList();
  }

  /** A hold, and its conditions if it is one on a query. */
  private record Known(Held hold, String conditions) {
    boolean tellsNoMore() {
      return conditions == null || NumberOnly.tells(Where.read(conditions));
    }
  }
}
