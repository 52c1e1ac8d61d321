package id.naskah.retention.record;

import id.naskah.model.LetterModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.RuleViolation;
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
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;

/**
 * Holds every door to the rules of {@link RecordGuard}, for the files of letters: attachments, and
 * what is opened for editing. For earlier versions see {@link VersionGuard}.
 *
 * <p>Of the other files of the repository it asks no more than where they lie, and that only when
 * what they say changes.
 */
public class FileBehaviour
    implements NodeServicePolicies.OnCreateChildAssociationPolicy,
        NodeServicePolicies.BeforeDeleteChildAssociationPolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeSetNodeTypePolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.OnMoveNodePolicy,
        CheckOutCheckInServicePolicies.BeforeCheckOut {
  private static final String ATTACHMENTS = LetterModel.ATTACHMENTS.getLocalName();

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final RecordGuard guard;
  private final TrashTable trash;

  /**
   * Wires it.
   *
   * @param nodeService the one that checks no permission: rules see every file
   */
  public FileBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      RecordGuard guard,
      TrashTable trash) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.guard = guard;
    this.trash = trash;
  }

  /** Binds the behaviour; the model is loaded by then. */
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
        .toClass(CheckOutCheckInServicePolicies.BeforeCheckOut.QNAME, file, "beforeCheckOut");
  }

  /** An attachment belongs to one letter, and shares its fate. */
  @Override
  public void onCreateChildAssociation(ChildAssociationRef child, boolean isNew) {
    if (isLive(child.getParentRef())) {
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
    if (!isLive(file) || before.isEmpty()) {
      return;
    }
    for (QName name : Saying.changed(before, after)) {
      attachedTo(file)
          .ifPresent(
              letter -> {
                boolean completed = Saying.isCompleted(name, before, after);
                RecordGuard.atEnd(
                    file,
                    completed
                        ? () -> guard.refuseAddition(letter, ATTACHMENTS)
                        : () -> guard.refuseChange(letter, ATTACHMENTS));
              });
    }
  }

  @Override
  public void beforeSetNodeType(NodeRef file, QName before, QName after) {
    attachedTo(file).ifPresent(letter -> guard.refuseChange(letter, ATTACHMENTS));
  }

  @Override
  public void beforeDeleteNode(NodeRef file) {
    if (isLive(file)) {
      attachedTo(file)
          .ifPresent(
              letter -> {
                guard.refuseChange(letter, ATTACHMENTS);
                AtCommit.once(List.of(TrashTable.class, file), () -> trash.put(letter, file));
              });
    }
  }

  /** Earlier versions are part of what is kept. */
  void beforeDeleteVersion(NodeRef file) {
    if (LetterModel.TYPE_LETTER.equals(nodeService.getType(file))) {
      guard.refuseChange(file, "versions");
    } else {
      attachedTo(file).ifPresent(letter -> guard.refuseChange(letter, "versions"));
    }
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    if (LetterModel.ATTACHMENTS.equals(before.getTypeQName())
        && !before.getParentRef().equals(after.getParentRef())) {
      guard.refuseChange(before.getParentRef(), ATTACHMENTS);
    }
  }

  /** What could never be checked in again is not checked out. */
  @Override
  public void beforeCheckOut(
      NodeRef file, NodeRef folder, QName associationType, QName associationName) {
    if (LetterModel.TYPE_LETTER.equals(nodeService.getType(file))) {
      guard.refuseChange(file, "content");
    } else {
      attachedTo(file).ifPresent(letter -> guard.refuseChange(letter, ATTACHMENTS));
    }
  }

  private Optional<NodeRef> attachedTo(NodeRef file) {
    ChildAssociationRef parent = nodeService.getPrimaryParent(file);
    return LetterModel.ATTACHMENTS.equals(parent.getTypeQName())
        ? Optional.of(parent.getParentRef())
        : Optional.empty();
  }

  /** Versions and the trash hold copies. */
  private static boolean isLive(NodeRef node) {
    return StoreRef.STORE_REF_WORKSPACE_SPACESSTORE.equals(node.getStoreRef());
  }
}
