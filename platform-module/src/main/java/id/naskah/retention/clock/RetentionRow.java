package id.naskah.retention.clock;

import id.naskah.retention.schedule.FinalAction;
import java.time.LocalDate;

/**
 * The dates of a record, or of a dossier, as they are stored.
 *
 * @param edition by which they were computed; null when none was in force
 * @param rule id in the edition; null when none applied
 * @param ownAction what would become of it by itself
 * @param ownEligibleOn when it might go by itself; null for never
 * @param action the same together with all else in its dossier
 * @param eligibleOn likewise
 */
public record RetentionRow(
    long nodeId,
    String uuid,
    String edition,
    String rule,
    LocalDate triggerDay,
    LocalDate activeUntil,
    LocalDate inactiveUntil,
    FinalAction ownAction,
    LocalDate ownEligibleOn,
    FinalAction action,
    LocalDate eligibleOn) {

  /** Dates of something that lies in no dossier. */
  static RetentionRow of(long nodeId, String uuid, RetentionDates dates) {
    return new RetentionRow(
        nodeId,
        uuid,
        dates.edition(),
        dates.ruleId(),
        dates.triggerDay(),
        dates.activeUntil(),
        dates.inactiveUntil(),
        dates.action(),
        dates.eligibleOn(),
        dates.action(),
        dates.eligibleOn());
  }

  /** This row with the dates of the dossier in which the letter lies. */
  RetentionRow together(Together together) {
    return new RetentionRow(
        nodeId,
        uuid,
        edition,
        rule,
        triggerDay,
        activeUntil,
        inactiveUntil,
        ownAction,
        ownEligibleOn,
        together.action(),
        together.eligibleOn());
  }

  /** When the record goes, and what becomes of it then. */
  Together together() {
    return new Together(eligibleOn, action);
  }

  /**
   * What holds for a dossier and all that lies in it.
   *
   * @param eligibleOn null for never
   * @param action may be null
   */
  record Together(LocalDate eligibleOn, FinalAction action) {}
}
