package id.naskah.delegation;

import id.naskah.configuration.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The table of substitutions without a database. */
public class MemorySubstitutions extends SubstitutionTable {
  private final Map<Long, Substitution> rows = new TreeMap<>();

  public MemorySubstitutions() {
    super(null);
  }

  /** Plans one, as the service would once it has checked it. */
  public void plan(String absent, String substitute, Capacity capacity, String from, String until) {
    add(
        new Substitution(
            null,
            Recipient.parse(absent).orElseThrow(),
            substitute,
            capacity,
            LocalDate.parse(from),
            LocalDate.parse(until),
            null,
            "admin",
            Instant.EPOCH,
            null,
            null));
  }

  @Override
  void lock() {
    // One thread only.
  }

  @Override
  public void awaitPlans() {
    // One thread only.
  }

  @Override
  long add(Substitution s) {
    long id = rows.size() + 1L;
    rows.put(id, with(s, id, null, null));
    return id;
  }

  @Override
  void end(long id, String by, Instant at) {
    rows.computeIfPresent(id, (key, s) -> s.endedAt() == null ? with(s, id, by, at) : s);
  }

  @Override
  Optional<Substitution> find(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  List<Substitution> standingIn(Recipient absent, LocalDate day) {
    return inForce(day).stream().filter(s -> s.absent().equals(absent)).toList();
  }

  @Override
  List<Substitution> inForce(LocalDate day) {
    return rows.values().stream().filter(s -> s.isInForce(day)).toList();
  }

  @Override
  List<Substitution> notOver(LocalDate day) {
    return rows.values().stream()
        .filter(s -> s.endedAt() == null && !s.until().isBefore(day))
        .sorted(Comparator.comparing(Substitution::from).thenComparing(Substitution::id))
        .toList();
  }

  private static Substitution with(Substitution s, long id, String endedBy, Instant endedAt) {
    return new Substitution(
        id,
        s.absent(),
        s.substitute(),
        s.capacity(),
        s.from(),
        s.until(),
        s.reason(),
        s.madeBy(),
        s.madeAt(),
        endedBy,
        endedAt);
  }
}
