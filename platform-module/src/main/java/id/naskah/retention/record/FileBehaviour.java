package id.naskah.retention.record;

import static id.naskah.retention.record.RecordGuard.ATTACHMENTS;

import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.record.Belongings.Belonging;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.coci.CheckOutCheckInServicePolicies;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Holds every door to the rules of {@link RecordGuard}, for what belongs to letters: attachments,
 * files of reports, comments, and what is opened for editing. For earlier versions see {@link
 * VersionGuard}, for the trash {@link StoreGuard}.
 *
 * <p>Of the other files of the repository it asks no more than where they lie, and that only when
 * what they say changes.
 */
public class FileBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateChildAssociationPolicy,
        NodeServicePolicies.BeforeDeleteChildAssociationPolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeSetNodeTypePolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.OnMoveNodePolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy,
        CheckOutCheckInServicePolicies.BeforeCheckOut {
  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final RecordGuard guard;
  private final Belongings belongings;
  private final TrashTable trash;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: rules see every file
   */
  public FileBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      RecordGuard guard,
      Belongings belongings,
      TrashTable trash) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.guard = guard;
    this.belongings = belongings;
    this.trash = trash;
  }

  @Override
  public void init() {
    QName file = ContentModel.TYPE_CONTENT;
    new Bindings(policyComponent, this)
        .toAssociation(
            NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
            LetterModel.TYPE_LETTER,
            LetterModel.ATTACHMENTS,
            "onCreateChildAssociation")
        .toAssociation(
            NodeServicePolicies.BeforeDeleteChildAssociationPolicy.QNAME,
            LetterModel.TYPE_LETTER,
            LetterModel.ATTACHMENTS,
            "beforeDeleteChildAssociation")
        .toClass(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, file, "onUpdateProperties")
        .toClass(NodeServicePolicies.BeforeSetNodeTypePolicy.QNAME, file, "beforeSetNodeType")
        .toClass(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, file, "beforeDeleteNode")
        .toClass(NodeServicePolicies.OnMoveNodePolicy.QNAME, file, "onMoveNode")
        .toClass(
            NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME,
            ContentModel.ASPECT_VERSIONABLE,
            "beforeRemoveAspect")
        .toClass(CheckOutCheckInServicePolicies.BeforeCheckOut.QNAME, file, "beforeCheckOut");
  }

  /** An attachment belongs to one letter, and shares its fate. */
  @Override
  public void onCreateChildAssociation(ChildAssociationRef child, boolean isNew) {
    if (Nodes.isLive(child.getParentRef())) {
      guard.refuseAddition(child.getParentRef(), ATTACHMENTS);
      if (!child.isPrimary()) {
        throw RuleViolation.conflict(ATTACHMENTS, "naskah.attachment.own");
      }
    }
  }

  @Override
  public void beforeDeleteChildAssociation(ChildAssociationRef child) {
    guard.refuseChange(child.getParentRef(), ATTACHMENTS);
  }

  @Override
  public void onUpdateProperties(
      NodeRef file, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    // Without "before" the file is just being made.
    if (!Nodes.isLive(file) || before.isEmpty()) {
      return;
    }
    for (QName name : Saying.changed(before, after)) {
      ofLetter(file)
          .ifPresent(
              found -> {
                boolean completed = Saying.isCompleted(name, before, after);
                AtCommit.refuse(file, () -> refuse(found, completed));
              });
    }
  }

  private void refuse(Belonging belonging, boolean onlyCompleted) {
    if (!onlyCompleted) {
      guard.refuseChange(belonging);
    } else if (belonging.kind() == Belongings.Kind.ATTACHMENT) {
      guard.refuseAddition(belonging.letter(), ATTACHMENTS);
    }
  }

  @Override
  public void beforeSetNodeType(NodeRef file, QName before, QName after) {
    ofLetter(file).ifPresent(guard::refuseChange);
  }

  @Override
  public void beforeDeleteNode(NodeRef file) {
    if (Nodes.isLive(file)) {
      ofLetter(file)
          .filter(found -> found.kind() != Belongings.Kind.LETTER)
          .filter(found -> !Belongings.isLeaving(file, found))
          .ifPresent(
              found -> {
                guard.refuseChange(found);
                AtCommit.once(
                    List.of(TrashTable.class, file), () -> trash.put(found.letter(), file));
              });
    }
  }

  /** With the aspect Alfresco would delete the whole history. */
  @Override
  public void beforeRemoveAspect(NodeRef file, QName aspect) {
    ofLetter(file)
        .filter(found -> found.kind() != Belongings.Kind.NOTE)
        .ifPresent(found -> guard.refuseLossOfVersions(found.letter()));
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    if (!before.getParentRef().equals(after.getParentRef())) {
      NodeRef from = before.getParentRef();
      if (LetterModel.ATTACHMENTS.equals(before.getTypeQName())) {
        guard.refuseChange(from, ATTACHMENTS);
      } else if (RoutingModel.TYPE_DISPOSITION.equals(nodeService.getType(from))) {
        ofLetter(from).ifPresent(guard::refuseChange);
      }
    }
  }

  /** What could never be checked in again is not checked out. */
  @Override
  public void beforeCheckOut(
      NodeRef file, NodeRef folder, QName associationType, QName associationName) {
    if (LetterModel.TYPE_LETTER.equals(nodeService.getType(file))) {
      guard.refuseChange(file, "content");
    } else {
      ofLetter(file).ifPresent(guard::refuseChange);
    }
  }

  private Optional<Belonging> ofLetter(NodeRef file) {
    return Nodes.isLive(file) ? belongings.of(file) : Optional.empty();
  }
}
