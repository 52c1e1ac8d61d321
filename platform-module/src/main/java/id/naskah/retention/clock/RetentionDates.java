package id.naskah.retention.clock;

import id.naskah.retention.schedule.Edition;
import id.naskah.retention.schedule.FinalAction;
import id.naskah.retention.schedule.RetentionRule;
import id.naskah.retention.schedule.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long something is kept and what becomes of it then, with how that was arrived at.
 *
 * <p>Computes only; reads and writes nothing, so it serves to show what would be as well.
 *
 * @param edition code of the edition; null when none is in force
 * @param rule the one that decides; null when none applies
 * @param triggerDay counted from; null while there is none
 * @param eligibleOn the first day on which it may go; null for never
 * @param action the strongest of all rules, or what an appraisal decided; null without a rule
 * @param never why there is no day; null when there is one
 * @param periods what each of the rules comes to, in the order of the schedule
 */
public record RetentionDates(
    String edition,
    RetentionRule rule,
    LocalDate triggerDay,
    LocalDate activeUntil,
    LocalDate inactiveUntil,
    LocalDate eligibleOn,
    FinalAction action,
    Never never,
    List<Period> periods) {

  /**
   * Computes the dates (docs/rules.md#rule-2 to 4).
   *
   * @param edition null when none is in force: then never
   */
  public static RetentionDates of(RetentionFacts facts, Edition edition) {
    if (edition == null) {
      return none(null, Never.NO_EDITION, facts);
    }
    if (facts.classification() == null) {
      return none(edition.code(), Never.NO_CLASSIFICATION, facts);
    }
    List<Period> periods = new ArrayList<>();
    for (RetentionRule rule : edition.rulesFor(facts.classification(), facts.kind())) {
      periods.add(Period.of(rule, facts.triggerDay(rule)));
    }
    if (periods.isEmpty()) {
      return none(edition.code(), Never.NO_RULE, facts);
    }
    return of(facts, edition.code(), periods);
  }

  private static RetentionDates of(RetentionFacts facts, String edition, List<Period> periods) {
    Period decides = periods.get(0);
    FinalAction action = null;
    for (Period period : periods) {
      decides = later(decides, period);
      action = period.rule().action().or(action);
    }
    Never never = null;
    if (decides.triggerDay() == null) {
      never = decides.rule().trigger() == Trigger.EVENT ? Never.NOT_DECLARED : Never.NO_DATE;
    }
    if (facts.settledOn() == null) {
      never = Never.NOT_SETTLED;
    }
    return new RetentionDates(
        edition,
        decides.rule(),
        decides.triggerDay(),
        decides.activeUntil(),
        decides.inactiveUntil(),
        never == null ? latest(decides.eligibleOn(), facts.keepUntil()) : null,
        facts.keptAs() == null ? action : facts.keptAs(),
        never,
        List.copyOf(periods));
  }

  /** A rule without a date means never, which is later than any date. */
  private static Period later(Period one, Period other) {
    if (one.eligibleOn() == null) {
      return one;
    }
    return other.eligibleOn() == null || other.eligibleOn().isAfter(one.eligibleOn()) ? other : one;
  }

  private static LocalDate latest(LocalDate eligibleOn, LocalDate keepUntil) {
    LocalDate kept = keepUntil == null ? null : keepUntil.plusDays(1);
    return kept != null && kept.isAfter(eligibleOn) ? kept : eligibleOn;
  }

  private static RetentionDates none(String edition, Never never, RetentionFacts facts) {
    return new RetentionDates(
        edition, null, null, null, null, null, facts.keptAs(), never, List.of());
  }

  /** Whether a rule applies. */
  public boolean hasRule() {
    return rule != null;
  }

  /** The id of the rule; null without one. */
  public String ruleId() {
    return rule == null ? null : rule.id();
  }

  /**
   * Whether a record may go earlier by these dates than by the others; never is later than any day.
   */
  public boolean isEarlierThan(RetentionDates other) {
    return eligibleOn != null
        && (other.eligibleOn == null || eligibleOn.isBefore(other.eligibleOn));
  }

  /**
   * By which edition a record's dates are computed (docs/rules.md#rule-1): by its own, so that a
   * new edition changes nothing by itself. One that says nothing of it gives way to the one in
   * force.
   *
   * @param own the edition of its present dates
   * @param inForce the edition in force
   */
  public static RetentionDates of(
      RetentionFacts facts, Optional<Edition> own, Optional<Edition> inForce) {
    RetentionDates dates = of(facts, own.or(() -> inForce).orElse(null));
    return dates.hasRule() || own.isEmpty() || inForce.isEmpty()
        ? dates
        : of(facts, inForce.orElseThrow());
  }
}
