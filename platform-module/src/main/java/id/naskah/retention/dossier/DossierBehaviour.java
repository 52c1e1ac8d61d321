package id.naskah.retention.dossier;

import id.naskah.letter.LetterChange;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.clock.RetentionClock;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Notices what happens to dossiers through any door; the rules are in {@link DossierKeeper}. */
public class DossierBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateNodePolicy,
        NodeServicePolicies.OnRestoreNodePolicy,
        NodeServicePolicies.OnSetNodeTypePolicy,
        NodeServicePolicies.BeforeSetNodeTypePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.OnMoveNodePolicy,
        NodeServicePolicies.OnCreateChildAssociationPolicy,
        NodeServicePolicies.OnDeleteChildAssociationPolicy {
  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final DossierKeeper keeper;
  private final RetentionClock retention;

  /**
   * @param nodeService the one that checks no permission: rules see every node
   */
  public DossierBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      DossierKeeper keeper,
      RetentionClock retention) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.keeper = keeper;
    this.retention = retention;
  }

  @Override
  public void init() {
    QName dossier = RetentionModel.TYPE_DOSSIER;
    QName deletion = NodeServicePolicies.BeforeDeleteNodePolicy.QNAME;
    Bindings bindings =
        new Bindings(policyComponent, this)
            .toClass(NodeServicePolicies.OnCreateNodePolicy.QNAME, dossier, "onCreateNode")
            .toClass(NodeServicePolicies.OnRestoreNodePolicy.QNAME, dossier, "onRestoreNode")
            .toClass(NodeServicePolicies.OnSetNodeTypePolicy.QNAME, dossier, "onSetNodeType")
            .toClass(
                NodeServicePolicies.BeforeSetNodeTypePolicy.QNAME, dossier, "beforeSetNodeType")
            .toClass(
                NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, dossier, "onUpdateProperties")
            .toClass(deletion, dossier, "beforeDeleteNode")
            .toClass(deletion, LetterModel.TYPE_LETTER, "beforeDeleteNode")
            .toClass(NodeServicePolicies.OnMoveNodePolicy.QNAME, dossier, "onMoveNode");
    for (QName link : new QName[] {ContentModel.ASSOC_CONTAINS, RetentionModel.NAMESAKES}) {
      bindings
          .toAssociation(
              NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
              dossier,
              link,
              "onCreateChildAssociation")
          // The behaviour comes after the removal: Alfresco does not tell of every removal before
          // it, and for a dossier that is deleted it would be told too early.
          .toAssociation(
              NodeServicePolicies.OnDeleteChildAssociationPolicy.QNAME,
              dossier,
              link,
              "onDeleteChildAssociation");
    }
  }

  @Override
  public void onCreateNode(ChildAssociationRef child) {
    made(child.getChildRef());
  }

  @Override
  public void onRestoreNode(ChildAssociationRef child) {
    made(child.getChildRef());
  }

  @Override
  public void onSetNodeType(NodeRef node, QName before, QName after) {
    made(node);
  }

  private void made(NodeRef node) {
    if (Nodes.isLive(node)) {
      if (nodeService.getProperty(node, RetentionModel.CLOSED_ON) != null
          && !nodeService.hasAspect(node, RetentionModel.ASPECT_RETAINED)) {
        throw RuleViolation.conflict("closedOn", "naskah.set.bySystem");
      }
      AtCommit.once(
          List.of(DossierBehaviour.class, node),
          () -> {
            if (nodeService.exists(node)) {
              keeper.made(node);
            }
          });
    }
  }

  @Override
  public void beforeSetNodeType(NodeRef node, QName before, QName after) {
    if (Nodes.isLive(node) && RetentionModel.TYPE_DOSSIER.equals(before)) {
      throw RuleViolation.conflict("type", "naskah.dossier.type");
    }
  }

  @Override
  public void onUpdateProperties(
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    // A dossier without properties before is just being made.
    if (!Nodes.isLive(node) || before.isEmpty()) {
      return;
    }
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(name -> RetentionModel.URI.equals(name.getNamespaceURI()))
        .filter(name -> LetterChange.isChanged(before, after, name))
        .findFirst()
        .ifPresent(
            name -> {
              throw RuleViolation.conflict(name.getLocalName(), "naskah.set.bySystem");
            });
    if (LetterChange.isChanged(before, after, ContentModel.PROP_NAME)
        || LetterChange.isChanged(before, after, ContentModel.PROP_TITLE)) {
      keeper.refuseIfHeld(node);
    }
  }

  /**
   * Refuses to delete a dossier that is not empty. What the tables say of a letter's retention goes
   * with the letter.
   */
  @Override
  public void beforeDeleteNode(NodeRef node) {
    if (!Nodes.isLive(node)) {
      return;
    }
    if (RetentionModel.TYPE_DOSSIER.equals(nodeService.getType(node))) {
      keeper.going(node);
    } else {
      retention.forget(node);
    }
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    if (Nodes.isLive(after.getChildRef()) && !before.getParentRef().equals(after.getParentRef())) {
      throw RuleViolation.conflict("dossier", "naskah.dossier.place", DossierKeeper.FOLDER);
    }
  }

  @Override
  public void onCreateChildAssociation(ChildAssociationRef child, boolean isNew) {
    if (Nodes.isLive(child.getParentRef())) {
      if (isNew || child.isPrimary()) {
        throw RuleViolation.conflict("letter", "naskah.dossier.lettersOnly");
      }
      keeper.filed(child.getParentRef(), child.getChildRef());
    }
  }

  @Override
  public void onDeleteChildAssociation(ChildAssociationRef child) {
    if (Nodes.isLive(child.getParentRef()) && !child.isPrimary()) {
      keeper.takenOut(child.getParentRef(), child.getChildRef());
    }
  }
}
