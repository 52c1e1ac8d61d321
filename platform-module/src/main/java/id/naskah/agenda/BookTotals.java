package id.naskah.agenda;

import id.naskah.numbering.NumberEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many lines of a book are what. */
final class BookTotals {
  private final Map<String, Integer> byState = new LinkedHashMap<>();
  private int corrected;

  BookTotals() {
    for (String state :
        new String[] {
          NumberEvent.ISSUED,
          NumberEvent.VOIDED,
          NumberEvent.RESERVED,
          NumberEvent.GIVEN_UP,
          BookRow.GAP
        }) {
      byState.put(state, 0);
    }
  }

  void add(BookRow row) {
    byState.merge(row.state(), 1, Integer::sum);
    corrected += row.corrections().isEmpty() ? 0 : 1;
  }

  /** Each state with how many lines it has, in a fixed order. */
  Map<String, Integer> byState() {
    return byState;
  }

  /** Lines with a correction. */
  int corrected() {
    return corrected;
  }

  int all() {
    return byState.values().stream().mapToInt(Integer::intValue).sum();
  }
}
