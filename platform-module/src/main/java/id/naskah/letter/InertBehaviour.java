package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import java.io.Serializable;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.model.ForumModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;

/**
 * Keeps letters, their attachments, files of reports and comments under an {@link InertType}, by
 * whichever door they come.
 */
public class InertBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.OnSetNodeTypePolicy,
        NodeServicePolicies.OnMoveNodePolicy,
        NodeServicePolicies.OnRestoreNodePolicy {
  /** A comment lies in a topic, that in a forum, and that below what it is about. */
  private static final int LEVELS_OF_COMMENTS = 3;

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final DictionaryService dictionaryService;
  private final BehaviourFilter behaviourFilter;

  /**
   * Wires it.
   *
   * @param nodeService the one that checks no permission: whoever may store a file has it kept so
   */
  public InertBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      DictionaryService dictionaryService,
      BehaviourFilter behaviourFilter) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.dictionaryService = dictionaryService;
    this.behaviourFilter = behaviourFilter;
  }

  @Override
  public void init() {
    QName file = ContentModel.TYPE_CONTENT;
    new Bindings(policyComponent, this)
        .toClass(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, file, "onUpdateProperties")
        .toClass(NodeServicePolicies.OnSetNodeTypePolicy.QNAME, file, "onSetNodeType")
        .toClass(NodeServicePolicies.OnMoveNodePolicy.QNAME, file, "onMoveNode")
        .toClass(NodeServicePolicies.OnRestoreNodePolicy.QNAME, file, "onRestoreNode");
  }

  @Override
  public void onUpdateProperties(
      NodeRef file, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    settle(file, after);
  }

  @Override
  public void onSetNodeType(NodeRef file, QName before, QName after) {
    settle(file);
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    settle(after.getChildRef());
  }

  @Override
  public void onRestoreNode(ChildAssociationRef restored) {
    settle(restored.getChildRef());
  }

  /** What became part of a letter after it was stored. */
  void settle(NodeRef file) {
    if (nodeService.exists(file)) {
      settle(file, nodeService.getProperties(file));
    }
  }

  private void settle(NodeRef file, Map<QName, Serializable> properties) {
    for (Map.Entry<QName, Serializable> property : properties.entrySet()) {
      if (property.getValue() instanceof ContentData content
          && content.getContentUrl() != null
          && !InertType.of(content.getMimetype()).equals(content.getMimetype())
          && isOfLetter(file)) {
        keep(file, property.getKey(), content);
      }
    }
  }

  /** Quietly: under a hold the first content may come, and this is no second one. */
  private void keep(NodeRef file, QName name, ContentData content) {
    behaviourFilter.disableBehaviour(file);
    try {
      nodeService.setProperty(
          file, name, ContentData.setMimetype(content, InertType.of(content.getMimetype())));
    } finally {
      behaviourFilter.enableBehaviour(file);
    }
  }

  private boolean isOfLetter(NodeRef file) {
    if (!StoreRef.STORE_REF_WORKSPACE_SPACESSTORE.equals(file.getStoreRef())) {
      return false;
    }
    if (dictionaryService.isSubClass(nodeService.getType(file), LetterModel.TYPE_LETTER)
        || nodeService.hasAspect(file, RoutingModel.ASPECT_REPORT_FILE)) {
      return true;
    }
    ChildAssociationRef parent = nodeService.getPrimaryParent(file);
    return LetterModel.ATTACHMENTS.equals(parent.getTypeQName())
        || holdsFiles(parent.getParentRef())
        || isComment(file);
  }

  private boolean isComment(NodeRef file) {
    NodeRef above = file;
    if (!ForumModel.TYPE_POST.equals(nodeService.getType(file))) {
      return false;
    }
    for (int level = 0; level < LEVELS_OF_COMMENTS && above != null; level++) {
      above = nodeService.getPrimaryParent(above).getParentRef();
    }
    return above != null
        && dictionaryService.isSubClass(nodeService.getType(above), LetterModel.TYPE_LETTER);
  }

  private boolean holdsFiles(NodeRef folder) {
    return folder != null
        && (nodeService.hasAspect(folder, LetterModel.ASPECT_INTAKE_FOLDER)
            || RoutingModel.TYPE_DISPOSITION.equals(nodeService.getType(folder)));
  }
}
