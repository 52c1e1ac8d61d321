package id.naskah.guard;

import id.naskah.letter.Shares;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import org.alfresco.model.ContentModel;
import org.alfresco.model.QuickShareModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters, what belongs to them and what proves their end are not published: no link by which
 * everybody reads them, whatever their security level, whoever asks for it.
 */
public class PublishingBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnAddAspectPolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy,
        NodeServicePolicies.OnCreateChildAssociationPolicy {
  private static final Logger LOG = LoggerFactory.getLogger(PublishingBehaviour.class);

  private final PolicyComponent policyComponent;
  private final Covered covered;
  private final Shares shares;

  public PublishingBehaviour(PolicyComponent policyComponent, Covered covered, Shares shares) {
    this.policyComponent = policyComponent;
    this.covered = covered;
    this.shares = shares;
  }

  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            NodeServicePolicies.OnAddAspectPolicy.QNAME,
            QuickShareModel.ASPECT_QSHARE,
            "onAddAspect")
        .toClass(
            NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME,
            QuickShareModel.ASPECT_QSHARE,
            "beforeRemoveAspect")
        .toAssociation(
            NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
            LetterModel.TYPE_LETTER,
            LetterModel.ATTACHMENTS,
            "onCreateChildAssociation")
        .toAssociation(
            NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
            RoutingModel.TYPE_DISPOSITION,
            ContentModel.ASSOC_CONTAINS,
            "onCreateChildAssociation");
  }

  @Override
  public void onAddAspect(NodeRef node, org.alfresco.service.namespace.QName aspect) {
    if (covered.isDocument(node)) {
      LOG.warn("{} tried to publish {}, which is refused", RunAs.sender(), node);
      throw RuleViolation.conflict("shared", "naskah.share.never");
    }
  }

  /** Without the aspect the link is to lead nowhere, by whichever door it was removed. */
  @Override
  public void beforeRemoveAspect(NodeRef node, org.alfresco.service.namespace.QName aspect) {
    if (covered.isDocument(node)) {
      shares.close(node);
    }
  }

  /** A file that was published before it came to the letter. */
  @Override
  public void onCreateChildAssociation(ChildAssociationRef child, boolean isNew) {
    if (!isNew && covered.isDocument(child.getChildRef())) {
      shares.end(child.getChildRef());
    }
  }
}
