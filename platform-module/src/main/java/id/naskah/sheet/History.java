package id.naskah.sheet;

import java.time.Instant;
import java.util.List;

/**
 * The states that a letter's history went through, each with its code.
 *
 * @param times of the events, in their order
 * @param codes one more than events: the code before the first, after the first, and so on
 */
record History(List<Instant> times, List<String> codes) {
  int events() {
    return times.size();
  }

  /** The code of the history as it is now. */
  String code() {
    return codes.get(events());
  }

  /** When the last of so many events was; null before the first. */
  Instant asOf(int events) {
    return events == 0 ? null : times.get(events - 1);
  }
}
