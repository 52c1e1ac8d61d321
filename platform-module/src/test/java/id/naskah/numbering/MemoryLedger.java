package id.naskah.numbering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ledger without a database; like its key, it refuses one event of a number twice. */
class MemoryLedger extends NumberLedger {
  private final Map<String, Long> ids = new TreeMap<>();
  private final Map<Long, Series> series = new TreeMap<>();
  private final Map<Long, Integer> last = new TreeMap<>();
  private final Map<Long, List<NumberEvent>> events = new TreeMap<>();

  MemoryLedger() {
    super(null);
  }

  private long id(Series wanted) {
    return ids.computeIfAbsent(
        wanted.id(),
        key -> {
          long id = ids.size() + 1L;
          series.put(id, wanted);
          last.put(id, 0);
          events.put(id, new ArrayList<>());
          return id;
        });
  }

  @Override
  Taken take(Series wanted, int count) {
    long id = id(wanted);
    return new Taken(id, last.merge(id, count, Integer::sum));
  }

  @Override
  Taken takeAndRecord(Series wanted, NumberEvent e) {
    Taken taken = take(wanted, 1);
    record(
        taken.seriesId(),
        new NumberEvent(taken.last(), e.event(), e.letter(), null, e.by(), e.at(), null));
    return taken;
  }

  @Override
  void record(long seriesId, NumberEvent e) {
    boolean there =
        events.get(seriesId).stream()
            .anyMatch(o -> o.serial() == e.serial() && o.event().equals(e.event()));
    if (there) {
      throw new IllegalStateException("The key refuses " + e);
    }
    events.get(seriesId).add(e);
  }

  @Override
  Optional<Long> lock(Series wanted) {
    return Optional.ofNullable(ids.get(wanted.id()));
  }

  @Override
  boolean isIssued(String letter, Series wanted, int serial) {
    return events(wanted, serial, serial).stream()
        .anyMatch(e -> "issued".equals(e.event()) && letter.equals(e.letter()));
  }

  @Override
  public List<NumberEvent> events(Series wanted, int first, int most) {
    return lock(wanted).map(events::get).orElse(List.of()).stream()
        .filter(e -> e.serial() >= first && e.serial() <= most)
        .sorted(Comparator.comparing(NumberEvent::serial).thenComparing(NumberEvent::at))
        .toList();
  }

  @Override
  public int lastSerial(Series wanted) {
    return lock(wanted).map(last::get).orElse(0);
  }

  @Override
  public List<Series> all() {
    return series.values().stream()
        .sorted(Comparator.comparing(Series::year).reversed().thenComparing(Series::name))
        .toList();
  }
}
