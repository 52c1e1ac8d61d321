package id.naskah.retention.schedule;

import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentServicePolicies;
import org.alfresco.repo.copy.CopyBehaviourCallback;
import org.alfresco.repo.copy.CopyDetails;
import org.alfresco.repo.copy.CopyServicePolicies;
import org.alfresco.repo.copy.DoNothingCopyBehaviourCallback;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Notices what any door does to editions. A draft may be edited; an edition that was in force stays
 * as it was, since records have their dates from it.
 */
public class ScheduleBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateChildAssociationPolicy,
        ContentServicePolicies.OnContentUpdatePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy,
        NodeServicePolicies.BeforeSetNodeTypePolicy,
        NodeServicePolicies.OnAddAspectPolicy,
        NodeServicePolicies.OnMoveNodePolicy,
        CopyServicePolicies.OnCopyNodePolicy {
  /** What the system alone sets. */
  private static final List<QName> OURS =
      List.of(
          RetentionModel.SCHEDULE_EDITION,
          RetentionModel.SCHEDULE_STATUS,
          RetentionModel.IN_FORCE_FROM,
          RetentionModel.BROUGHT_INTO_FORCE_BY);

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final ScheduleStore store;
  private final ScheduleDrafts drafts;
  private final ScheduleMarks marks;

  /**
   * @param nodeService the one that checks no permission: rules see every node
   */
  public ScheduleBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      ScheduleStore store,
      ScheduleDrafts drafts,
      ScheduleMarks marks) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.store = store;
    this.drafts = drafts;
    this.marks = marks;
  }

  @Override
  public void init() {
    QName edition = RetentionModel.ASPECT_SCHEDULE;
    new Bindings(policyComponent, this)
        .toAssociation(
            NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
            LetterModel.ASPECT_CONFIGURATION,
            ContentModel.ASSOC_CONTAINS,
            "onCreateChildAssociation")
        .toClass(ContentServicePolicies.OnContentUpdatePolicy.QNAME, edition, "onContentUpdate")
        .toClass(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, edition, "onUpdateProperties")
        .toClass(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, edition, "beforeDeleteNode")
        .toClass(NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME, edition, "beforeRemoveAspect")
        .toClass(NodeServicePolicies.BeforeSetNodeTypePolicy.QNAME, edition, "beforeSetNodeType")
        .toClass(
            NodeServicePolicies.OnAddAspectPolicy.QNAME, ContentModel.ASPECT_HIDDEN, "onAddAspect")
        .toClass(NodeServicePolicies.OnMoveNodePolicy.QNAME, edition, "onMoveNode")
        .toClass(CopyServicePolicies.OnCopyNodePolicy.QNAME, edition, "getCopyCallback");
  }

  @Override
  public void onCreateChildAssociation(ChildAssociationRef child, boolean newNode) {
    takeInAtCommit(child.getChildRef());
  }

  private void takeInAtCommit(NodeRef node) {
    AtCommit.once(List.of("schedule", node), () -> drafts.takeIn(node));
  }

  @Override
  public void onContentUpdate(NodeRef node, boolean newContent) {
    contentAtCommit(node);
  }

  /** What is thrown where content is closed reaches clients as an error of ours. */
  private void contentAtCommit(NodeRef node) {
    AtCommit.once(
        List.of("schedule content", node),
        () -> {
          if (nodeService.exists(node)) {
            refuseUnlessDraft(node);
            drafts.check(node);
          }
        });
  }

  @Override
  public void onUpdateProperties(
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    // A new mark is looked at as the transaction ends, with where the file then lies.
    if (before.get(RetentionModel.SCHEDULE_STATUS) == null) {
      takeInAtCommit(node);
      return;
    }
    for (QName property : OURS) {
      if (!Objects.equals(before.get(property), after.get(property))) {
        throw RuleViolation.conflict(property.getLocalName(), "naskah.set.bySystem");
      }
    }
    if (changed(ContentModel.PROP_NAME, before, after)) {
      refuseUnlessDraft(node);
      takeInAtCommit(node);
    }
    if (changed(ContentModel.PROP_CONTENT, before, after)) {
      contentAtCommit(node);
    }
  }

  private static boolean changed(
      QName property, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    return !Objects.equals(before.get(property), after.get(property));
  }

  @Override
  public void beforeDeleteNode(NodeRef node) {
    refuseUnlessDraft(node);
  }

  @Override
  public void beforeRemoveAspect(NodeRef node, QName aspect) {
    if (store.isInFolder(node)) {
      throw RuleViolation.conflict("scheduleStatus", "naskah.set.bySystem");
    }
  }

  @Override
  public void beforeSetNodeType(NodeRef node, QName before, QName after) {
    refuseUnlessDraft(node);
  }

  /** WebDAV hides what has versions instead of deleting it. */
  @Override
  public void onAddAspect(NodeRef node, QName aspect) {
    if (nodeService.hasAspect(node, RetentionModel.ASPECT_SCHEDULE)) {
      refuseUnlessDraft(node);
    }
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    if (!before.getParentRef().equals(after.getParentRef())) {
      NodeRef node = after.getChildRef();
      refuseUnlessDraft(node);
      if (!store.isInFolder(node)) {
        marks.clear(node);
      }
    }
  }

  /** A copy is no edition; in the folder of editions it becomes a draft of its own. */
  @Override
  public CopyBehaviourCallback getCopyCallback(QName name, CopyDetails details) {
    return new DoNothingCopyBehaviourCallback();
  }

  private void refuseUnlessDraft(NodeRef node) {
    ScheduleStatus status = store.status(node);
    if (status != ScheduleStatus.DRAFT && Nodes.isLive(node)) {
      throw RuleViolation.conflict(
          "schedule",
          "naskah.schedule.fixed",
          nodeService.getProperty(node, RetentionModel.SCHEDULE_EDITION),
          status.code());
    }
  }
}
