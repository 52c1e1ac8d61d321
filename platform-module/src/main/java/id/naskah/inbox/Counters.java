package id.naskah.inbox;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many entries the lists have that a user would see now. */
public final class Counters {
  private final Map<Box, Map<Whose, Long>> boxes = new EnumMap<>(Box.class);
  private final Map<OfUnits, Long> ofUnits = new EnumMap<>(OfUnits.class);
  private final List<String> units;
  private final LocalDate today;

  Counters(List<String> units, LocalDate today) {
    this.units = List.copyOf(units);
    this.today = today;
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

  void add(OfUnits counted, long count) {
    ofUnits.merge(counted, count, Long::sum);
  }

  /** Entries of a box. */
  public long of(Box box, Whose whose) {
    return boxes.get(box).get(whose);
  }

  /** Codes of the user's units, whose letters are counted. */
  public List<String> units() {
    return units;
  }

  /** The day in the office on which this was counted. */
  public LocalDate today() {
    return today;
  }

  /** Drafts of the user's units. */
  public long drafts() {
    return ofUnits.getOrDefault(OfUnits.DRAFTS, 0L);
  }

  /** Open letters of the user's units that nobody has passed on yet. */
  public long undisposed() {
    return ofUnits.getOrDefault(OfUnits.UNDISPOSED, 0L);
  }

  /** Letters of the user's units that were received today. */
  public long receivedToday() {
    return ofUnits.getOrDefault(OfUnits.RECEIVED_TODAY, 0L);
  }
}
