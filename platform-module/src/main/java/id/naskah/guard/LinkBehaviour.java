package id.naskah.guard;

import id.naskah.letter.protection.Copies;
import id.naskah.model.LetterModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.Leaving;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.util.List;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Nobody links a letter that they may not write, nor to one that they may not read: Alfresco asks
 * for no permission where links are made and removed, and what a letter answers is printed on it.
 * Which letter replaces another only voiding says, because the public page says so too.
 */
public class LinkBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateAssociationPolicy,
        NodeServicePolicies.OnDeleteAssociationPolicy {
  private static final List<QName> LINKS =
      List.of(
          LetterModel.REPLIES_TO,
          LetterModel.RELATES_TO,
          LetterModel.REPLACES,
          LetterModel.POSSIBLE_REPEAT_OF);

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final SenderRights rights;

  /**
   * A behaviour.
   *
   * @param nodeService the one that checks no permission: it only says what is there
   */
  public LinkBehaviour(
      PolicyComponent policyComponent, NodeService nodeService, SenderRights rights) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.rights = rights;
  }

  /** Binds the behaviour. */
  @Override
  public void init() {
    Bindings bindings = new Bindings(policyComponent, this);
    for (QName link : LINKS) {
      bindings
          .toAssociation(
              NodeServicePolicies.OnCreateAssociationPolicy.QNAME,
              LetterModel.TYPE_LETTER,
              link,
              "onCreateAssociation")
          .toAssociation(
              NodeServicePolicies.OnDeleteAssociationPolicy.QNAME,
              LetterModel.TYPE_LETTER,
              link,
              "onDeleteAssociation");
    }
  }

  @Override
  public void onCreateAssociation(AssociationRef link) {
    NodeRef letter = link.getSourceRef();
    if (ByNaskah.isWriting() || !Nodes.isLive(letter)) {
      return;
    }
    if (!rights.mayRead(link.getTargetRef())) {
      // As Alfresco says it of what one may not read.
      throw new AccessDeniedException(link.getTargetRef().getId());
    }
    refuseReplacing(link);
    if (!Copies.isOne(letter)) {
      requireWrite(letter);
    }
  }

  @Override
  public void onDeleteAssociation(AssociationRef link) {
    NodeRef letter = link.getSourceRef();
    NodeRef other = link.getTargetRef();
    boolean isThere =
        Nodes.isLive(letter) && nodeService.exists(letter) && nodeService.exists(other);
    // A link to what is lawfully gone goes with it.
    if (ByNaskah.isWriting() || !isThere || Leaving.isLeaving(letter) || Leaving.isLeaving(other)) {
      return;
    }
    refuseReplacing(link);
    // So does one to a draft, whose writer may delete it.
    if (!rights.mayDelete(other)) {
      requireWrite(letter);
    }
  }

  private static void refuseReplacing(AssociationRef link) {
    if (LetterModel.REPLACES.equals(link.getTypeQName())) {
      throw RuleViolation.conflict(link.getTypeQName().getLocalName(), "naskah.set.bySystem");
    }
  }

  private void requireWrite(NodeRef letter) {
    if (!rights.mayWrite(letter)) {
      throw RuleViolation.forbidden("naskah.forbidden");
    }
  }
}
