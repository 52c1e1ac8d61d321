package id.naskah.sending;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of naskah_sending that wait for the mail server. */
class MailTable {
  private final JdbcTemplate jdbc;

  public MailTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An e-mail that is going out.
   *
   * @param attempts how often it was tried, this time included
   */
  record Going(long id, String letter, String to, String reference, int attempts) {}

  /** Those that can go now: that wait, or were cut off. */
  List<Long> due(Instant now, int most) {
    return jdbc.queryForList(
        "SELECT id FROM naskah_sending WHERE state IN ('waiting', 'sending') AND not_before <= ?"
            + " ORDER BY not_before, id LIMIT ?",
        Long.class,
        Timestamp.from(now),
        most);
  }

  /**
   * Takes one, so that nobody else sends it. What is cut off keeps its reference.
   *
   * @param reference for one that has none
   * @param again when it counts as cut off
   * @return nothing if another was quicker, or it was taken back
   */
  Optional<Going> take(long id, String reference, Instant now, Instant again) {
    return jdbc
        .query(
            "UPDATE naskah_sending SET state = 'sending', attempts = attempts + 1, not_before = ?,"
                + " reference = COALESCE(reference, ?) WHERE id = ?"
                + " AND state IN ('waiting', 'sending') AND not_before <= ?"
                + " RETURNING letter, recipient, reference, attempts",
            (row, i) ->
                new Going(
                    id,
                    row.getString("letter"),
                    row.getString("recipient"),
                    row.getString("reference"),
                    row.getInt("attempts")),
            Timestamp.from(again),
            reference,
            id,
            Timestamp.from(now))
        .stream()
        .findFirst();
  }

  /** The mail server has it. */
  void sent(Going mail) {
    end(mail, "sent", null, null);
  }

  /** It is tried again later. */
  void postpone(Going mail, Instant until, String failure) {
    end(mail, "waiting", until, failure);
  }

  /** It is not tried again by itself. */
  void fail(Going mail, String failure) {
    end(mail, "failed", null, failure);
  }

  private void end(Going mail, String state, Instant notBefore, String failure) {
    jdbc.update(
        "UPDATE naskah_sending SET state = ?, not_before = ?, failure = ?"
            + " WHERE id = ? AND state = 'sending' AND reference = ?",
        state,
        notBefore == null ? null : Timestamp.from(notBefore),
        failure,
        mail.id(),
        mail.reference());
  }
}
