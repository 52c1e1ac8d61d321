package id.naskah.letter.protection;

import id.naskah.model.LetterModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.Leaving;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.RuleViolation;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** What hangs on a void letter stays as it was: its attachments, and its links to others. */
public class VoidLetterBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateChildAssociationPolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.OnCreateAssociationPolicy,
        NodeServicePolicies.OnDeleteAssociationPolicy {
  private final PolicyComponent policyComponent;
  private final NodeService nodeService;

  /**
   * @param nodeService the one that checks no permission: rules see every letter
   */
  public VoidLetterBehaviour(PolicyComponent policyComponent, NodeService nodeService) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
  }

  @Override
  public void init() {
    QName letter = LetterModel.TYPE_LETTER;
    Bindings bindings =
        new Bindings(policyComponent, this)
            .toAssociation(
                NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
                letter,
                LetterModel.ATTACHMENTS,
                "onCreateChildAssociation")
            // Alfresco tells the parent of a removed child only, not of a deleted one.
            .toClass(
                NodeServicePolicies.BeforeDeleteNodePolicy.QNAME,
                ContentModel.TYPE_CONTENT,
                "beforeDeleteNode");
    QName made = NodeServicePolicies.OnCreateAssociationPolicy.QNAME;
    QName removed = NodeServicePolicies.OnDeleteAssociationPolicy.QNAME;
    for (QName link :
        new QName[] {LetterModel.REPLIES_TO, LetterModel.RELATES_TO, LetterModel.REPLACES}) {
      bindings
          .toAssociation(made, letter, link, "onCreateAssociation")
          .toAssociation(removed, letter, link, "onDeleteAssociation");
    }
  }

  @Override
  public void onCreateChildAssociation(ChildAssociationRef child, boolean newNode) {
    refuseIfVoid(child.getParentRef(), child.getTypeQName());
  }

  @Override
  public void beforeDeleteNode(NodeRef node) {
    ChildAssociationRef parent = nodeService.getPrimaryParent(node);
    if (LetterModel.ATTACHMENTS.equals(parent.getTypeQName())) {
      refuseIfVoid(parent.getParentRef(), parent.getTypeQName());
    }
  }

  @Override
  public void onCreateAssociation(AssociationRef link) {
    refuseIfVoid(link.getSourceRef(), link.getTypeQName());
  }

  @Override
  public void onDeleteAssociation(AssociationRef link) {
    // A link to what is lawfully gone goes with it.
    if (!Leaving.isLeaving(link.getTargetRef())) {
      refuseIfVoid(link.getSourceRef(), link.getTypeQName());
    }
  }

  private void refuseIfVoid(NodeRef letter, QName what) {
    if (nodeService.exists(letter)
        && !Leaving.isLeaving(letter)
        && nodeService.getProperty(letter, LetterModel.VOIDED_AT) != null) {
      throw RuleViolation.conflict(what.getLocalName(), "naskah.void.final");
    }
  }
}
