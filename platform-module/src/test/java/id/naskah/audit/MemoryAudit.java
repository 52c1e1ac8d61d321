package id.naskah.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The tables of the audit and of its seals without a database, for whoever would falsify them. */
final class MemoryAudit extends AuditTable {
  private final TreeMap<Long, AuditEntry> entries = new TreeMap<>();
  private long lastId;

  MemoryAudit() {
    super(null);
  }

  @Override
  public void append(String about, Instant at, String by, String event) {
    AuditEntry last =
        entries.values().stream()
            .filter(e -> e.about().equals(about))
            .max(Comparator.comparing(AuditEntry::position))
            .orElse(null);
    int position = last == null ? 1 : last.position() + 1;
    String previous = last == null ? null : last.hash();
    lastId++;
    String hash = EntryHash.of(previous, position, EntryHash.text(about, at, by, event));
    put(new AuditEntry(lastId, about, position, at, by, event, previous, hash));
  }

  void put(AuditEntry entry) {
    entries.put(entry.id(), entry);
  }

  AuditEntry entry(long id) {
    return entries.get(id);
  }

  void remove(long id) {
    entries.remove(id);
  }

  /** Leaves an id out, as a transaction does that is not committed yet, or never. */
  void skipId() {
    lastId++;
  }

  @Override
  List<Link> links(IdRanges ids, int most) {
    List<Link> links = new ArrayList<>();
    for (AuditEntry entry : entries.values()) {
      if (ids.contains(entry.id()) && links.size() < most) {
        String before =
            entries.values().stream()
                .filter(
                    e -> e.about().equals(entry.about()) && e.position() == entry.position() - 1)
                .map(AuditEntry::hash)
                .findFirst()
                .orElse(null);
        links.add(new Link(entry, before));
      }
    }
    return links;
  }

  @Override
  SortedMap<Long, String> hashes(IdRanges ids, int most) {
    SortedMap<Long, String> hashes = new TreeMap<>();
    for (Map.Entry<Long, AuditEntry> entry : entries.entrySet()) {
      if (ids.contains(entry.getKey()) && hashes.size() < most) {
        hashes.put(entry.getKey(), entry.getValue().hash());
      }
    }
    return hashes;
  }

  /** The seals of an audit. */
  static final class Seals extends SealTable {
    private final TreeMap<Long, Seal> seals = new TreeMap<>();

    Seals() {
      super(null);
    }

    void change(long id, UnaryOperator<Seal> change) {
      seals.computeIfPresent(id, (key, seal) -> change.apply(seal));
    }

    void remove(long id) {
      seals.remove(id);
    }

    @Override
    void add(Seal seal) {
      seals.put(seal.id(), seal);
    }

    @Override
    public List<Seal> newest(int skip, int most) {
      return seals.descendingMap().values().stream().skip(skip).limit(most).toList();
    }

    @Override
    public java.util.Optional<Seal> find(long id) {
      return java.util.Optional.ofNullable(seals.get(id));
    }

    @Override
    List<Seal> after(long id, int most) {
      return seals.tailMap(id, false).values().stream().limit(most).toList();
    }

    @Override
    long lastEntryAt(Instant time) {
      return seals.descendingMap().values().stream()
          .filter(seal -> !seal.sealedAt().isAfter(time))
          .mapToLong(Seal::lastEntry)
          .findFirst()
          .orElse(0);
    }
  }
}
