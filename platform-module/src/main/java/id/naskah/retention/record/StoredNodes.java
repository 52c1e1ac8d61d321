package id.naskah.retention.record;

import id.naskah.platform.Nodes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.version.Version2Model;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;

/** Where the repository keeps what belongs to a node: below it, beside it, and its history. */
public class StoredNodes {
  private static final StoreRef VERSIONS = new StoreRef("workspace", Version2Model.STORE_ID);

  private final NodeService storedNodes;

  /**
   * Of the whole repository.
   *
   * @param storedNodes the one that checks no permission; for histories the one that has versions
   *     as they are stored
   */
  public StoredNodes(NodeService storedNodes) {
    this.storedNodes = storedNodes;
  }

  /** A node and all below it, from above. */
  public List<NodeRef> tree(NodeRef top) {
    List<NodeRef> nodes = new ArrayList<>();
    Deque<NodeRef> next = new ArrayDeque<>(List.of(top));
    while (!next.isEmpty()) {
      NodeRef node = next.removeFirst();
      nodes.add(node);
      storedNodes.getChildAssocs(node).stream()
          .filter(ChildAssociationRef::isPrimary)
          .map(ChildAssociationRef::getChildRef)
          .forEach(next::addLast);
    }
    return nodes;
  }

  /** The trees of those that lie in the trash still. */
  public List<NodeRef> trashed(List<String> ids) {
    return ids.stream()
        .map(id -> Nodes.trashed(id))
        .filter(storedNodes::exists)
        .flatMap(node -> tree(node).stream())
        .toList();
  }

  /** The working copies of a node; none where nobody has checked it out. */
  public List<NodeRef> workingCopies(NodeRef node) {
    return storedNodes.hasAspect(node, ContentModel.ASPECT_CHECKED_OUT)
        ? storedNodes.getTargetAssocs(node, ContentModel.ASSOC_WORKING_COPY_LINK).stream()
            .map(AssociationRef::getTargetRef)
            .toList()
        : List.of();
  }

  /** The history of a node, wherever that is or was; the histories are named by ids of nodes. */
  public Optional<NodeRef> history(NodeRef node) {
    return Optional.ofNullable(
        storedNodes.getChildByName(
            storedNodes.getRootNode(VERSIONS),
            Version2Model.CHILD_QNAME_VERSION_HISTORIES,
            node.getId()));
  }
}
