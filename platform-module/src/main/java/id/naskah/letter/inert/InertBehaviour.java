package id.naskah.letter.inert;

import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.Quietly;
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
  /**
   * A comment lies in a topic, the topic lies in a forum, and the forum lies below the file that
   * the comment is about.
   */
  private static final int LEVELS_OF_COMMENTS = 3;

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final DictionaryService dictionaryService;
  private final BehaviourFilter behaviourFilter;

  /**
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

  /** Settles the types of a file that became part of a letter after the file was stored. */
  public void settle(NodeRef file) {
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

  /**
   * No behaviour is told of this write: under a hold a file may get its first content, and this
   * write is no second content.
   */
  private void keep(NodeRef file, QName name, ContentData content) {
    ContentData inert = ContentData.setMimetype(content, InertType.of(content.getMimetype()));
    Quietly.write(behaviourFilter, file, () -> nodeService.setProperty(file, name, inert));
  }

  private boolean isOfLetter(NodeRef file) {
    if (!Nodes.isLive(file)) {
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
