package id.naskah.inbox;

import java.util.EnumMap;
import java.util.Map;

/** How many entries the lists have that a user would see now. */
public final class Counters {
  private final Map<Box, Map<Whose, Long>> boxes = new EnumMap<>(Box.class);
  private long undisposed;

  Counters() {
    for (Box box : Box.values()) {
      Map<Whose, Long> counts = new EnumMap<>(Whose.class);
      for (Whose whose : Whose.values()) {
        counts.put(whose, 0L);
      }
      boxes.put(box, counts);
    }
  }

  void add(Box box, Whose whose, long count) {
    boxes.get(box).merge(whose, count, Long::sum);
    boxes.get(box).merge(Whose.ALL, count, Long::sum);
  }

  void addUndisposed(long count) {
    undisposed += count;
  }

  /** Entries of a box. */
  public long of(Box box, Whose whose) {
    return boxes.get(box).get(whose);
  }

  /** Open letters of the user's units that nobody has passed on yet. */
  public long undisposed() {
    return undisposed;
  }
}
