package id.naskah.retention.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The table of holds without a database. */
final class MemoryHolds extends HoldRows {
  final TreeMap<Long, Hold> holds = new TreeMap<>();

  MemoryHolds() {
    super(null);
  }

  @Override
  long add(Hold hold) {
    long id = holds.size() + 1L;
    holds.put(id, with(hold, id, hold.owner(), hold.reviewOn(), null, null, null));
    return id;
  }

  @Override
  Optional<Hold> find(long id) {
    return Optional.ofNullable(holds.get(id));
  }

  @Override
  Optional<Hold> lock(long id) {
    return find(id);
  }

  @Override
  List<Hold> page(String owner, int skip, int most) {
    return holds.values().stream()
        .filter(hold -> owner == null || hold.owner().equals(owner))
        .sorted(Comparator.comparing(Hold::id).reversed())
        .skip(skip)
        .limit(most)
        .toList();
  }

  @Override
  void change(long id, String owner, LocalDate reviewOn) {
    holds.computeIfPresent(
        id, (key, h) -> with(h, id, owner, reviewOn, h.releasedBy(), h.releasedAt(), null));
  }

  @Override
  void release(long id, String by, Instant at, String reason) {
    holds.computeIfPresent(id, (key, h) -> with(h, id, h.owner(), h.reviewOn(), by, at, reason));
  }

  static Hold with(
      Hold h,
      long id,
      String owner,
      LocalDate reviewOn,
      String releasedBy,
      Instant releasedAt,
      String releaseReason) {
    return new Hold(
        id,
        h.reason(),
        h.reference(),
        owner,
        h.from(),
        reviewOn,
        h.where(),
        h.placedBy(),
        h.placedAt(),
        releasedBy,
        releasedAt,
        releaseReason);
  }
}
