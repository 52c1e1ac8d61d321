package id.naskah.retention.record;

import id.naskah.letter.LetterChange;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.Leaving;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Holds every door to the rules of {@link RecordGuard}, for letters themselves: properties, type,
 * aspects, place and links. What Naskah writes about retention no client writes.
 */
public class RecordBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateNodePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeSetNodeTypePolicy,
        NodeServicePolicies.OnAddAspectPolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy,
        NodeServicePolicies.OnMoveNodePolicy,
        NodeServicePolicies.OnCreateAssociationPolicy,
        NodeServicePolicies.OnDeleteAssociationPolicy {
  static final QName[] SET_BY_NASKAH = {
    RetentionModel.ASPECT_RECORD,
    RetentionModel.ASPECT_RETAINED,
    RetentionModel.ASPECT_APPRAISED,
    RetentionModel.ASPECT_DECLARED,
    RetentionModel.ASPECT_FILED
  };

  private final PolicyComponent policyComponent;
  private final BehaviourFilter behaviourFilter;
  private final NodeService nodeService;
  private final RecordGuard guard;

  /**
   * @param behaviourFilter says whether Naskah itself is writing to a letter
   * @param nodeService the one that checks no permission: rules see every letter
   */
  public RecordBehaviour(
      PolicyComponent policyComponent,
      BehaviourFilter behaviourFilter,
      NodeService nodeService,
      RecordGuard guard) {
    this.policyComponent = policyComponent;
    this.behaviourFilter = behaviourFilter;
    this.nodeService = nodeService;
    this.guard = guard;
  }

  @Override
  public void init() {
    QName letter = LetterModel.TYPE_LETTER;
    QName removal = NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME;
    Bindings bindings =
        new Bindings(policyComponent, this)
            .toClass(NodeServicePolicies.OnCreateNodePolicy.QNAME, letter, "onCreateNode")
            .toClass(
                NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, letter, "onUpdateProperties")
            .toClass(NodeServicePolicies.BeforeSetNodeTypePolicy.QNAME, letter, "beforeSetNodeType")
            .toClass(NodeServicePolicies.OnMoveNodePolicy.QNAME, letter, "onMoveNode")
            .toClass(removal, ContentModel.ASPECT_TITLED, "beforeRemoveAspect");
    for (QName aspect : SET_BY_NASKAH) {
      bindings
          .toClass(NodeServicePolicies.OnAddAspectPolicy.QNAME, aspect, "onAddAspect")
          .toClass(removal, aspect, "beforeRemoveAspect");
    }
    QName made = NodeServicePolicies.OnCreateAssociationPolicy.QNAME;
    QName removed = NodeServicePolicies.OnDeleteAssociationPolicy.QNAME;
    bindings
        .toAssociation(made, letter, LetterModel.REPLIES_TO, "onCreateAssociation")
        .toAssociation(made, letter, LetterModel.RELATES_TO, "onCreateAssociation")
        .toAssociation(made, letter, LetterModel.REPLACES, "onCreateAssociation")
        .toAssociation(removed, letter, LetterModel.REPLACES, "onDeleteAssociation")
        .toAssociation(removed, letter, LetterModel.REPLIES_TO, "onDeleteAssociation")
        .toAssociation(removed, letter, LetterModel.RELATES_TO, "onDeleteAssociation")
        .toAssociation(removed, letter, LetterModel.POSSIBLE_REPEAT_OF, "onDeleteAssociation");
  }

  @Override
  public void onCreateNode(ChildAssociationRef child) {
    NodeRef letter = child.getChildRef();
    if (Nodes.isLive(letter)) {
      refuseOurs(Map.of(), nodeService.getProperties(letter));
      guard.made(letter);
    }
  }

  @Override
  public void onUpdateProperties(
      NodeRef letter, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    // Without "before" the letter is just being made.
    if (!Nodes.isLive(letter) || before.isEmpty()) {
      return;
    }
    refuseOurs(before, after);
    for (QName name : Saying.changed(before, after)) {
      String field = name.getLocalName();
      Runnable check =
          Saying.isCompleted(name, before, after)
              ? () -> guard.refuseAddition(letter, field)
              : () -> guard.refuseChange(letter, field);
      if (ContentModel.PROP_CONTENT.equals(name)) {
        AtCommit.refuse(letter, check);
      } else {
        check.run();
      }
    }
  }

  private static void refuseOurs(Map<QName, Serializable> before, Map<QName, Serializable> after) {
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(name -> RetentionModel.URI.equals(name.getNamespaceURI()))
        .filter(name -> LetterChange.isChanged(before, after, name))
        .findFirst()
        .ifPresent(
            name -> {
              throw RuleViolation.conflict(name.getLocalName(), "naskah.set.bySystem");
            });
  }

  @Override
  public void beforeSetNodeType(NodeRef letter, QName before, QName after) {
    guard.refuseChange(letter, "type");
  }

  @Override
  public void onAddAspect(NodeRef node, QName aspect) {
    refuseClient(node, aspect);
  }

  /** With an aspect go its properties, and 5.0 tells nobody of those. */
  @Override
  public void beforeRemoveAspect(NodeRef node, QName aspect) {
    if (!ContentModel.ASPECT_TITLED.equals(aspect)) {
      refuseClient(node, aspect);
    } else if (isLetter(node)) {
      guard.refuseChange(node, "title");
    }
  }

  private void refuseClient(NodeRef node, QName aspect) {
    QName type = nodeService.getType(node);
    boolean ours = isLetter(node) || RetentionModel.TYPE_DOSSIER.equals(type);
    if (Nodes.isLive(node) && ours && behaviourFilter.isEnabled(node, type)) {
      throw RuleViolation.conflict(aspect.getLocalName(), "naskah.set.bySystem");
    }
  }

  private boolean isLetter(NodeRef node) {
    return LetterModel.TYPE_LETTER.equals(nodeService.getType(node));
  }

  /** Renaming is a change of the name. */
  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    if (!before.getParentRef().equals(after.getParentRef())) {
      guard.refuseChange(after.getChildRef(), "path");
    }
  }

  @Override
  public void onCreateAssociation(AssociationRef link) {
    guard.refuseChange(link.getSourceRef(), link.getTypeQName().getLocalName());
  }

  @Override
  public void onDeleteAssociation(AssociationRef link) {
    // A link to what is lawfully gone goes with it.
    if (!Leaving.isLeaving(link.getTargetRef())) {
      guard.refuseChange(link.getSourceRef(), link.getTypeQName().getLocalName());
    }
  }
}
