package id.naskah.recipient;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The positions and units of one day, by the words of their names and codes. */
final class OfficeIndex {
  private final Map<String, Position> positions;
  private final Map<String, Unit> units;
  private final LocalDate day;
  private final NavigableMap<String, List<Recipient>> byWord = new TreeMap<>();
  private final Map<Recipient, Set<String>> words = new HashMap<>();
  private final Map<String, List<Position>> byHolder = new HashMap<>();

  OfficeIndex(Configuration now, LocalDate day) {
    this.positions = now.positions();
    this.units = now.units();
    this.day = day;
    for (Position position : positions.values()) {
      add(Recipient.position(position.code()), position.name());
      position
          .holder(day)
          .ifPresent(
              login -> byHolder.computeIfAbsent(login, l -> new ArrayList<>()).add(position));
    }
    for (Unit unit : units.values()) {
      add(Recipient.unit(unit.code()), unit.name());
    }
  }

  private void add(Recipient recipient, String name) {
    Set<String> all = new LinkedHashSet<>(NameWords.of(name));
    all.addAll(NameWords.ofNumber(recipient.code()));
    words.put(recipient, all);
    all.forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(recipient));
  }

  /** Whether it still says what these files say on this day. */
  boolean isOf(Configuration now, LocalDate today) {
    return now.positions() == positions && now.units() == units && today.equals(day);
  }

  /** Those with a word that begins with each of these; each is looked at when it is asked for. */
  Stream<Recipient> find(List<String> begins) {
    String longest = NameWords.longest(begins);
    return byWord.subMap(longest, NameWords.end(longest)).values().stream()
        .flatMap(List::stream)
        .distinct()
        .filter(recipient -> NameWords.match(words(recipient), begins));
  }

  /** The words of a position or unit; none for one that is gone. */
  Set<String> words(Recipient recipient) {
    return words.getOrDefault(recipient, Set.of());
  }

  /** The positions that a user holds on that day. */
  List<Position> heldBy(String login) {
    return byHolder.getOrDefault(login, List.of());
  }

  /** The positions of a unit, in the order of the file. */
  List<Position> positionsOf(String unit) {
    return positions.values().stream().filter(p -> p.unit().equals(unit)).toList();
  }

  /** The units right below one, in the order of the file. */
  List<Unit> below(String unit) {
    return units.values().stream().filter(u -> unit.equals(u.parent())).toList();
  }

  /** Login of who holds a position on that day; null while it is vacant. */
  String holder(Position position) {
    return position.holder(day).orElse(null);
  }

  Position position(String code) {
    return positions.get(code);
  }

  Unit unit(String code) {
    return units.get(code);
  }
}
