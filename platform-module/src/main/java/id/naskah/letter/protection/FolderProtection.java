package id.naskah.letter.protection;

import id.naskah.letter.Filing;
import id.naskah.letter.LetterChange;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.rule.RuleModel;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.namespace.QName;

/**
 * The folders in which letters are filed are called, lie and are as Naskah needs them: whoever
 * could rename, lock or hide one would stop registration for everyone.
 *
 * <p>Letters that have a number are not carried away with any other folder either. Deleting such a
 * folder asks each letter in it; moving it asks none.
 */
public class FolderProtection
    implements NodeBehaviour,
        NodeServicePolicies.OnMoveNodePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.BeforeSetNodeTypePolicy,
        NodeServicePolicies.OnAddAspectPolicy {
  private static final List<QName> SAID =
      List.of(ContentModel.PROP_NAME, ContentModel.PROP_TITLE, ContentModel.PROP_DESCRIPTION);

  /**
   * With one of these aspects a folder is not found, cannot be filled, or is gone for good once it
   * is deleted.
   */
  private static final List<QName> IN_THE_WAY =
      List.of(
          ContentModel.ASPECT_HIDDEN,
          ContentModel.ASPECT_TEMPORARY,
          ContentModel.ASPECT_LOCKABLE,
          ContentModel.ASPECT_WORKING_COPY,
          ContentModel.ASPECT_VERSIONABLE);

  /** Folders to Alfresco, but kept by rules of their own. */
  private static final Set<QName> ITS_OWN_RULES =
      Set.of(RoutingModel.TYPE_DISPOSITION, RetentionModel.TYPE_DOSSIER);

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final DictionaryService dictionaryService;
  private final AuthorityService authorityService;
  private final Filing filing;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: rules see every letter
   * @param authorityService likewise: it says who is an administrator
   */
  public FolderProtection(
      PolicyComponent policyComponent,
      NodeService nodeService,
      DictionaryService dictionaryService,
      AuthorityService authorityService,
      Filing filing) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.dictionaryService = dictionaryService;
    this.authorityService = authorityService;
    this.filing = filing;
  }

  @Override
  public void init() {
    QName folder = ContentModel.TYPE_FOLDER;
    Bindings bindings =
        new Bindings(policyComponent, this)
            .toClass(NodeServicePolicies.OnMoveNodePolicy.QNAME, folder, "onMoveNode")
            .toClass(
                NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, folder, "onUpdateProperties")
            .toClass(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, folder, "beforeDeleteNode")
            .toClass(NodeServicePolicies.BeforeSetNodeTypePolicy.QNAME, folder, "beforeSetNodeType")
            .toClass(
                NodeServicePolicies.OnAddAspectPolicy.QNAME, RuleModel.ASPECT_RULES, "onAddAspect");
    for (QName aspect : IN_THE_WAY) {
      bindings.toClass(NodeServicePolicies.OnAddAspectPolicy.QNAME, aspect, "onAddAspect");
    }
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    NodeRef folder = after.getChildRef();
    NodeRef from = before.getParentRef();
    if (from.equals(after.getParentRef()) || !Nodes.isLive(folder)) {
      return;
    }
    if (filing.isUnitsOwn(folder)) {
      refuse();
    }
    if (isInUnit(from) && hasNumbered(folder)) {
      throw RuleViolation.conflict("folder", "naskah.move.folder");
    }
  }

  @Override
  public void onUpdateProperties(
      NodeRef folder, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    // A folder without properties before is just being made.
    if (!before.isEmpty()
        && SAID.stream().anyMatch(name -> LetterChange.isChanged(before, after, name))) {
      refuseOurs(folder);
    }
  }

  @Override
  public void beforeDeleteNode(NodeRef folder) {
    if (Nodes.isLive(folder) && filing.isUnitsOwn(folder)) {
      refuse();
    }
  }

  @Override
  public void beforeSetNodeType(NodeRef folder, QName before, QName after) {
    refuseOurs(folder);
  }

  /** A rule on such a folder would do something with every letter that is filed below. */
  @Override
  public void onAddAspect(NodeRef folder, QName aspect) {
    boolean allowed = RuleModel.ASPECT_RULES.equals(aspect) && isAdministrator();
    if (!allowed && Nodes.isLive(folder) && isFolder(folder)) {
      refuseOurs(folder);
    }
  }

  private boolean isAdministrator() {
    String user = RunAs.actor();
    return user != null && authorityService.isAdminAuthority(user);
  }

  private boolean isFolder(NodeRef node) {
    return dictionaryService.isSubClass(nodeService.getType(node), ContentModel.TYPE_FOLDER);
  }

  private void refuseOurs(NodeRef folder) {
    if (Nodes.isLive(folder)
        && !ByNaskah.isWriting()
        && !ITS_OWN_RULES.contains(nodeService.getType(folder))
        && filing.isOurs(folder)) {
      refuse();
    }
  }

  private static void refuse() {
    if (!ByNaskah.isWriting()) {
      throw RuleViolation.conflict("folder", "naskah.folder.needed");
    }
  }

  private boolean isInUnit(NodeRef folder) {
    for (NodeRef f = folder; f != null; f = nodeService.getPrimaryParent(f).getParentRef()) {
      if (nodeService.hasAspect(f, LetterModel.ASPECT_UNIT_FOLDER)) {
        return true;
      }
    }
    return false;
  }

  /** Down to the first one; folders of months are full of them. */
  private boolean hasNumbered(NodeRef folder) {
    for (ChildAssociationRef child : nodeService.getChildAssocs(folder)) {
      NodeRef node = child.getChildRef();
      QName type = nodeService.getType(node);
      boolean numbered =
          LetterModel.TYPE_LETTER.equals(type)
              ? nodeService.getProperty(node, LetterModel.SERIES) != null
              : dictionaryService.isSubClass(type, ContentModel.TYPE_FOLDER) && hasNumbered(node);
      if (child.isPrimary() && numbered) {
        return true;
      }
    }
    return false;
  }
}
