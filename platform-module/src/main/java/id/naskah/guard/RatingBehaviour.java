package id.naskah.guard;

import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import java.io.Serializable;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Nobody rates a letter that they may not read: Alfresco writes ratings as the system, whoever sent
 * them, and asks for no permission on what is rated.
 */
public class RatingBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateNodePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy {
  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final Covered covered;
  private final SenderRights rights;

  /**
   * A behaviour.
   *
   * @param nodeService the one that checks no permission: the rating hangs on what is not readable
   */
  public RatingBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      Covered covered,
      SenderRights rights) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.covered = covered;
    this.rights = rights;
  }

  /** Binds the behaviour. */
  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            NodeServicePolicies.OnCreateNodePolicy.QNAME, ContentModel.TYPE_RATING, "onCreateNode")
        .toClass(
            NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
            ContentModel.TYPE_RATING,
            "onUpdateProperties");
  }

  @Override
  public void onCreateNode(ChildAssociationRef rating) {
    check(rating.getParentRef());
  }

  @Override
  public void onUpdateProperties(
      NodeRef rating, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    check(nodeService.getPrimaryParent(rating).getParentRef());
  }

  private void check(NodeRef rated) {
    if (covered.isDocument(rated) && !rights.mayRead(rated)) {
      // As Alfresco says it of what one may not read.
      throw new AccessDeniedException(rated.getId());
    }
  }
}
