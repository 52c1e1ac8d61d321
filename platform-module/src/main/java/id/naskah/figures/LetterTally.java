package id.naskah.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Adds up letters by week and by unit. */
class LetterTally {
  private static final String INCOMING = "incoming";
  private static final String OUTGOING = "outgoing";

  private final LocalDate first;
  private final int weeks;
  private final Map<LocalDate, Map<String, Long>> byWeek = new HashMap<>();
  private final Map<String, Long> byUnit = new HashMap<>();

  /**
   * @param first Monday of the first week
   */
  LetterTally(LocalDate first, int weeks) {
    this.first = first;
    this.weeks = weeks;
  }

  /**
   * Adds letters.
   *
   * @param week its Monday
   * @param unit null for letters without one, which are in the weeks alone
   */
  void add(LocalDate week, String direction, String unit, long letters) {
    byWeek.computeIfAbsent(week, w -> new HashMap<>()).merge(direction, letters, Long::sum);
    if (unit != null) {
      byUnit.merge(unit, letters, Long::sum);
    }
  }

  LetterFigures figures() {
    return new LetterFigures(
        IntStream.range(0, weeks).mapToObj(i -> week(first.plusWeeks(i))).toList(), units());
  }

  private LetterFigures.Week week(LocalDate from) {
    Map<String, Long> letters = byWeek.getOrDefault(from, Map.of());
    long all = letters.values().stream().mapToLong(Long::longValue).sum();
    long incoming = letters.getOrDefault(INCOMING, 0L);
    long outgoing = letters.getOrDefault(OUTGOING, 0L);
    return new LetterFigures.Week(from, incoming, outgoing, all - incoming - outgoing);
  }

  private List<LetterFigures.InUnit> units() {
    return byUnit.entrySet().stream()
        .map(unit -> new LetterFigures.InUnit(unit.getKey(), unit.getValue()))
        .sorted(
            Comparator.comparingLong(LetterFigures.InUnit::letters)
                .reversed()
                .thenComparing(LetterFigures.InUnit::unit))
        .toList();
  }
}
