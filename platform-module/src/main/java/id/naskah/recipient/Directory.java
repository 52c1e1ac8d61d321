package id.naskah.recipient;

import id.naskah.configuration.Position;
import java.util.List;

/**
 * Finds people by what is remembered of them: all there are, whoever asks, since every user may
 * know the name of every other. To whom one may pass a letter on is for {@link Suggestions}.
 */
public class Directory {
  private final PersonWords words;
  private final People people;
  private final Offices offices;

  /**
   * A person.
   *
   * @param staffNumber as far as it is known
   * @param positions held today
   */
  public record Person(String login, String name, String staffNumber, List<Position> positions) {}

  /**
   * Who was found.
   *
   * @param more whether there may be others
   */
  public record Page(List<Person> people, boolean more) {}

  /** Reads what {@link PersonBehaviour} wrote. */
  public Directory(PersonWords words, People people, Offices offices) {
    this.words = words;
    this.people = people;
    this.offices = offices;
  }

  /** Those who have a word that begins with each that was typed; nobody when nothing was. */
  public Page find(String term, int most) {
    List<String> typed = NameWords.ofTerm(term);
    if (typed.isEmpty()) {
      return new Page(List.of(), false);
    }
    PersonWords.Found found = words.find(typed, most);
    OfficeIndex office = offices.now();
    List<Person> all =
        found.logins().stream()
            .map(
                login ->
                    new Person(
                        login, people.name(login), people.staffNumber(login), office.heldBy(login)))
            .toList();
    return new Page(all, !found.complete());
  }
}
