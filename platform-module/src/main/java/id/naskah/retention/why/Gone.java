package id.naskah.retention.why;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What became of records that are no longer there. */
public class Gone {
  private final JdbcTemplate jdbc;

  public Gone(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The end of a record.
   *
   * @param kind destroy or transfer
   * @param edition by which it was due; may be null, as may the rule and the day
   */
  public record End(
      long batch,
      String kind,
      Instant goneAt,
      String sha256,
      String edition,
      String rule,
      String eligibleOn,
      String approvedBy) {}

  /** The end of the letter with this id; nothing if it did not end by disposal. */
  public Optional<End> find(String letter) {
    return jdbc
        .query(
            "SELECT s.batch_id, d.kind, s.gone_at, s.sha256, i.edition, i.rule, i.eligible_on,"
                + " d.approved_by FROM naskah_stub s JOIN naskah_disposal d ON d.id = s.batch_id"
                + " LEFT JOIN naskah_disposal_item i ON i.batch_id = s.batch_id"
                + " AND i.position = s.position WHERE s.uuid = ?",
            (row, i) ->
                new End(
                    row.getLong("batch_id"),
                    row.getString("kind"),
                    row.getTimestamp("gone_at").toInstant(),
                    row.getString("sha256"),
                    row.getString("edition"),
                    row.getString("rule"),
                    row.getString("eligible_on"),
                    row.getString("approved_by")),
            letter)
        .stream()
        .findFirst();
  }
}
