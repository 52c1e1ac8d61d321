package id.naskah.drafting;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Official;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
import id.naskah.delegation.Names;
import id.naskah.drafting.DraftStep.State;
import id.naskah.drafting.DraftStep.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Who signs a letter, as it is printed below it. */
class Hands {
  /** What Indonesian offices write before the position of an acting official. */
  private static final Map<Mandate.Basis, String> ACTING =
      Map.of(Mandate.Basis.PLT, "Plt.", Mandate.Basis.PLH, "Plh.");

  private final Turns turns;
  private final Mandates mandates;
  private final Names names;
  private final Supplier<Configuration> configuration;

  public Hands(Turns turns, Mandates mandates, Names names, Supplier<Configuration> configuration) {
    this.turns = turns;
    this.mandates = mandates;
    this.names = names;
    this.configuration = configuration;
  }

  /**
   * The signatories of the last round, in the order of the chain: who has signed, the user in the
   * user's own step, and else who would sign today.
   *
   * @param user who signs now
   */
  List<Hand> of(Draft draft, DraftStep own, String user) {
    List<Hand> hands = new ArrayList<>();
    for (DraftStep step : turns.round(draft)) {
      boolean signs = step.task() == Task.SIGN && (step.isOpen() || step.state() == State.DONE);
      if (signs) {
        hands.add(hand(hands.size() + 1, step, step.id() == own.id() ? user : signer(step)));
      }
    }
    return hands;
  }

  /** Who stands in for somebody does so because that one is away, and signs in their place. */
  private String signer(DraftStep step) {
    if (step.doneBy() != null) {
      return step.doneBy();
    }
    List<String> people = mandates.people(step.official());
    return people.stream()
        .filter(
            user -> mandates.of(user, step.official()).filter(Mandate::isSubstitute).isPresent())
        .findFirst()
        .or(() -> people.stream().findFirst())
        .orElse("");
  }

  private Hand hand(int place, DraftStep step, String user) {
    Official official = configuration.get().officials().get(user);
    String name = names.ofUser(user);
    boolean hasPost = step.official().kind() == Recipient.Kind.POSITION;
    String post = hasPost ? names.of(step.official()) : null;
    return new Hand(
        step.id(),
        place,
        user,
        official != null ? official.name() : name == null ? user : name,
        official == null ? "" : official.rank(),
        official == null ? "" : official.number(),
        post == null ? "" : post,
        mandates
            .of(user, step.official())
            .map(mandate -> ACTING.getOrDefault(mandate.basis(), ""))
            .orElse(""));
  }
}
