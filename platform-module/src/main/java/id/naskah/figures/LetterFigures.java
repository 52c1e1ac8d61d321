package id.naskah.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * Letters registered lately that the user may read.
 *
 * @param weeks the oldest first, also those without a letter
 * @param units those with letters in these weeks, the one with most first
 */
public record LetterFigures(List<Week> weeks, List<InUnit> units) {
  /**
   * Letters of a week.
   *
   * @param from its Monday
   */
  public record Week(LocalDate from, long incoming, long outgoing, long internal) {}

  /** Letters of a unit. */
  public record InUnit(String unit, long letters) {}
}
