package id.naskah.routing;

import id.naskah.model.RoutingModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Leaving;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.repo.copy.CopyBehaviourCallback;
import org.alfresco.repo.copy.CopyDetails;
import org.alfresco.repo.copy.CopyServicePolicies;
import org.alfresco.repo.copy.DoNothingCopyBehaviourCallback;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Notices what clients do to dispositions without the service, through CMIS, Share or scripts, and
 * holds it to the same rules.
 */
public class DispositionBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateNodePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.BeforeSetNodeTypePolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy,
        NodeServicePolicies.OnMoveNodePolicy,
        CopyServicePolicies.OnCopyNodePolicy {
  private static final Set<QName> WRITABLE =
      Set.of(RoutingModel.STATUS, RoutingModel.REPORT, RoutingModel.REASON, RoutingModel.DUE_DATE);

  private final PolicyComponent policyComponent;
  private final OtherDoors doors;

  public DispositionBehaviour(PolicyComponent policyComponent, OtherDoors doors) {
    this.policyComponent = policyComponent;
    this.doors = doors;
  }

  @Override
  public void init() {
    bind(NodeServicePolicies.OnCreateNodePolicy.QNAME, "onCreateNode");
    bind(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, "onUpdateProperties");
    bind(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, "beforeDeleteNode");
    bind(NodeServicePolicies.BeforeSetNodeTypePolicy.QNAME, "beforeSetNodeType");
    bind(NodeServicePolicies.OnMoveNodePolicy.QNAME, "onMoveNode");
    policyComponent.bindClassBehaviour(
        NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME,
        RoutingModel.ASPECT_PASSED_ON,
        new JavaBehaviour(this, "beforeRemoveAspect", NotificationFrequency.EVERY_EVENT));
    for (QName name : new QName[] {RoutingModel.TYPE_DISPOSITION, RoutingModel.ASPECT_PASSED_ON}) {
      policyComponent.bindClassBehaviour(
          CopyServicePolicies.OnCopyNodePolicy.QNAME,
          name,
          new JavaBehaviour(this, "getCopyCallback"));
    }
  }

  private void bind(QName policy, String method) {
    policyComponent.bindClassBehaviour(
        policy,
        RoutingModel.TYPE_DISPOSITION,
        new JavaBehaviour(this, method, NotificationFrequency.EVERY_EVENT));
  }

  @Override
  public void onCreateNode(ChildAssociationRef child) {
    if (Nodes.isLive(child.getChildRef())) {
      doors.made(child);
    }
  }

  @Override
  public void onUpdateProperties(
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    // A node without properties before is just being made, which onCreateNode is told.
    if (Nodes.isLive(node) && !before.isEmpty()) {
      for (QName name : names(before, after)) {
        boolean changed = !Objects.equals(before.get(name), after.get(name));
        if (changed && !WRITABLE.contains(name)) {
          throw RuleViolation.conflict(name.getLocalName(), "naskah.set.bySystem");
        }
      }
      Map<QName, Serializable> was = new HashMap<>(before);
      AtCommit.once(node, () -> doors.changed(node, was));
    }
  }

  private static Set<QName> names(Map<QName, Serializable> before, Map<QName, Serializable> after) {
    Map<QName, Serializable> all = new HashMap<>(before);
    all.putAll(after);
    all.keySet().removeIf(name -> !RoutingModel.URI.equals(name.getNamespaceURI()));
    return all.keySet();
  }

  @Override
  public void beforeDeleteNode(NodeRef node) {
    if (!Leaving.isLeaving(node)) {
      refuse(node);
    }
  }

  @Override
  public void beforeSetNodeType(NodeRef node, QName before, QName after) {
    refuse(node);
  }

  @Override
  public void beforeRemoveAspect(NodeRef node, QName aspect) {
    refuse(node);
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    refuse(after.getChildRef());
  }

  private static void refuse(NodeRef node) {
    if (Nodes.isLive(node)) {
      throw RuleViolation.conflict("disposition", "naskah.disposition.stays");
    }
  }

  /** Dispositions are not copied with a letter: the copy has a way of its own. */
  @Override
  public CopyBehaviourCallback getCopyCallback(QName name, CopyDetails details) {
    return new DoNothingCopyBehaviourCallback();
  }
}
