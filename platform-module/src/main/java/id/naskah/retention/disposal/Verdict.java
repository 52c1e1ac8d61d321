package id.naskah.retention.disposal;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.time.LocalDate;

/**
 * What an appraisal says, to one item or to many.
 *
 * @param keepUntil last day on which it is kept; only with {@link Decision#KEEP}
 * @param reason may be null where the schedule says the same
 */
public record Verdict(Decision decision, LocalDate keepUntil, String reason) {
  private static final int LONGEST_REASON = 1000;

  /** The verdict, its reason trimmed. */
  public Verdict {
    reason = Texts.trimmed(reason);
  }

  /** Refuses what contradicts itself, or would keep something until a day that is over: 400. */
  void check(DisposalKind kind, LocalDate today) {
    kind.check(decision);
    if (reason != null) {
      Texts.check("reason", reason, LONGEST_REASON, true);
    }
    if (decision == Decision.KEEP) {
      if (keepUntil == null) {
        throw RuleViolation.invalid("keepUntil", "naskah.missing");
      }
      if (keepUntil.isBefore(today)) {
        throw RuleViolation.invalid("keepUntil", "naskah.disposal.keepUntil", keepUntil, today);
      }
    } else if (keepUntil != null) {
      throw RuleViolation.invalid("keepUntil", "naskah.disposal.keepOnly");
    }
  }

  /** Refuses a decision against the schedule without a reason: 400. */
  void checkAgainst(String action) {
    if (reason == null && !decision.isOfSchedule(action)) {
      throw RuleViolation.invalid(
          "reason", "naskah.disposal.reason", decision.code(), String.valueOf(action));
    }
  }
}
