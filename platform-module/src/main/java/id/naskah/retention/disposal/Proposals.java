package id.naskah.retention.disposal;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.retention.RecordSights;
import id.naskah.retention.Sight;
import id.naskah.retention.Sights;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers what is due into a batch (docs/rules.md#rule-6): records of which whoever proposes sees
 * something, if only the number, and that no hold keeps. Nothing is proposed by itself.
 */
class Proposals implements TaskWork {
  /** Records looked at in one transaction. */
  static final int CHUNK = 500;

  private final DisposalTable disposals;
  private final ItemTable items;
  private final DueTable due;
  private final HoldGuard holds;
  private final RecordSights sights;
  private final OfficeClock clock;

  public Proposals(
      DisposalTable disposals,
      ItemTable items,
      DueTable due,
      HoldGuard holds,
      RecordSights sights,
      OfficeClock clock) {
    this.disposals = disposals;
    this.items = items;
    this.due = due;
    this.holds = holds;
    this.sights = sights;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "disposalProposal";
  }

  /**
   * Goes on gathering.
   *
   * <p>As whoever asked, so that nobody proposes what they can't see.
   */
  @Override
  public Progress next(Task task) {
    Disposal batch = disposals.lock(Long.parseLong(task.parameters())).orElse(null);
    if (batch == null || batch.state() != DisposalState.PROPOSING) {
      return Progress.finished(task.place());
    }
    return RunAs.user(batch.proposedBy(), () -> gather(batch, task.place()));
  }

  /**
   * Takes the next few records into a batch, and ends the proposal when there are no more.
   *
   * @param place where the last few ended; 0 at first
   */
  Progress gather(Disposal batch, long place) {
    DisposalScope scope = batch.scope().until(clock.today());
    List<DueRecord> found = due.next(batch.kind(), scope, DueTable.Cursor.of(place), CHUNK);
    List<DueRecord> taken = free(found);
    if (!taken.isEmpty()) {
      due.take(batch.id(), taken);
      items.add(batch.id(), taken);
    }
    boolean more = found.size() == CHUNK;
    if (!more) {
      disposals.move(batch.id(), DisposalState.PROPOSED);
    }
    long end = place;
    if (!found.isEmpty()) {
      DueRecord last = found.get(found.size() - 1);
      end = new DueTable.Cursor(last.eligibleOn(), last.nodeId()).place();
    }
    return new Progress(end, taken.size(), 0, more);
  }

  private List<DueRecord> free(List<DueRecord> found) {
    Sights current = sights.current();
    List<DueRecord> seen =
        found.stream()
            .filter(r -> current.of(r.node(), r.acl(), r.owner(), r.security()) != Sight.NONE)
            .toList();
    Set<Long> ids = seen.stream().map(DueRecord::nodeId).collect(Collectors.toSet());
    Map<Long, List<Long>> held = holds.holdsOn(ids);
    return seen.stream().filter(r -> held.getOrDefault(r.nodeId(), List.of()).isEmpty()).toList();
  }
}
