package id.naskah.telling;

import id.naskah.configuration.Recipient;
import id.naskah.drafting.DraftStep.Task;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Walks over what the office writes and somebody is waited for, in the order of the indexes that
 * have nothing else in them: not over what is done.
 */
class DraftSweep {
  private static final String TURNS =
      "SELECT s.official, s.id, s.letter, s.task, s.since FROM naskah_draft_step s"
          + " WHERE s.state = 'current' AND (s.official, s.id) > (?, ?) AND s.since < ?"
          + " ORDER BY s.official, s.id LIMIT ?";

  /** A letter that is void, or gone, is not to be sent any more. */
  private static final String UNSENT =
      "SELECT d.begun_by, d.letter, d.signed_at FROM naskah_draft d"
          + " WHERE d.stage = 'signed' AND d.sent_at IS NULL AND (d.begun_by, d.letter) > (?, ?)"
          + " AND d.signed_at < ? AND EXISTS (SELECT 1 FROM naskah_letter l"
          + " WHERE l.uuid = d.letter AND l.status <> 'void')"
          + " ORDER BY d.begun_by, d.letter LIMIT ?";

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;

  /** A turn that somebody has. */
  record Turn(Recipient official, long step, String letter, Task task, Instant since) {}

  /** A letter that is signed and was not sent. */
  record Unsent(String writer, String letter, Instant signedAt) {}

  /** A reminder that was queued. */
  record Queued(String about, LocalDate day) {}

  public DraftSweep(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.named = new NamedParameterJdbcTemplate(jdbc);
  }

  /** The next turns after one, or the first, that began before a moment. */
  List<Turn> turns(Optional<Turn> after, Instant before, int most) {
    return jdbc.query(
        TURNS,
        (row, i) ->
            new Turn(
                Recipient.parse(row.getString(1)).orElseThrow(),
                row.getLong(2),
                row.getString(3),
                Task.of(row.getString(4)),
                row.getTimestamp(5).toInstant()),
        after.map(turn -> turn.official().toString()).orElse(""),
        after.map(Turn::step).orElse(0L),
        Timestamp.from(before),
        most);
  }

  /** The next letters after one, or the first, that were signed before a moment. */
  List<Unsent> unsent(Optional<Unsent> after, Instant before, int most) {
    return jdbc.query(
        UNSENT,
        (row, i) -> new Unsent(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()),
        after.map(Unsent::writer).orElse(""),
        after.map(Unsent::letter).orElse(""),
        Timestamp.from(before),
        most);
  }

  /** The reminders that were queued of these. */
  Set<Queued> queued(List<String> abouts) {
    if (abouts.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        named.query(
            "SELECT DISTINCT disposition, day FROM naskah_message WHERE disposition IN (:abouts)"
                + " AND occasion IN ('initialDue', 'signDue', 'unsent')",
            Map.of("abouts", abouts),
            (row, i) -> new Queued(row.getString(1), row.getDate(2).toLocalDate())));
  }
}
