package id.naskah.numbering;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.List;

/** What is asked of numbers that were set aside, before one of them is used or given up. */
final class ReservedNumbers {
  private static final int LONGEST_REASON = 1000;

  private ReservedNumbers() {}

  /**
   * Refuses a number that is not a reserved one, that is used or given up, or that is kept for
   * another letter: 409.
   *
   * @param letter id of the one that is to have it; null for none
   */
  static void require(
      String field, Series series, int serial, List<NumberEvent> events, String letter) {
    if (events.isEmpty()) {
      throw RuleViolation.conflict(field, "naskah.number.notReserved", serial, series.id());
    }
    for (NumberEvent event : events) {
      if (NumberEvent.GIVEN_UP.equals(event.event())) {
        throw RuleViolation.conflict(field, "naskah.number.givenUp", serial, series.id());
      } else if (!NumberEvent.RESERVED.equals(event.event())) {
        throw RuleViolation.conflict(field, "naskah.number.used", serial, series.id());
      } else if (event.letter() != null && !event.letter().equals(letter)) {
        throw RuleViolation.conflict(field, "naskah.number.kept", serial, series.id());
      }
    }
  }

  /** One line that says why; 400 for none. */
  static String checkedReason(String reason) {
    return Texts.required("reason", reason, LONGEST_REASON);
  }
}
