package id.naskah.retention.disposal;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.version.Version2Model;
import org.alfresco.repo.version.VersionModel;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.RegexQNamePattern;

/** Finds everything that there is of a letter, wherever the repository keeps it. */
class Remains {
  private static final StoreRef VERSIONS = new StoreRef("workspace", Version2Model.STORE_ID);

  /** Where versions were kept before Alfresco 3; what was never migrated is there still. */
  private static final StoreRef OLD_VERSIONS = new StoreRef("workspace", VersionModel.STORE_ID);

  private final NodeService storedNodes;

  /**
   * Wires it.
   *
   * @param storedNodes the one that checks no permission, and has versions as they are stored
   */
  public Remains(NodeService storedNodes) {
    this.storedNodes = storedNodes;
  }

  /**
   * All that there is.
   *
   * @param live the letter first, then what hangs on it: attachments, dispositions, the files of
   *     reports, renditions
   * @param workingCopies of these
   * @param trashed attachments that were deleted before, as they lie in the trash
   * @param versioned nodes that have a history
   * @param oldHistories nodes of histories in the old store
   * @param urls where their content is stored
   */
  record Found(
      List<NodeRef> live,
      List<NodeRef> workingCopies,
      List<NodeRef> trashed,
      List<NodeRef> versioned,
      List<NodeRef> oldHistories,
      Set<String> urls) {}

  /** Looks for everything; the ids are those of attachments that were deleted. */
  Found of(NodeRef letter, List<String> trashedIds) {
    Set<String> urls = new LinkedHashSet<>();
    List<NodeRef> live = tree(letter, urls);
    List<NodeRef> copies = new ArrayList<>();
    for (NodeRef node : live) {
      if (storedNodes.hasAspect(node, ContentModel.ASPECT_CHECKED_OUT)) {
        for (AssociationRef copy :
            storedNodes.getTargetAssocs(node, ContentModel.ASSOC_WORKING_COPY_LINK)) {
          copies.add(copy.getTargetRef());
          tree(copy.getTargetRef(), urls);
        }
      }
    }
    List<NodeRef> trashed = new ArrayList<>();
    for (String id : trashedIds) {
      NodeRef node = new NodeRef(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE, id);
      if (storedNodes.exists(node)) {
        trashed.addAll(tree(node, urls));
      }
    }
    List<NodeRef> versioned = new ArrayList<>();
    List<NodeRef> oldHistories = new ArrayList<>();
    boolean old = hasOldVersions();
    for (NodeRef node : all(live, copies, trashed)) {
      NodeRef history = history(VERSIONS, Version2Model.CHILD_QNAME_VERSION_HISTORIES, node);
      if (history != null) {
        versioned.add(node);
        tree(history, urls);
      }
      NodeRef older =
          old ? history(OLD_VERSIONS, VersionModel.CHILD_QNAME_VERSION_HISTORIES, node) : null;
      if (older != null) {
        oldHistories.add(older);
        tree(older, urls);
      }
    }
    return new Found(live, copies, trashed, versioned, oldHistories, urls);
  }

  /** Whether a node, wherever it is or was, has a history. */
  boolean hasHistory(NodeRef node) {
    return history(VERSIONS, Version2Model.CHILD_QNAME_VERSION_HISTORIES, node) != null
        || (hasOldVersions()
            && history(OLD_VERSIONS, VersionModel.CHILD_QNAME_VERSION_HISTORIES, node) != null);
  }

  private static List<NodeRef> all(
      List<NodeRef> live, List<NodeRef> copies, List<NodeRef> trashed) {
    List<NodeRef> all = new ArrayList<>(live);
    all.addAll(copies);
    all.addAll(trashed);
    return all;
  }

  /** A node and all below it, from above; notes where their content is. */
  private List<NodeRef> tree(NodeRef top, Set<String> urls) {
    List<NodeRef> nodes = new ArrayList<>();
    Deque<NodeRef> next = new ArrayDeque<>(List.of(top));
    while (!next.isEmpty()) {
      NodeRef node = next.removeFirst();
      nodes.add(node);
      for (Serializable value : storedNodes.getProperties(node).values()) {
        note(value, urls);
      }
      for (ChildAssociationRef child : storedNodes.getChildAssocs(node)) {
        if (child.isPrimary()) {
          next.addLast(child.getChildRef());
        }
      }
    }
    return nodes;
  }

  private static void note(Serializable value, Set<String> urls) {
    if (value instanceof ContentData content && content.getContentUrl() != null) {
      urls.add(content.getContentUrl());
    } else if (value instanceof Collection<?> several) {
      several.forEach(
          each -> {
            if (each instanceof Serializable one) {
              note(one, urls);
            }
          });
    }
  }

  private NodeRef history(StoreRef store, org.alfresco.service.namespace.QName kind, NodeRef node) {
    return storedNodes.getChildByName(storedNodes.getRootNode(store), kind, node.getId());
  }

  private boolean hasOldVersions() {
    return storedNodes.exists(OLD_VERSIONS)
        && !storedNodes
            .getChildAssocs(
                storedNodes.getRootNode(OLD_VERSIONS),
                VersionModel.CHILD_QNAME_VERSION_HISTORIES,
                RegexQNamePattern.MATCH_ALL,
                1,
                false)
            .isEmpty();
  }
}
