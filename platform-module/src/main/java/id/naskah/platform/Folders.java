package id.naskah.platform;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Folders that are there when needed.
 *
 * <p>Made as the system and owned by it: whoever happens to register the first letter of a month
 * must not own, and so be able to open or delete, the month's folder.
 */
public class Folders {
  private final NodeService nodeService;
  private final Map<List<Object>, NodeRef> known = new ConcurrentHashMap<>();

  /**
   * @param nodeService the one that checks no permission; callers decide who may file where
   */
  public Folders(NodeService nodeService) {
    this.nodeService = nodeService;
  }

  /**
   * The folder of this name; made in the caller's transaction when missing.
   *
   * <p>Not in one of its own: Alfresco keeps a folder's access list and its children in rows that
   * this transaction may hold already, and the two would wait for each other for ever. Who needs
   * the same new folder at the same moment waits for the other's transaction, and is tried again.
   */
  public NodeRef ensure(NodeRef parent, String name) {
    NodeRef there = find(parent, name);
    if (there != null) {
      return there;
    }
    try {
      return RunAs.sentBySystem(() -> create(parent, name));
    } catch (DuplicateChildNodeNameException e) {
      // Without its cause, which forbids Alfresco to try again.
      throw new ConcurrencyFailureException("A folder was made meanwhile: " + e.getName());
    }
  }

  /** The folder at the end of a path; what is missing is made as by the other method. */
  public NodeRef ensure(NodeRef top, List<String> names) {
    return find(top, names)
        .orElseGet(
            () -> {
              NodeRef folder = top;
              for (String name : names) {
                folder = ensure(folder, name);
              }
              return folder;
            });
  }

  /**
   * The folder at the end of a path, if it is there.
   *
   * <p>Remembered, because each letter asks several times. A folder that was meanwhile moved,
   * renamed or deleted, itself or one above it, is no longer the one that was asked for.
   *
   * <p>Only once it is committed: this transaction may be the one that made it.
   */
  public Optional<NodeRef> find(NodeRef top, List<String> names) {
    List<Object> path = List.of(top, names);
    NodeRef remembered = known.get(path);
    if (remembered != null && isAt(remembered, top, names)) {
      return Optional.of(remembered);
    }
    NodeRef folder = top;
    for (String name : names) {
      folder = find(folder, name);
      if (folder == null) {
        return Optional.empty();
      }
    }
    NodeRef found = folder;
    AfterCommit.run(() -> known.put(path, found));
    return Optional.of(found);
  }

  private boolean isAt(NodeRef folder, NodeRef top, List<String> names) {
    NodeRef at = folder;
    for (int i = names.size() - 1; i >= 0; i--) {
      if (!nodeService.exists(at)
          || !names.get(i).equals(nodeService.getProperty(at, ContentModel.PROP_NAME))) {
        return false;
      }
      at = nodeService.getPrimaryParent(at).getParentRef();
    }
    return top.equals(at);
  }

  private NodeRef find(NodeRef parent, String name) {
    return nodeService.getChildByName(parent, ContentModel.ASSOC_CONTAINS, name);
  }

  private NodeRef create(NodeRef parent, String name) {
    Map<QName, Serializable> properties = new HashMap<>();
    properties.put(ContentModel.PROP_NAME, name);
    properties.put(ContentModel.PROP_OWNER, RunAs.systemName());
    QName assoc = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name);
    return nodeService
        .createNode(
            parent, ContentModel.ASSOC_CONTAINS, assoc, ContentModel.TYPE_FOLDER, properties)
        .getChildRef();
  }
}
