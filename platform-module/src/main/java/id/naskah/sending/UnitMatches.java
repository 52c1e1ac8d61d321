package id.naskah.sending;

import id.naskah.configuration.Position;
import id.naskah.configuration.Unit;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the unit that the words of a recipient mean: its name, or that of one of its positions,
 * stands in them. Of several the longest name counts, for it says most.
 */
final class UnitMatches {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<Name> names = new ArrayList<>();

  private record Name(String words, String unit) {}

  UnitMatches(Collection<Unit> units, Collection<Position> positions) {
    units.forEach(unit -> names.add(new Name(words(unit.name()), unit.code())));
    positions.stream()
        .filter(position -> units.stream().anyMatch(u -> u.code().equals(position.unit())))
        .forEach(position -> names.add(new Name(words(position.name()), position.unit())));
    names.removeIf(name -> name.words().isBlank());
    names.sort(Comparator.comparingInt((Name name) -> name.words().length()).reversed());
  }

  /** Code of the unit that is meant; nothing if none is. */
  Optional<String> of(String recipient) {
    String words = words(recipient);
    return names.stream().filter(name -> words.contains(name.words())).map(Name::unit).findFirst();
  }

  /** The words with one space around each, so that whole ones are compared. */
  private static String words(String text) {
    return NO_WORD.matcher(" " + Texts.key(text) + " ").replaceAll(" ");
  }
}
