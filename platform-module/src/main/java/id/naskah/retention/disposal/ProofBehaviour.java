package id.naskah.retention.disposal;

import id.naskah.model.RetentionModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.Leaving;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.copy.CopyBehaviourCallback;
import org.alfresco.repo.copy.CopyDetails;
import org.alfresco.repo.copy.CopyServicePolicies;
import org.alfresco.repo.copy.DoNothingCopyBehaviourCallback;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** What proves a disposal stays as it is, where it is, for good, through every door. */
public class ProofBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy,
        NodeServicePolicies.BeforeSetNodeTypePolicy,
        NodeServicePolicies.OnMoveNodePolicy,
        CopyServicePolicies.OnCopyNodePolicy {
  /** What Alfresco notes on a document by itself, when somebody looks at it. */
  private static final Set<QName> NOTED =
      Set.of(
          ContentModel.PROP_MODIFIED,
          ContentModel.PROP_MODIFIER,
          ContentModel.PROP_ACCESSED,
          QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, "lastThumbnailModification"));

  private final PolicyComponent policyComponent;

  public ProofBehaviour(PolicyComponent policyComponent) {
    this.policyComponent = policyComponent;
  }

  @Override
  public void init() {
    QName proof = RetentionModel.ASPECT_PROOF;
    new Bindings(policyComponent, this)
        .toClass(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, proof, "beforeDeleteNode")
        .toClass(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, proof, "onUpdateProperties")
        .toClass(NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME, proof, "beforeRemoveAspect")
        .toClass(NodeServicePolicies.BeforeSetNodeTypePolicy.QNAME, proof, "beforeSetNodeType")
        .toClass(NodeServicePolicies.OnMoveNodePolicy.QNAME, proof, "onMoveNode")
        .toClass(CopyServicePolicies.OnCopyNodePolicy.QNAME, proof, "getCopyCallback");
  }

  @Override
  public void beforeDeleteNode(NodeRef node) {
    if (!Leaving.isLeaving(node)) {
      refuse(node);
    }
  }

  @Override
  public void onUpdateProperties(
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    // A node without properties before is just being made. A document without a hash becomes a
    // proof just now.
    if (before.get(RetentionModel.SHA256) == null) {
      return;
    }
    Map<QName, Serializable> all = new HashMap<>(before);
    all.putAll(after);
    for (QName name : all.keySet()) {
      if (!NOTED.contains(name) && !Objects.equals(before.get(name), after.get(name))) {
        if (name.equals(ContentModel.PROP_CONTENT)) {
          AtCommit.refuse(node, () -> refuse(node));
        } else {
          refuse(node);
        }
      }
    }
  }

  @Override
  public void beforeRemoveAspect(NodeRef node, QName aspect) {
    refuse(node);
  }

  @Override
  public void beforeSetNodeType(NodeRef node, QName before, QName after) {
    refuse(node);
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    refuse(after.getChildRef());
  }

  /** A copy is a document like any other. */
  @Override
  public CopyBehaviourCallback getCopyCallback(QName name, CopyDetails details) {
    return new DoNothingCopyBehaviourCallback();
  }

  /** Versions and the trash hold copies. */
  private static void refuse(NodeRef node) {
    if (Nodes.isLive(node)) {
      throw RuleViolation.conflict("document", "naskah.disposal.proof");
    }
  }
}
