package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Notices what happens to letters through any door; the rules are in the classes it calls. */
public class LetterBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateNodePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.OnSetNodeTypePolicy,
        NodeServicePolicies.OnRestoreNodePolicy {
  private static final String BEFORE = LetterBehaviour.class.getName() + ".before";

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final LetterAtCommit atCommit;
  private final LetterChange change;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: rules see every letter
   */
  public LetterBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      LetterAtCommit atCommit,
      LetterChange change) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.atCommit = atCommit;
    this.change = change;
  }

  @Override
  public void init() {
    QName letter = LetterModel.TYPE_LETTER;
    new Bindings(policyComponent, this)
        .toClass(NodeServicePolicies.OnCreateNodePolicy.QNAME, letter, "onCreateNode")
        .toClass(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, letter, "onUpdateProperties")
        .toClass(NodeServicePolicies.OnSetNodeTypePolicy.QNAME, letter, "onSetNodeType")
        .toClass(NodeServicePolicies.OnRestoreNodePolicy.QNAME, letter, "onRestoreNode");
  }

  @Override
  public void onCreateNode(ChildAssociationRef child) {
    NodeRef node = child.getChildRef();
    if (Nodes.isLive(node)) {
      Map<QName, Serializable> properties = nodeService.getProperties(node);
      change.checkNew(FreshNumbers.without(node, properties));
      LetterChange.checkMaker(properties, RunAs.sender());
      finishLater(node);
    }
  }

  @Override
  public void onUpdateProperties(
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    // A node without properties before is just being made, which onCreateNode is told.
    if (Nodes.isLive(node) && !before.isEmpty()) {
      change.check(before, after);
      AtCommit.refuse(node, () -> change.checkContent(before, after));
      remembered().putIfAbsent(node, new HashMap<>(before));
      finishLater(node);
    }
  }

  @Override
  public void onSetNodeType(NodeRef node, QName before, QName after) {
    finishLater(node);
  }

  @Override
  public void onRestoreNode(ChildAssociationRef child) {
    finishLater(child.getChildRef());
  }

  private void finishLater(NodeRef node) {
    if (Nodes.isLive(node)) {
      AtCommit.once(node, () -> finish(node));
    }
  }

  private void finish(NodeRef node) {
    if (nodeService.exists(node)
        && LetterModel.TYPE_LETTER.equals(nodeService.getType(node))
        && !isWorkingCopy(node)) {
      Map<QName, Serializable> before = remembered().getOrDefault(node, Map.of());
      if (Arrivals.isOne(node)) {
        // Whoever sent it has no part in the unit where it arrives.
        RunAs.sentBySystem(
            () -> {
              atCommit.run(node, before);
              return null;
            });
      } else {
        atCommit.run(node, before);
      }
    }
  }

  /** The copy on which somebody works goes by no rules, so what is none must not call itself so. */
  private boolean isWorkingCopy(NodeRef node) {
    if (!nodeService.hasAspect(node, ContentModel.ASPECT_WORKING_COPY)) {
      return false;
    }
    boolean real =
        nodeService.getProperty(node, LetterModel.SERIES) == null
            && LetterStatus.DRAFT.code().equals(nodeService.getProperty(node, LetterModel.STATUS))
            && !nodeService.getSourceAssocs(node, ContentModel.ASSOC_WORKING_COPY_LINK).isEmpty();
    if (!real) {
      throw RuleViolation.conflict("workingcopy", "naskah.set.bySystem");
    }
    return true;
  }

  private static Map<NodeRef, Map<QName, Serializable>> remembered() {
    return TransactionalResourceHelper.getMap(BEFORE);
  }
}
