package id.naskah.retention.recompute;

import id.naskah.retention.clock.RetentionDates;
import id.naskah.retention.clock.RetentionFacts;
import id.naskah.retention.schedule.Edition;
import id.naskah.retention.schedule.RetentionRule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a new edition of the schedule means for a record that has dates by another one. Computes
 * only, so that what is shown before is what happens after.
 *
 * @param next the edition that records are to go by
 * @param keepLonger whether a record that would go earlier stays with its own edition
 * @param today stands for days that have not come yet
 */
public record EditionChange(Edition next, boolean keepLonger, LocalDate today) {

  /**
   * The dates after the change.
   *
   * @param own the edition of its present dates; nothing when it has none
   */
  public RetentionDates dates(RetentionFacts facts, Optional<Edition> own) {
    RetentionDates after = RetentionDates.of(facts, next);
    RetentionDates before = own.map(edition -> RetentionDates.of(facts, edition)).orElse(null);
    if (before == null || !before.hasRule()) {
      return after;
    }
    // An edition that says nothing of it takes nothing away.
    boolean stays = !after.hasRule() || (keepLonger && shortens(facts, own.orElseThrow()));
    return stays ? before : after;
  }

  /**
   * Whether the change would let a record go earlier (docs/rules.md#rule-1): on the facts as they
   * are, or once it is settled and what its rules wait for has been declared. Who waits for an
   * event would otherwise lose years without a sign.
   */
  public boolean shortens(RetentionFacts facts, Edition own) {
    RetentionDates before = RetentionDates.of(facts, own);
    RetentionDates after = RetentionDates.of(facts, next);
    if (!before.hasRule() || !after.hasRule()) {
      return false;
    }
    RetentionFacts later = later(facts, own);
    return after.isEarlierThan(before)
        || RetentionDates.of(later, next).isEarlierThan(RetentionDates.of(later, own));
  }

  private RetentionFacts later(RetentionFacts facts, Edition own) {
    Map<String, LocalDate> events = new HashMap<>(facts.events());
    for (Edition edition : new Edition[] {own, next}) {
      for (RetentionRule rule : edition.rulesFor(facts.classification(), facts.kind())) {
        if (rule.event() != null) {
          events.putIfAbsent(rule.event(), today);
        }
      }
    }
    return new RetentionFacts(
        facts.classification(),
        facts.kind(),
        facts.letterDate(),
        facts.receivedDate(),
        facts.settledOn() == null ? today : facts.settledOn(),
        events,
        facts.keepUntil(),
        facts.keptAs());
  }
}
