package id.naskah.recipient;

import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.Unit;
import id.naskah.recipient.Suggestion.Reason;
import id.naskah.routing.Addressees;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Suggests to whom a letter could be passed on: only those to whom the user may pass it on at this
 * moment, by the rules that are asked again when it is done.
 */
public class Suggestions {
  /** People beyond these are found by more of their names. */
  private static final int MOST_PEOPLE = 200;

  private final Addressees addressees;
  private final PersonWords people;
  private final People known;
  private final Offices offices;
  private final Near near;

  /**
   * What was found.
   *
   * @param more whether there may be others
   */
  public record Page(List<Suggestion> suggestions, boolean more) {}

  /** For whoever is asking. */
  public Suggestions(
      Addressees addressees, PersonWords people, People known, Offices offices, Near near) {
    this.addressees = addressees;
    this.people = people;
    this.known = known;
    this.offices = offices;
    this.near = near;
  }

  /**
   * Those who have a word that begins with each that was typed; when nothing was typed, those whom
   * the user addressed last, and who is near.
   *
   * @param letter null for any letter
   * @param above the part below which the letter would be passed on; null at the top
   */
  public Page find(String user, String term, NodeRef letter, NodeRef above, int most) {
    List<String> words = NameWords.ofTerm(term);
    Set<Recipient> never =
        new HashSet<>(letter == null ? addressees.never() : addressees.never(letter, above));
    OfficeIndex office = offices.now();
    Taken taken = new Taken(never, most);
    for (Recipient recipient : addressees.lately()) {
      if (NameWords.match(words(recipient, office), words)) {
        taken.take(recipient, Reason.LATELY);
      }
    }
    boolean complete = true;
    if (words.isEmpty()) {
      taken.takeAll(near.of(user, office), Reason.NEAR);
    } else {
      PersonWords.Found found = people.find(words, MOST_PEOPLE);
      complete = found.complete();
      taken.takeInTurn(
          office.find(words).iterator(), found.logins().stream().map(Recipient::user).iterator());
    }
    List<Suggestion> suggestions = new ArrayList<>();
    taken.reasons.forEach((who, why) -> suggestions.add(describe(who, why, office)));
    boolean more = suggestions.size() > most || !complete;
    return new Page(List.copyOf(suggestions.subList(0, Math.min(most, suggestions.size()))), more);
  }

  private Set<String> words(Recipient recipient, OfficeIndex office) {
    return recipient.kind() == Recipient.Kind.USER
        ? known.words(recipient.code())
        : office.words(recipient);
  }

  private Suggestion describe(Recipient recipient, Reason reason, OfficeIndex office) {
    String code = recipient.code();
    return switch (recipient.kind()) {
      case USER ->
          new Suggestion(
              recipient,
              known.name(code),
              null,
              null,
              null,
              null,
              known.staffNumber(code),
              office.heldBy(code),
              reason);
      case POSITION -> {
        Position position = office.position(code);
        Unit unit = office.unit(position.unit());
        String holder = office.holder(position);
        yield new Suggestion(
            recipient,
            position.name(),
            position.unit(),
            unit == null ? null : unit.name(),
            holder,
            holder == null ? null : known.name(holder),
            null,
            List.of(),
            reason);
      }
      case UNIT ->
          new Suggestion(
              recipient, office.unit(code).name(), null, null, null, null, null, List.of(), reason);
    };
  }

  /** Takes who may be addressed, each once, and one more than asked for. */
  private final class Taken {
    private final Map<Recipient, Reason> reasons = new LinkedHashMap<>();
    private final Set<Recipient> seen;
    private final int most;

    Taken(Set<Recipient> never, int most) {
      this.seen = never;
      this.most = most;
    }

    private boolean isFull() {
      return reasons.size() > most;
    }

    void take(Recipient recipient, Reason reason) {
      if (!isFull() && seen.add(recipient) && addressees.accepts(recipient)) {
        reasons.put(recipient, reason);
      }
    }

    void takeAll(Collection<Recipient> all, Reason reason) {
      all.forEach(recipient -> take(recipient, reason));
    }

    /** One of each in turn, so that many offices do not hide the people, nor the other way. */
    void takeInTurn(Iterator<Recipient> one, Iterator<Recipient> other) {
      while (!isFull() && (one.hasNext() || other.hasNext())) {
        for (Iterator<Recipient> each : List.of(one, other)) {
          if (each.hasNext()) {
            take(each.next(), Reason.FOUND);
          }
        }
      }
    }
  }
}
