package id.naskah.retention.disposal;

import id.naskah.retention.record.StoredNodes;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alfresco.repo.version.VersionModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.RegexQNamePattern;

/** Finds everything that there is of a letter, wherever the repository keeps it. */
class Remains {
  /** Where versions were kept before Alfresco 3; what was never migrated is there still. */
  private static final StoreRef OLD_VERSIONS = new StoreRef("workspace", VersionModel.STORE_ID);

  private final NodeService storedNodes;
  private final StoredNodes stored;

  /**
   * @param storedNodes the one that checks no permission, and has versions as they are stored
   */
  public Remains(NodeService storedNodes) {
    this.storedNodes = storedNodes;
    this.stored = new StoredNodes(storedNodes);
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
    List<NodeRef> live = stored.tree(letter);
    List<NodeRef> copies =
        live.stream().flatMap(node -> stored.workingCopies(node).stream()).toList();
    List<NodeRef> trashed = stored.trashed(trashedIds);
    Set<String> urls = new LinkedHashSet<>();
    note(live, urls);
    copies.forEach(copy -> note(stored.tree(copy), urls));
    note(trashed, urls);
    List<NodeRef> versioned = new ArrayList<>();
    List<NodeRef> oldHistories = new ArrayList<>();
    boolean old = hasOldVersions();
    for (NodeRef node : all(live, copies, trashed)) {
      Optional<NodeRef> history = stored.history(node);
      if (history.isPresent()) {
        versioned.add(node);
        note(stored.tree(history.get()), urls);
      }
      NodeRef older = old ? oldHistory(node) : null;
      if (older != null) {
        oldHistories.add(older);
        note(stored.tree(older), urls);
      }
    }
    return new Found(live, copies, trashed, versioned, oldHistories, urls);
  }

  /** Whether a node, wherever it is or was, has a history. */
  boolean hasHistory(NodeRef node) {
    return stored.history(node).isPresent() || (hasOldVersions() && oldHistory(node) != null);
  }

  private static List<NodeRef> all(
      List<NodeRef> live, List<NodeRef> copies, List<NodeRef> trashed) {
    List<NodeRef> all = new ArrayList<>(live);
    all.addAll(copies);
    all.addAll(trashed);
    return all;
  }

  /** Notes where the content of nodes is. */
  private void note(List<NodeRef> nodes, Set<String> urls) {
    for (NodeRef node : nodes) {
      storedNodes.getProperties(node).values().forEach(value -> note(value, urls));
    }
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

  private NodeRef oldHistory(NodeRef node) {
    return storedNodes.getChildByName(
        storedNodes.getRootNode(OLD_VERSIONS),
        VersionModel.CHILD_QNAME_VERSION_HISTORIES,
        node.getId());
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
