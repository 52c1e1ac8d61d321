package id.naskah.retention.clock;

import id.naskah.retention.schedule.FinalAction;
import id.naskah.retention.schedule.RetentionRule;
import java.time.LocalDate;
import java.util.Map;

/**
 * All that decides how long a letter or a dossier is kept. Days are days in the office's zone.
 *
 * @param classification code; may be null
 * @param kind code of the letter kind; null for a dossier
 * @param letterDate may be null, as may the other two days; a dossier has the day on which it was
 *     closed in all three of them
 * @param settledOn null while the letter is open; for a void one, when it was voided
 * @param events days on which declared events happened, by the code of the event
 * @param keepUntil what an appraisal decided; null without one
 * @param keptAs likewise, instead of the rule's action
 */
public record RetentionFacts(
    String classification,
    String kind,
    LocalDate letterDate,
    LocalDate receivedDate,
    LocalDate settledOn,
    Map<String, LocalDate> events,
    LocalDate keepUntil,
    FinalAction keptAs) {

  /** Facts; the events are copied. */
  public RetentionFacts {
    events = Map.copyOf(events);
  }

  /** What would be if it were settled on this day. */
  public RetentionFacts settled(LocalDate day) {
    return new RetentionFacts(
        classification, kind, letterDate, receivedDate, day, events, keepUntil, keptAs);
  }

  /** The day from which on a rule counts; null while there is none. */
  LocalDate triggerDay(RetentionRule rule) {
    return switch (rule.trigger()) {
      case LETTER_DATE -> letterDate;
      case RECEIVED_DATE -> receivedDate;
      case SETTLED_DATE -> settledOn;
      case EVENT -> events.get(rule.event());
    };
  }
}
