package id.naskah.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.version.Version2Model;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;

/**
 * Finds every node that hangs on a letter, in whichever store: the letter, its files, reports and
 * comments, their working copies, what was deleted of them, and the versions of all these.
 */
final class StoredFiles {
  private static final StoreRef VERSIONS = new StoreRef("workspace", Version2Model.STORE_ID);

  private final NodeService storedNodes;

  /**
   * Of the whole repository.
   *
   * @param storedNodes the one that checks no permission, and has versions as they are stored
   */
  StoredFiles(NodeService storedNodes) {
    this.storedNodes = storedNodes;
  }

  /** All of them; the ids are those of files of the letter that were deleted. */
  Set<NodeRef> of(NodeRef letter, List<String> deletedIds) {
    Set<NodeRef> all = new LinkedHashSet<>(tree(letter));
    for (String id : deletedIds) {
      NodeRef deleted = new NodeRef(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE, id);
      if (storedNodes.exists(deleted)) {
        all.addAll(tree(deleted));
      }
    }
    for (NodeRef node : List.copyOf(all)) {
      all.addAll(workingCopies(node));
    }
    for (NodeRef node : List.copyOf(all)) {
      all.addAll(versions(node));
    }
    return all;
  }

  /** A node and all below it, from above. */
  private List<NodeRef> tree(NodeRef top) {
    List<NodeRef> nodes = new ArrayList<>();
    Deque<NodeRef> next = new ArrayDeque<>(List.of(top));
    while (!next.isEmpty()) {
      NodeRef node = next.removeFirst();
      nodes.add(node);
      for (ChildAssociationRef child : storedNodes.getChildAssocs(node)) {
        if (child.isPrimary()) {
          next.addLast(child.getChildRef());
        }
      }
    }
    return nodes;
  }

  private List<NodeRef> workingCopies(NodeRef node) {
    if (!storedNodes.hasAspect(node, ContentModel.ASPECT_CHECKED_OUT)) {
      return List.of();
    }
    return storedNodes.getTargetAssocs(node, ContentModel.ASSOC_WORKING_COPY_LINK).stream()
        .map(AssociationRef::getTargetRef)
        .toList();
  }

  /** As the store of versions has them: a history is named by the id of its node. */
  private List<NodeRef> versions(NodeRef node) {
    NodeRef history =
        storedNodes.getChildByName(
            storedNodes.getRootNode(VERSIONS),
            Version2Model.CHILD_QNAME_VERSION_HISTORIES,
            node.getId());
    return history == null ? List.of() : tree(history);
  }
}
