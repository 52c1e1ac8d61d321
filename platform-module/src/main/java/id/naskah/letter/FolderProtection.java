package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.RuleViolation;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Letters that have a number are not carried away with the folder in which they lie either.
 *
 * <p>Deleting such a folder asks each letter in it; moving it asks none, hence this.
 */
public class FolderProtection implements NodeServicePolicies.OnMoveNodePolicy {
  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final DictionaryService dictionaryService;
  private final Repository repository;

  /**
   * Wires it.
   *
   * @param nodeService the one that checks no permission: rules see every letter
   */
  public FolderProtection(
      PolicyComponent policyComponent,
      NodeService nodeService,
      DictionaryService dictionaryService,
      Repository repository) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.dictionaryService = dictionaryService;
    this.repository = repository;
  }

  /** Binds the behaviour; the model is loaded by then. */
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            NodeServicePolicies.OnMoveNodePolicy.QNAME, ContentModel.TYPE_FOLDER, "onMoveNode");
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    NodeRef folder = after.getChildRef();
    NodeRef from = before.getParentRef();
    if (!from.equals(after.getParentRef())
        && (isCorrespondence(folder, from) || isOfUnit(folder) || isInUnit(from))
        && hasNumbered(folder)) {
      throw RuleViolation.conflict("folder", "naskah.move.folder");
    }
  }

  private boolean isCorrespondence(NodeRef folder, NodeRef from) {
    return from.equals(repository.getCompanyHome())
        && Filing.ROOT.equals(nodeService.getProperty(folder, ContentModel.PROP_NAME));
  }

  private boolean isInUnit(NodeRef folder) {
    for (NodeRef f = folder; f != null; f = nodeService.getPrimaryParent(f).getParentRef()) {
      if (isOfUnit(f)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfUnit(NodeRef folder) {
    return nodeService.hasAspect(folder, LetterModel.ASPECT_UNIT_FOLDER);
  }

  /** Down to the first one; folders of months are full of them. */
  private boolean hasNumbered(NodeRef folder) {
    for (ChildAssociationRef child : nodeService.getChildAssocs(folder)) {
      NodeRef node = child.getChildRef();
      QName type = nodeService.getType(node);
      boolean numbered =
          LetterModel.TYPE_LETTER.equals(type)
              ? nodeService.getProperty(node, LetterModel.SERIES) != null
              : dictionaryService.isSubClass(type, ContentModel.TYPE_FOLDER) && hasNumbered(node);
      if (child.isPrimary() && numbered) {
        return true;
      }
    }
    return false;
  }
}
