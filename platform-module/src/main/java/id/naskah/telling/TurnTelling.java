package id.naskah.telling;

import id.naskah.delegation.Mandates;
import id.naskah.drafting.DraftListener;
import id.naskah.drafting.DraftStep;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Decides who is told of a letter that the office writes: whose turn it is, and what became of it.
 * As {@link Telling} it only writes rows, in the transaction of what happened.
 */
class TurnTelling implements DraftListener {
  private static final Map<DraftStep.Task, Occasion> TURNS =
      Map.of(
          DraftStep.Task.INITIAL, Occasion.TO_INITIAL,
          DraftStep.Task.SIGN, Occasion.TO_SIGN);
  private static final Map<Became, Occasion> BECAME =
      Map.of(
          Became.GIVEN_BACK, Occasion.GIVEN_BACK,
          Became.CHANGED, Occasion.FALLEN,
          Became.SIGNED, Occasion.SIGNED);

  private final Outbox outbox;
  private final Mandates mandates;
  private final OfficeClock clock;
  private final int gatherSeconds;

  /**
   * @param gatherSeconds for how long what happens is gathered into one mail
   */
  public TurnTelling(Outbox outbox, Mandates mandates, OfficeClock clock, int gatherSeconds) {
    this.outbox = outbox;
    this.mandates = mandates;
    this.clock = clock;
    this.gatherSeconds = gatherSeconds;
  }

  @Override
  public void turn(NodeRef letter, List<DraftStep> steps) {
    outbox.add(steps.stream().flatMap(step -> messages(letter, step)).toList());
  }

  private Stream<Message> messages(NodeRef letter, DraftStep step) {
    List<String> people = mandates.people(step.official());
    return messages(TURNS.get(step.task()), people, letter, About.step(step));
  }

  @Override
  public void became(NodeRef letter, Became what, int round, List<String> people) {
    outbox.add(messages(BECAME.get(what), people, letter, About.round(round)).toList());
  }

  /** One for everybody but the one who did it. */
  private Stream<Message> messages(
      Occasion occasion, Collection<String> people, NodeRef letter, String about) {
    String by = RunAs.sender();
    Instant now = clock.now();
    return people.stream()
        .filter(person -> !person.equals(by))
        .distinct()
        .limit(Telling.MOST_PEOPLE)
        .map(
            person ->
                new Message(
                    null,
                    person,
                    occasion,
                    letter.getId(),
                    about,
                    clock.today(),
                    null,
                    by,
                    now.plusSeconds(gatherSeconds),
                    now,
                    0));
  }
}
