package id.naskah.retention.disposal;

import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.hold.HoldGuard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Whether items may be carried out at this moment: still there, still due, under no hold, and still
 * what was approved.
 */
public class Clearance {
  private final DueTable due;
  private final HoldGuard holds;
  private final NodeService nodeService;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: an approved batch is carried out whoever
   *     runs it
   */
  public Clearance(DueTable due, HoldGuard holds, NodeService nodeService, OfficeClock clock) {
    this.due = due;
    this.holds = holds;
    this.nodeService = nodeService;
    this.clock = clock;
  }

  /**
   * The reason why an item that is otherwise cleared may not be carried out; null if the item may
   * be.
   */
  public record Refusal(Outcome outcome, String reason) {}

  /** What must be true besides, of the items of some batches. */
  public interface Further {
    /** Why an item may not be carried out that is otherwise cleared; null if it may. */
    Refusal refusal(Disposal batch, DisposalItem item);
  }

  /** Those that may not, by node; all others may until the transaction ends. */
  public record Checked(Map<Long, Refusal> refusals) {}

  /**
   * Checks some items, in four questions for all of them; the caller has kept holds out.
   *
   * <p>Their rows are locked: what would change them waits.
   */
  public Checked check(List<DisposalItem> items) {
    Map<Long, DueRecord> now = due.lock(items);
    Map<Long, List<Long>> held =
        holds.holdsOn(items.stream().map(DisposalItem::nodeId).collect(Collectors.toList()));
    Map<String, Long> amended = due.lastAmendments(items);
    Map<Long, Refusal> refusals = new HashMap<>();
    for (DisposalItem item : items) {
      Refusal refusal =
          refusal(
              item,
              now.get(item.nodeId()),
              held.getOrDefault(item.nodeId(), List.of()),
              amended.get(item.uuid()));
      if (refusal != null) {
        refusals.put(item.nodeId(), refusal);
      }
    }
    return new Checked(refusals);
  }

  private Refusal refusal(DisposalItem item, DueRecord now, List<Long> held, Long amended) {
    if (now == null || !nodeService.exists(now.node())) {
      return new Refusal(Outcome.FAILED, Messages.text("naskah.disposal.gone"));
    }
    if (!held.isEmpty()) {
      String numbers = held.stream().map(String::valueOf).collect(Collectors.joining(", "));
      return new Refusal(Outcome.HELD, Messages.text("naskah.disposal.held", numbers));
    }
    boolean same =
        Objects.equals(now.batch(), item.batch())
            && Objects.equals(now.edition(), item.edition())
            && Objects.equals(now.rule(), item.rule())
            && Objects.equals(now.action(), item.action())
            && Objects.equals(amended, item.amended());
    if (!same || now.eligibleOn() == null) {
      return new Refusal(Outcome.CHANGED, Messages.text("naskah.disposal.changed"));
    }
    if (now.eligibleOn().isAfter(clock.today())) {
      return new Refusal(
          Outcome.CHANGED, Messages.text("naskah.disposal.notDue", now.eligibleOn()));
    }
    return null;
  }
}
