package id.naskah.execution;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many letters took how many working days.
 *
 * <p>Numbers of days repeat, so they are counted: memory follows the days that occur, not the
 * letters.
 */
final class WorkingDays {
  private static final int HUNDRED = 100;

  private final TreeMap<Integer, Long> counts = new TreeMap<>();
  private long all;

  /** Adds a letter. One that is dated after what was done with it took no day. */
  void add(int days) {
    counts.merge(Math.max(0, days), 1L, Long::sum);
    all++;
  }

  void addAll(WorkingDays others) {
    others.counts.forEach((days, letters) -> counts.merge(days, letters, Long::sum));
    all += others.all;
  }

  /**
   * The number of days within which this part of the letters was done, by nearest rank: a number
   * that occurs, never one between two.
   *
   * @param percent of the letters, from 1 to 100
   * @return null without letters
   */
  Integer within(int percent) {
    long rank = (all * percent + HUNDRED - 1) / HUNDRED;
    long passed = 0;
    for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
      passed += entry.getValue();
      if (passed >= rank) {
        return entry.getKey();
      }
    }
    return null;
  }
}
