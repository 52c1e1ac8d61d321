package id.naskah.configuration.editor;

import id.naskah.configuration.FileText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Finds what differs between two tables, by row. Takes time for the number of rows, and for the
 * logarithm of it.
 */
final class RowChanges {
  private final List<FileText.Row> before;
  private final List<FileText.Row> after;

  /** Which row before it is, for each row after; -1 for none. */
  private final int[] matches;

  private final boolean[] taken;

  private RowChanges(List<FileText.Row> before, List<FileText.Row> after) {
    this.before = before;
    this.after = after;
    this.matches = new int[after.size()];
    this.taken = new boolean[before.size()];
    Arrays.fill(matches, -1);
  }

  /**
   * The differences, those that have a place after in its order, and then what was removed.
   *
   * @param key of a row, by which a changed one is known again
   * @param ordered whether the order says something, so that a row that was moved is told
   */
  static List<RowChange> between(
      List<FileText.Row> before,
      List<FileText.Row> after,
      Function<FileText.Row, String> key,
      boolean ordered) {
    RowChanges changes = new RowChanges(before, after);
    changes.match(FileText.Row::cells);
    changes.match(key);
    return changes.told(ordered);
  }

  private <T> void match(Function<FileText.Row, T> by) {
    Map<T, Deque<Integer>> open = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      if (!taken[i]) {
        open.computeIfAbsent(by.apply(before.get(i)), k -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < after.size(); i++) {
      if (matches[i] < 0) {
        Deque<Integer> found = open.get(by.apply(after.get(i)));
        if (found != null && !found.isEmpty()) {
          matches[i] = found.remove();
          taken[matches[i]] = true;
        }
      }
    }
  }

  private List<RowChange> told(boolean ordered) {
    List<RowChange> told = new ArrayList<>();
    boolean[] stayed = stayed();
    for (int i = 0; i < after.size(); i++) {
      FileText.Row now = after.get(i);
      FileText.Row old = matches[i] < 0 ? null : before.get(matches[i]);
      if (old == null) {
        told.add(new RowChange(RowChange.Kind.ADDED, null, now));
      } else if (!old.cells().equals(now.cells())) {
        told.add(new RowChange(RowChange.Kind.CHANGED, old, now));
      } else if (ordered && !stayed[i]) {
        told.add(new RowChange(RowChange.Kind.MOVED, old, now));
      }
    }
    for (int i = 0; i < before.size(); i++) {
      if (!taken[i]) {
        told.add(new RowChange(RowChange.Kind.REMOVED, before.get(i), null));
      }
    }
    return List.copyOf(told);
  }

  /** Whether each row is among the most that kept their order: all others were moved. */
  private boolean[] stayed() {
    List<Integer> ends = new ArrayList<>();
    List<Integer> values = new ArrayList<>();
    int[] previous = new int[after.size()];
    for (int i = 0; i < after.size(); i++) {
      if (matches[i] >= 0) {
        int at = -1 - Collections.binarySearch(values, matches[i]);
        previous[i] = at == 0 ? -1 : ends.get(at - 1);
        if (at == ends.size()) {
          ends.add(i);
          values.add(matches[i]);
        } else {
          ends.set(at, i);
          values.set(at, matches[i]);
        }
      }
    }
    boolean[] stayed = new boolean[after.size()];
    for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = previous[i]) {
      stayed[i] = true;
    }
    return stayed;
  }
}
