package id.naskah.guard;

import id.naskah.audit.Audit;
import id.naskah.letter.QuietWriter;
import id.naskah.letter.protection.Copies;
import id.naskah.model.LetterModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.namespace.QName;

/**
 * Who owns a node may do everything with it, whatever the unit's folder says, for ever. So nobody
 * owns a letter, nor what belongs to it: the system does, and only administrators change that or
 * set permissions by hand. What they do is on record.
 */
public class OwnershipBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy,
        NodeServicePolicies.OnCreateChildAssociationPolicy {
  private static final String NEW = OwnershipBehaviour.class.getName() + ".new";

  private final PolicyComponent policyComponent;
  private final Covered covered;
  private final AuthorityService authorityService;
  private final Audit audit;
  private final QuietWriter writer;
  private final NodeService nodeService;

  /**
   * For every door.
   *
   * @param authorityService the one that checks no permission: it says who is an administrator
   * @param nodeService likewise: rules see every node
   */
  public OwnershipBehaviour(
      PolicyComponent policyComponent,
      Covered covered,
      AuthorityService authorityService,
      Audit audit,
      QuietWriter writer,
      NodeService nodeService) {
    this.policyComponent = policyComponent;
    this.covered = covered;
    this.authorityService = authorityService;
    this.audit = audit;
    this.writer = writer;
    this.nodeService = nodeService;
  }

  /** Binds the behaviour. */
  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
            ContentModel.ASPECT_OWNABLE,
            "onUpdateProperties")
        .toClass(
            NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME,
            ContentModel.ASPECT_OWNABLE,
            "beforeRemoveAspect")
        .toAssociation(
            NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
            LetterModel.TYPE_LETTER,
            LetterModel.ATTACHMENTS,
            "onCreateChildAssociation");
  }

  /** A file of a letter that has a number is the system's like the letter. */
  @Override
  public void onCreateChildAssociation(ChildAssociationRef child, boolean isNew) {
    NodeRef letter = child.getParentRef();
    NodeRef file = child.getChildRef();
    if (Nodes.isLive(letter) && nodeService.getProperty(letter, LetterModel.SERIES) != null) {
      TransactionalResourceHelper.<NodeRef>getSet(NEW).add(file);
      AtCommit.once(
          List.of(OwnershipBehaviour.class, file),
          () -> {
            if (nodeService.exists(file) && covered.isNaskahs(file)) {
              writer.own(file);
            }
          });
    }
  }

  @Override
  public void onUpdateProperties(
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    Serializable was = before.get(ContentModel.PROP_OWNER);
    Serializable is = after.get(ContentModel.PROP_OWNER);
    // Without "before" it is just being made; whoever registers it makes it the system's.
    if (!before.isEmpty() && !Objects.equals(was, is) && !isMakers(node, after)) {
      refuse(node, "owner " + was + " > " + is);
    }
  }

  /** A copy, or a working copy, that is just being made, and a draft are their maker's own. */
  private boolean isMakers(NodeRef node, Map<QName, Serializable> properties) {
    Serializable owner = properties.get(ContentModel.PROP_OWNER);
    boolean own =
        RunAs.sender().equals(owner)
            && Objects.equals(owner, properties.get(ContentModel.PROP_CREATOR));
    boolean draft =
        LetterModel.TYPE_LETTER.equals(nodeService.getType(node))
            && properties.get(LetterModel.SERIES) == null;
    return own && (draft || TransactionalResourceHelper.getSet(NEW).contains(node));
  }

  /** Without it the owner is who made the node. */
  @Override
  public void beforeRemoveAspect(NodeRef node, QName aspect) {
    refuse(node, "owner removed");
  }

  /**
   * Lets nobody but administrators do what changes who may do what with a node of Naskah's.
   *
   * @param what for the audit
   */
  void refuse(NodeRef node, String what) {
    if (ByNaskah.isWriting() || Copies.isOne(node) || !covered.isNaskahs(node)) {
      return;
    }
    String user = RunAs.actor();
    boolean system = RunAs.systemName().equals(user);
    if (!system && !authorityService.isAdminAuthority(user)) {
      throw RuleViolation.forbidden("naskah.owner.system");
    }
    audit.record(node, what);
  }
}
