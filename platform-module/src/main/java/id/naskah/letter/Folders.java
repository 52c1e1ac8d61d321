package id.naskah.letter;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
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

  /**
   * Wires it.
   *
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
    AuthenticationUtil.pushAuthentication();
    try {
      AuthenticationUtil.setFullyAuthenticatedUser(AuthenticationUtil.getSystemUserName());
      return create(parent, name);
    } catch (DuplicateChildNodeNameException e) {
      // Without its cause, which forbids Alfresco to try again.
      throw new ConcurrencyFailureException("A folder was made meanwhile: " + e.getName());
    } finally {
      AuthenticationUtil.popAuthentication();
    }
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
