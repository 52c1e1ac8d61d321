package id.naskah.verification;

import id.naskah.letter.LetterChange;
import id.naskah.letter.LetterListener;
import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterStatusListener;
import id.naskah.model.LetterModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.verification.Verification.State;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Keeps what the public page tells in step with the letter, whatever door changes it: its level,
 * that it is void or replaced, and that it is gone.
 */
public class VerificationFollower
    implements NodeBehaviour,
        LetterListener,
        LetterStatusListener,
        NodeServicePolicies.OnDeleteNodePolicy {
  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final Verifications verifications;
  private final VerificationTable table;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: rules see every letter
   */
  public VerificationFollower(
      PolicyComponent policyComponent,
      NodeService nodeService,
      Verifications verifications,
      VerificationTable table,
      OfficeClock clock) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.verifications = verifications;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            NodeServicePolicies.OnDeleteNodePolicy.QNAME, LetterModel.TYPE_LETTER, "onDeleteNode");
  }

  /** Who gives a code to a letter that is being registered says so himself. */
  @Override
  public void registered(NodeRef node, Map<QName, Serializable> now) {}

  @Override
  public void changed(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    if (LetterChange.isChanged(before, now, LetterModel.SECURITY)) {
      verifications.tell(node);
    }
  }

  @Override
  public void statusChanged(
      NodeRef node, Map<QName, Serializable> letter, LetterStatus before, LetterStatus after) {
    if (after == LetterStatus.VOID) {
      String reason = (String) letter.get(LetterModel.VOID_REASON);
      Optional<NodeRef> newer = replacement(node);
      if (newer.isPresent()) {
        verifications.supersede(node, newer.get(), reason);
      } else {
        verifications.revoke(node, reason);
      }
    }
  }

  /** The letter that takes its place, if anybody can check that one. */
  private Optional<NodeRef> replacement(NodeRef letter) {
    return nodeService.getSourceAssocs(letter, LetterModel.REPLACES).stream()
        .map(AssociationRef::getSourceRef)
        .filter(
            other ->
                verifications
                    .open(other.getId())
                    .filter(one -> one.state() == State.GENUINE)
                    .isPresent())
        .findFirst();
  }

  /** A registered letter is deleted only when it is lawfully destroyed or handed over. */
  @Override
  public void onDeleteNode(ChildAssociationRef child, boolean isNodeArchived) {
    NodeRef node = child.getChildRef();
    if (Nodes.isLive(node)) {
      table.gone(node.getId(), clock.now());
    }
  }
}
