package id.naskah.retention.disposal;

import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.search.IndexTraces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Looks for what was destroyed: the nodes, their versions, their copies in the trash, their files
 * and their entries in the index. What it finds stands with the item and on the certificate.
 */
class Verification {
  private static final int CHUNK = 100;

  private final ItemTable items;
  private final Stubs stubs;
  private final Remains remains;
  private final Shredder shredder;
  private final IndexTraces index;
  private final NodeService storedNodes;
  private final OfficeClock clock;

  /**
   * @param storedNodes the one that checks no permission, and has the trash as it is stored
   */
  public Verification(
      ItemTable items,
      Stubs stubs,
      Remains remains,
      Shredder shredder,
      IndexTraces index,
      NodeService storedNodes,
      OfficeClock clock) {
    this.items = items;
    this.stubs = stubs;
    this.remains = remains;
    this.shredder = shredder;
    this.index = index;
    this.storedNodes = storedNodes;
    this.clock = clock;
  }

  /**
   * Looks for the next few items of a batch.
   *
   * @param after position of the last ones; 0 at first
   * @return position of the last one looked for; {@code after} if there were none left
   */
  int verify(long batch, int after) {
    List<DisposalItem> next = items.after(batch, after, CHUNK);
    Map<DisposalItem, List<NodeRef>> nodes = new HashMap<>();
    for (DisposalItem item : next) {
      if (item.outcome() != null && item.outcome().isGone()) {
        nodes.put(
            item,
            stubs.find(item.uuid()).map(Stub::nodes).orElse(List.of(item.uuid())).stream()
                .map(Nodes::live)
                .toList());
      }
    }
    Set<String> indexed = index.of(nodes.values().stream().flatMap(List::stream).toList());
    nodes.forEach((item, of) -> items.verified(item, remains(item, of, indexed), clock.now()));
    return next.isEmpty() ? after : next.get(next.size() - 1).position();
  }

  /** What there still is; null for nothing. */
  private String remains(DisposalItem item, List<NodeRef> nodes, Set<String> indexed) {
    List<String> found = new ArrayList<>();
    for (NodeRef node : nodes) {
      if (storedNodes.exists(node)) {
        found.add("node " + node.getId());
      }
      if (storedNodes.exists(Nodes.trashed(node.getId()))) {
        found.add("trash " + node.getId());
      }
      if (remains.hasHistory(node)) {
        found.add("versions " + node.getId());
      }
      if (indexed.contains(node.getId())) {
        found.add("index " + node.getId());
      }
    }
    int files = shredder.left(item.batch(), item.position());
    if (files > 0) {
      found.add("files " + files);
    }
    return found.isEmpty() ? null : String.join(", ", found);
  }
}
