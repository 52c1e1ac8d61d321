package id.naskah.retention.why;

import id.naskah.retention.clock.Never;
import id.naskah.retention.clock.RetentionDates;
import id.naskah.retention.declaration.Declaration;
import id.naskah.retention.schedule.FinalAction;
import java.time.LocalDate;
import java.util.List;

/**
 * Why a letter has the date that it has (docs/rules.md#rule-9).
 *
 * @param status of the letter
 * @param forecast whether it is what would be, because the letter is no record yet
 * @param asOf for a forecast, the day on which it is taken to be settled
 * @param dates what the letter comes to by itself
 * @param eligibleOn when it may go, with all else in its dossier; null for never
 * @param action what becomes of it, likewise
 * @param never why there is no day; null when there is one
 * @param evidence of the event from which the deciding rule counts; null without one, and for who
 *     may not read the letter
 * @param appraisal null without one
 * @param dossier in which it lies; null for none
 * @param holds those that the user may know of
 * @param masked whether the user sees the letter's number alone
 */
public record Why(
    String letter,
    String status,
    boolean forecast,
    LocalDate asOf,
    RetentionDates dates,
    LocalDate eligibleOn,
    FinalAction action,
    Never never,
    Declaration evidence,
    Appraisal appraisal,
    InDossier dossier,
    List<Held> holds,
    boolean masked) {

  /** What an appraisal decided instead of the schedule. */
  public record Appraisal(LocalDate keepUntil, FinalAction keptAs, String reason) {}

  /**
   * The dossier in which a letter lies.
   *
   * @param id null, and so the title, for those who may not read it
   * @param closedOn null while it is open
   */
  public record InDossier(
      String id, String title, LocalDate closedOn, LocalDate eligibleOn, FinalAction action) {}

  /** A hold that stops the disposal. */
  public record Held(long id, String reason, String reference, String owner, LocalDate from) {}
}
