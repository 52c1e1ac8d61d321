package id.naskah.delegation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds people who are away for each other: Ani's work goes to Budi and Budi's, by whatever way,
 * back to Ani on the same day. Nobody would be there to do it.
 */
final class Circles {
  private final Holders holders;

  Circles(Holders holders) {
    this.holders = holders;
  }

  /**
   * The first day on which a new substitution closes a circle with those that there are.
   *
   * <p>Between two beginnings, of a substitution or of a holder's time, nothing is added: so only
   * those days are looked at.
   */
  Optional<LocalDate> closedBy(Substitution added, List<Substitution> others) {
    List<Substitution> near = others.stream().filter(added::overlaps).toList();
    Set<LocalDate> days = new TreeSet<>(Set.of(added.from()));
    Stream.concat(Stream.of(added), near.stream())
        .forEach(
            s -> {
              days.add(s.from());
              holders.changes(s.absent()).forEach(days::add);
            });
    return days.stream()
        .filter(day -> !day.isBefore(added.from()) && !day.isAfter(added.until()))
        .filter(day -> isCircle(added, near, day))
        .findFirst();
  }

  private boolean isCircle(Substitution added, List<Substitution> others, LocalDate day) {
    Optional<String> away = holders.on(added.absent(), day);
    if (away.isEmpty()) {
      return false;
    }
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(added.substitute()));
    while (!open.isEmpty()) {
      String person = open.pop();
      if (person.equals(away.get())) {
        return true;
      }
      if (seen.add(person)) {
        others.stream()
            .filter(s -> s.isInForce(day))
            .filter(s -> holders.on(s.absent(), day).filter(person::equals).isPresent())
            .forEach(s -> open.push(s.substitute()));
      }
    }
    return false;
  }
}
