package id.naskah.letter;

import id.naskah.platform.Transactions;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * Folders that are there when needed.
 *
 * <p>Made as the system and owned by it: whoever happens to register the first letter of a month
 * must not own, and so be able to open or delete, the month's folder.
 */
public class Folders {
  private final NodeService nodeService;
  private final Transactions transactions;
  private final Map<List<Object>, NodeRef> known = new ConcurrentHashMap<>();

  /**
   * Wires it.
   *
   * @param nodeService the one that checks no permission; callers decide who may file where
   */
  public Folders(NodeService nodeService, Transactions transactions) {
    this.nodeService = nodeService;
    this.transactions = transactions;
  }

  /** The folder of this name; made in the caller's transaction when missing. */
  public NodeRef ensure(NodeRef parent, String name) {
    NodeRef there = find(parent, name);
    return there != null ? there : AuthenticationUtil.runAsSystem(() -> create(parent, name));
  }

  /**
   * The folder of this name; made and committed by itself when missing, so that clerks who need the
   * same new folder at the same moment do not wait for each other's letters.
   */
  public NodeRef ensureNow(NodeRef parent, String name) {
    NodeRef there = find(parent, name);
    if (there != null) {
      return there;
    }
    try {
      return AuthenticationUtil.runAsSystem(
          () ->
              transactions.inNew(
                  () -> {
                    NodeRef meanwhile = find(parent, name);
                    return meanwhile != null ? meanwhile : create(parent, name);
                  }));
    } catch (DuplicateChildNodeNameException e) {
      return transactions.inNew(() -> find(parent, name));
    }
  }

  /**
   * The folder at the end of a path, whose folders are made like that of {@link #ensureNow(NodeRef,
   * String)}.
   *
   * <p>Remembered, because each letter asks several times. A folder that was meanwhile moved,
   * renamed or deleted, itself or one above it, is no longer the one that was asked for.
   */
  public NodeRef ensureNow(NodeRef top, List<String> names) {
    List<Object> path = List.of(top, names);
    NodeRef remembered = known.get(path);
    if (remembered != null && isAt(remembered, top, names)) {
      return remembered;
    }
    NodeRef folder = top;
    for (String name : names) {
      folder = ensureNow(folder, name);
    }
    known.put(path, folder);
    return folder;
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

  NodeRef find(NodeRef parent, String name) {
    return nodeService.getChildByName(parent, ContentModel.ASSOC_CONTAINS, name);
  }

  private NodeRef create(NodeRef parent, String name) {
    Map<QName, Serializable> properties = new HashMap<>();
    properties.put(ContentModel.PROP_NAME, name);
    properties.put(ContentModel.PROP_OWNER, AuthenticationUtil.getSystemUserName());
    QName assoc = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name);
    return nodeService
        .createNode(
            parent, ContentModel.ASSOC_CONTAINS, assoc, ContentModel.TYPE_FOLDER, properties)
        .getChildRef();
  }
}
