package id.naskah.letter;

import id.naskah.platform.Transactions;
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

/**
 * Folders that are there when needed.
 *
 * <p>Made as the system and owned by it: whoever happens to register the first letter of a month
 * must not own, and so be able to open or delete, the month's folder.
 */
public class Folders {
  private final NodeService nodeService;
  private final Transactions transactions;

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
