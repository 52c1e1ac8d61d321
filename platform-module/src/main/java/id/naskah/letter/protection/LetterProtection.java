package id.naskah.letter.protection;

import id.naskah.letter.Filing;
import id.naskah.letter.LetterTable;
import id.naskah.model.LetterModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.Leaving;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * A letter that has a number stays: not deleted, not made something else, not carried away. So does
 * one that is with its officials, until it is taken back.
 */
public class LetterProtection
    implements NodeBehaviour,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.BeforeSetNodeTypePolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy,
        NodeServicePolicies.OnAddAspectPolicy,
        NodeServicePolicies.OnMoveNodePolicy {
  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final DictionaryService dictionaryService;
  private final Filing filing;
  private final LetterTable table;
  private final SaveByRename saves;
  private LetterKeeper keeper = letter -> {};
  private LetterKeeper draftKeeper = letter -> {};

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: rules see every letter
   */
  public LetterProtection(
      PolicyComponent policyComponent,
      NodeService nodeService,
      DictionaryService dictionaryService,
      Filing filing,
      LetterTable table,
      SaveByRename saves) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.dictionaryService = dictionaryService;
    this.filing = filing;
    this.table = table;
    this.saves = saves;
  }

  /**
   * Sets the keeper of letters, which may know a better reason why a letter stays and is asked
   * first.
   */
  public void setKeeper(LetterKeeper keeper) {
    this.keeper = keeper;
  }

  /** Sets the keeper of letters that have no number yet. */
  public void setDraftKeeper(LetterKeeper draftKeeper) {
    this.draftKeeper = draftKeeper;
  }

  @Override
  public void init() {
    QName letter = LetterModel.TYPE_LETTER;
    QName removal = NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME;
    new Bindings(policyComponent, this)
        .toClass(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, letter, "beforeDeleteNode")
        .toClass(NodeServicePolicies.BeforeSetNodeTypePolicy.QNAME, letter, "beforeSetNodeType")
        .toClass(removal, LetterModel.ASPECT_NUMBERED, "beforeRemoveAspect")
        .toClass(removal, LetterModel.ASPECT_VOIDED, "beforeRemoveAspect")
        .toClass(
            NodeServicePolicies.OnAddAspectPolicy.QNAME, ContentModel.ASPECT_HIDDEN, "onAddAspect")
        .toClass(
            NodeServicePolicies.OnAddAspectPolicy.QNAME,
            ContentModel.ASPECT_WORKING_COPY,
            "onAddAspect")
        .toClass(NodeServicePolicies.OnMoveNodePolicy.QNAME, letter, "onMoveNode");
  }

  @Override
  public void beforeDeleteNode(NodeRef node) {
    if (!Leaving.isLeaving(node)) {
      refuseNumbered(node, "naskah.delete.numbered");
    }
    unlist(node);
  }

  @Override
  public void beforeSetNodeType(NodeRef node, QName before, QName after) {
    if (!dictionaryService.isSubClass(after, LetterModel.TYPE_LETTER)) {
      refuseNumbered(node, "naskah.type.numbered");
      unlist(node);
    }
  }

  @Override
  public void beforeRemoveAspect(NodeRef node, QName aspect) {
    refuseNumbered(node, "naskah.set.bySystem");
  }

  /**
   * WebDAV hides what has versions instead of deleting it; then nobody finds the letter, unless a
   * program is just saving it. And no rule holds for a working copy.
   */
  @Override
  public void onAddAspect(NodeRef node, QName aspect) {
    boolean hidden = ContentModel.ASPECT_HIDDEN.equals(aspect);
    if (hidden && Nodes.isLive(node) && saves.isUnderWay(node)) {
      keeper.refuseIfHeld(node);
      return;
    }
    refuseNumbered(node, hidden ? "naskah.delete.numbered" : "naskah.set.bySystem");
  }

  /** The readers of a letter are those of the unit's folder, so the letter stays in that folder. */
  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    NodeRef node = after.getChildRef();
    boolean elsewhere = !before.getParentRef().equals(after.getParentRef());
    if (elsewhere
        && Nodes.isLive(node)
        && nodeService.getProperty(node, LetterModel.SERIES) != null) {
      Serializable unit = nodeService.getProperty(node, LetterModel.UNIT);
      if (!filing.isInUnit(after.getParentRef(), (String) unit)) {
        keeper.refuseIfHeld(node);
        throw RuleViolation.conflict("letter", "naskah.move.numbered", unit);
      }
    }
  }

  private void refuseNumbered(NodeRef node, String key) {
    if (!Nodes.isLive(node)) {
      return;
    }
    if (nodeService.getProperty(node, LetterModel.SERIES) != null) {
      keeper.refuseIfHeld(node);
      throw RuleViolation.conflict("letter", key);
    }
    draftKeeper.refuseIfHeld(node);
  }

  private void unlist(NodeRef node) {
    if (Nodes.isLive(node)) {
      table.remove((Long) nodeService.getProperty(node, ContentModel.PROP_NODE_DBID));
    }
  }
}
