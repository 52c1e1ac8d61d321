package id.naskah.retention.report;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.SeenRecords;
import java.sql.Date;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How much waits for those who keep records and who approve disposals; 403 for others.
 *
 * <p>Cost: what is due and what has no rule up to {@value #COUNTED} each, by indexes; the batches
 * that are not finished, and the holds in force. None grows with the archive.
 */
public class Overview {
  private static final int COUNTED = 1000;
  private static final String BATCHES =
      "SELECT d.kind, d.state, t.state AS task,"
          + " EXISTS (SELECT 1 FROM naskah_disposal_hand h WHERE h.batch_id = d.id"
          + " AND lower(h.person) = lower(?)) AS mine"
          + " FROM naskah_disposal d LEFT JOIN naskah_task t ON t.id = d.task_id"
          + " WHERE d.state NOT IN ('executed', 'withdrawn')";
  private static final String HOLDS =
      "SELECT count(*) AS holds, count(CASE WHEN review_on <= ? THEN 1 END) AS review"
          + " FROM naskah_hold WHERE released_at IS NULL";

  private final JdbcTemplate jdbc;
  private final SeenRecords letters;
  private final RecordsRoles roles;
  private final OfficeClock clock;

  public Overview(JdbcTemplate jdbc, SeenRecords letters, RecordsRoles roles, OfficeClock clock) {
    this.jdbc = jdbc;
    this.letters = letters;
    this.roles = roles;
    this.clock = clock;
  }

  /** A number; with more, there are more than that. */
  public record Count(int count, boolean more) {}

  /**
   * Where batches stand that are not finished.
   *
   * @param toAppraise wait for an appraisal
   * @param toApprove wait for an approval
   * @param mineToApprove of these the ones that the user may approve, having had no hand in them
   * @param inWork are gathered, packed, sent, approved or carried out
   * @param failed of these the ones whose work broke off
   */
  public record Batches(int toAppraise, int toApprove, int mineToApprove, int inWork, int failed) {}

  /**
   * What waits.
   *
   * @param due records that are due today and in no batch
   * @param holds in force
   * @param toReview holds whose day of review has come
   * @param withoutRule of the records made last those without a rule
   * @param lookedAt how many records made last that are
   */
  public record Waiting(
      Count due, Batches batches, int holds, int toReview, Count withoutRule, int lookedAt) {}

  /**
   * What waits for the current user to do.
   *
   * @param due records of which the user sees something, that are due today and in no batch; null
   *     for who keeps no records
   * @param toAppraise batches; null as well
   * @param toApprove batches in which the user had no hand; null for who approves none
   */
  public record Own(Count due, Integer toAppraise, Integer toApprove) {}

  /** What waits for the current user; empty for who has to do with neither. */
  public Optional<Own> own() {
    boolean keeps = roles.isManager();
    boolean approves = roles.isApprover();
    if (!keeps && !approves) {
      return Optional.empty();
    }
    Batches batches = batches();
    return Optional.of(
        new Own(
            keeps ? due(clock.today()) : null,
            keeps ? batches.toAppraise() : null,
            approves ? batches.mineToApprove() : null));
  }

  /** What waits today, of what the user sees something of. */
  public Waiting waiting() {
    roles.requireEither();
    LocalDate today = clock.today();
    Counter withoutRule = new Counter();
    WithoutRule.each(letters, withoutRule);
    int[] holds = holds(today);
    return new Waiting(
        due(today), batches(), holds[0], holds[1], withoutRule.count(), WithoutRule.LOOKED_AT);
  }

  private Count due(LocalDate today) {
    Counter due = new Counter();
    letters.each(
        LetterRows.READABLE
            + LetterRows.FROM
            + " WHERE r.batch_id IS NULL AND r.eligible_on <= ? ORDER BY r.eligible_on",
        List.of(Date.valueOf(today)),
        due);
    return due.count();
  }

  private int[] holds(LocalDate today) {
    return jdbc.queryForObject(
        HOLDS,
        (row, i) -> new int[] {row.getInt("holds"), row.getInt("review")},
        Date.valueOf(today));
  }

  private Batches batches() {
    int[] counts = new int[5];
    boolean approver = roles.isApprover();
    jdbc.query(
        BATCHES,
        row -> {
          String state = row.getString("state");
          boolean transfer = "transfer".equals(row.getString("kind"));
          if ("proposed".equals(state)) {
            counts[0]++;
          } else if (transfer ? "received".equals(state) : "appraised".equals(state)) {
            counts[1]++;
            counts[2] += approver && !row.getBoolean("mine") ? 1 : 0;
          } else {
            counts[3]++;
            counts[4] += "failed".equals(row.getString("task")) ? 1 : 0;
          }
        },
        RunAs.actor());
    return new Batches(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  /** Counts up to a limit. */
  private static final class Counter implements SeenRecords.Taker {
    private int counted;

    @Override
    public boolean take(ResultSet row, boolean masked) {
      counted++;
      return counted <= COUNTED;
    }

    Count count() {
      return new Count(Math.min(counted, COUNTED), counted > COUNTED);
    }
  }
}
