package id.naskah.routing;

import id.naskah.letter.LetterStatus;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What the letter, the dispositions above and the dispositions below allow of a step of a
 * disposition.
 */
final class StepRules {
  private static final int LONGEST_TEXT = 4000;

  private StepRules() {}

  /** The text without blanks around it; null if there is none. */
  static String text(String field, String given, boolean needed) {
    String text = Texts.trimmed(given);
    if (text != null) {
      Texts.check(field, text, LONGEST_TEXT, true);
    } else if (needed) {
      throw RuleViolation.invalid(field, "naskah.missing");
    }
    return text;
  }

  static void requireOpenLetter(
      LetterStatus letter, DispositionRow row, List<DispositionRow> all, Step step) {
    if (letter == LetterStatus.VOID) {
      throw RuleViolation.conflict("letter", "naskah.void.final");
    }
    DispositionRow above = PassOnRules.above(row, all);
    if (step == Step.RESUME && above != null && !above.status().isOpen()) {
      throw RuleViolation.conflict("parent", "naskah.pass.closed", above.status().code());
    }
  }

  static void requireOpen(DispositionRow row) {
    if (!row.status().isOpen()) {
      throw RuleViolation.conflict("status", "naskah.pass.closed", row.status().code());
    }
  }

  static void requireNothingBelow(DispositionRow row, List<DispositionRow> all) {
    List<String> waiting =
        below(row, all).stream()
            .filter(r -> r.responsible() && isWaiting(r))
            .map(r -> r.recipient().toString())
            .toList();
    if (!waiting.isEmpty()) {
      throw RuleViolation.conflict(
          "status", "naskah.disposition.below", String.join(", ", waiting));
    }
  }

  /**
   * Somebody has to do something about the disposition: the recipient, or after a refusal the
   * sender.
   */
  static boolean isWaiting(DispositionRow row) {
    return row.status().isOpen() || row.status() == DispositionStatus.DECLINED;
  }

  static boolean isWaiting(List<DispositionRow> all) {
    return all.stream().anyMatch(r -> r.responsible() && isWaiting(r));
  }

  /** Whether a letter is settled by its dispositions: some responsible one done, none waiting. */
  static boolean isSettled(List<DispositionRow> all) {
    return !isWaiting(all)
        && all.stream().anyMatch(r -> r.responsible() && r.status() == DispositionStatus.DONE);
  }

  /** The dispositions that were made from this one, at any depth. */
  static List<DispositionRow> below(DispositionRow row, List<DispositionRow> all) {
    List<DispositionRow> below = new ArrayList<>();
    for (DispositionRow r : all) {
      // The list is in the order in which dispositions were made: each one comes after the one
      // above it.
      if (r.isBelow(row) || below.stream().anyMatch(r::isBelow)) {
        below.add(r);
      }
    }
    return below;
  }
}
