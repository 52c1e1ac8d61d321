package id.naskah.routing;

import static id.naskah.routing.DispositionStatus.DECLINED;
import static id.naskah.routing.DispositionStatus.DONE;
import static id.naskah.routing.DispositionStatus.READ;
import static id.naskah.routing.DispositionStatus.RECALLED;
import static id.naskah.routing.DispositionStatus.UNREAD;
import static id.naskah.routing.DispositionStatus.WITHDRAWN;

import id.naskah.platform.RuleViolation;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be done with a disposition: from which status to which, by whom, and whether a reason is
 * needed. The same table stands in docs/dispositions.md.
 */
enum Step {
  OPEN_IT(EventKind.READ, Set.of(UNREAD), READ, Side.RECIPIENT, false),
  COMPLETE(EventKind.DONE, Set.of(UNREAD, READ), DONE, Side.RECIPIENT, false),
  DECLINE(EventKind.DECLINED, Set.of(UNREAD, READ), DECLINED, Side.RECIPIENT, true),
  WITHDRAW(EventKind.WITHDRAWN, Set.of(UNREAD), WITHDRAWN, Side.SENDER, false),
  RECALL(EventKind.RECALLED, Set.of(READ, DONE, DECLINED), RECALLED, Side.SENDER, true),
  RESUME(EventKind.RESUMED, Set.of(DONE, DECLINED), READ, Side.EITHER, true);

  /** The side of a disposition that may take a step. */
  enum Side {
    /** Who it was passed to, or acts for them today. */
    RECIPIENT,
    /**
     * Who passed it on, or acts for them today; at the top of the tree, who may write the letter.
     */
    SENDER,
    EITHER
  }

  private final EventKind event;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nobody can change
  private final Set<DispositionStatus> from;

  private final DispositionStatus to;
  private final Side side;
  private final boolean reasonNeeded;

  Step(
      EventKind event,
      Set<DispositionStatus> from,
      DispositionStatus to,
      Side side,
      boolean reasonNeeded) {
    this.event = event;
    this.from = from;
    this.to = to;
    this.side = side;
    this.reasonNeeded = reasonNeeded;
  }

  /** The event that the history gets for this step. */
  public EventKind event() {
    return event;
  }

  public DispositionStatus to() {
    return to;
  }

  Side side() {
    return side;
  }

  boolean needsReason() {
    return reasonNeeded;
  }

  /** Whether this step can be taken from this status. */
  boolean isFrom(DispositionStatus status) {
    return from.contains(status);
  }

  /**
   * The step from one status to another.
   *
   * @throws RuleViolation 409 if there is none, with those that there are
   */
  public static Step between(DispositionStatus before, DispositionStatus after) {
    Optional<Step> step =
        Arrays.stream(values()).filter(s -> s.to == after && s.from.contains(before)).findFirst();
    return step.orElseThrow(() -> refused(before, after));
  }

  private static RuleViolation refused(DispositionStatus before, DispositionStatus after) {
    String accepted =
        Arrays.stream(values())
            .filter(s -> s.from.contains(before))
            .map(s -> s.to.code())
            .distinct()
            .collect(Collectors.joining(", "));
    return RuleViolation.conflict(
        "status", "naskah.disposition.step", before.code(), after.code(), accepted);
  }
}
