package id.naskah.guard;

import id.naskah.retention.record.StoredNodes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Finds every node that hangs on a letter, in whichever store: the letter, its files, reports and
 * comments, their working copies, what was deleted of them, and the versions of all these.
 */
final class StoredFiles {
  private final StoredNodes stored;

  /**
   * Of the whole repository.
   *
   * @param storedNodes the one that checks no permission, and has versions as they are stored
   */
  StoredFiles(NodeService storedNodes) {
    this.stored = new StoredNodes(storedNodes);
  }

  /** All of them; the ids are those of files of the letter that were deleted. */
  Set<NodeRef> of(NodeRef letter, List<String> deletedIds) {
    Set<NodeRef> all = new LinkedHashSet<>(stored.tree(letter));
    all.addAll(stored.trashed(deletedIds));
    for (NodeRef node : List.copyOf(all)) {
      all.addAll(stored.workingCopies(node));
    }
    for (NodeRef node : List.copyOf(all)) {
      stored.history(node).map(stored::tree).ifPresent(all::addAll);
    }
    return all;
  }
}
