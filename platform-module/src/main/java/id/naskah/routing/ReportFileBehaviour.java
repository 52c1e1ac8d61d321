package id.naskah.routing;

import id.naskah.model.RoutingModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.Leaving;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.copy.CopyBehaviourCallback;
import org.alfresco.repo.copy.CopyDetails;
import org.alfresco.repo.copy.CopyServicePolicies;
import org.alfresco.repo.copy.DoNothingCopyBehaviourCallback;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Holds every door to the rule of {@link ReportFiles}: what was reported does not change once the
 * part is over.
 *
 * <p>The files are marked, so that no other file of the repository costs anything.
 */
public class ReportFileBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateChildAssociationPolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy,
        NodeServicePolicies.OnMoveNodePolicy,
        CopyServicePolicies.OnCopyNodePolicy {
  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final DictionaryService dictionaryService;
  private final ReportFiles files;

  /**
   * @param nodeService the one that checks no permission: rules see every node
   */
  public ReportFileBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      DictionaryService dictionaryService,
      ReportFiles files) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.dictionaryService = dictionaryService;
    this.files = files;
  }

  @Override
  public void init() {
    policyComponent.bindAssociationBehaviour(
        NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
        RoutingModel.TYPE_DISPOSITION,
        ContentModel.ASSOC_CONTAINS,
        new JavaBehaviour(this, "onCreateChildAssociation", NotificationFrequency.EVERY_EVENT));
    bind(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, "onUpdateProperties");
    bind(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, "beforeDeleteNode");
    bind(NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME, "beforeRemoveAspect");
    bind(NodeServicePolicies.OnMoveNodePolicy.QNAME, "onMoveNode");
    bind(CopyServicePolicies.OnCopyNodePolicy.QNAME, "getCopyCallback");
  }

  private void bind(QName policy, String method) {
    policyComponent.bindClassBehaviour(
        policy,
        RoutingModel.ASPECT_REPORT_FILE,
        new JavaBehaviour(this, method, NotificationFrequency.EVERY_EVENT));
  }

  @Override
  public void onCreateChildAssociation(ChildAssociationRef child, boolean isNew) {
    NodeRef file = child.getChildRef();
    if (Nodes.isLive(file)) {
      files.requireWritable(child.getParentRef());
      QName type = nodeService.getType(file);
      if (!child.isPrimary() || !dictionaryService.isSubClass(type, ContentModel.TYPE_CONTENT)) {
        throw RuleViolation.conflict("disposition", "naskah.report.filesOnly");
      }
      ByNaskah.write(() -> nodeService.addAspect(file, RoutingModel.ASPECT_REPORT_FILE, null));
    }
  }

  /**
   * Only properties that a reader sees are refused: Alfresco notes others on the file when it makes
   * a preview.
   */
  @Override
  public void onUpdateProperties(
      NodeRef file, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    // A file without properties before is just being made.
    if (before.isEmpty()) {
      return;
    }
    if (isChanged(ContentModel.PROP_NAME, before, after)) {
      check(file, parent(file));
    }
    if (isChanged(ContentModel.PROP_CONTENT, before, after)) {
      AtCommit.refuse(file, () -> check(file, parent(file)));
    }
  }

  private static boolean isChanged(
      QName name, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    return !Objects.equals(before.get(name), after.get(name));
  }

  @Override
  public void beforeDeleteNode(NodeRef file) {
    check(file, parent(file));
  }

  @Override
  public void beforeRemoveAspect(NodeRef file, QName aspect) {
    check(file, parent(file));
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    check(after.getChildRef(), before.getParentRef());
  }

  /** A copy of a report's file that lies elsewhere is an ordinary file. */
  @Override
  public CopyBehaviourCallback getCopyCallback(QName name, CopyDetails details) {
    return new DoNothingCopyBehaviourCallback();
  }

  private void check(NodeRef file, NodeRef parent) {
    if (Nodes.isLive(file) && !Leaving.isLeaving(file) && files.isDisposition(parent)) {
      files.requireWritable(parent);
    }
  }

  private NodeRef parent(NodeRef file) {
    return nodeService.getPrimaryParent(file).getParentRef();
  }
}
