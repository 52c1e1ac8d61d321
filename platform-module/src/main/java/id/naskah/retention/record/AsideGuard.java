package id.naskah.retention.record;

import id.naskah.retention.record.Belongings.Belonging;
import java.lang.reflect.Method;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * What may no longer be done to what lies aside of a letter. Its earlier versions stay as they are.
 * What was deleted of it stays in the trash while the letter is held, or goes back to the letter.
 */
class AsideGuard {
  private final NodeService nodeService;
  private final Belongings belongings;
  private final RecordGuard guard;
  private final TrashTable trash;

  /**
   * For the trash and the store of versions.
   *
   * @param nodeService the one that checks no permission: rules see every node
   */
  public AsideGuard(
      NodeService nodeService, Belongings belongings, RecordGuard guard, TrashTable trash) {
    this.nodeService = nodeService;
    this.belongings = belongings;
    this.guard = guard;
    this.trash = trash;
  }

  /** Something there is changed, purged or taken elsewhere. */
  void beforeChange(NodeRef node) {
    Optional<Belonging> found = belongings.of(node);
    if (found.isPresent() && !Belongings.isLeaving(node, found.get())) {
      if (Belongings.isInTrash(node)) {
        guard.refuseIfHeld(found.get().letter());
      } else if (!Versioning.isUnderWay()) {
        beforeDeleteVersion(found.get());
      }
    }
  }

  /** A file is taken away, or its content, while somebody has switched the rules of files off. */
  void beforeUnheard(NodeRef file, Method method, Object[] arguments) {
    if (nodeService.exists(file)) {
      belongings
          .of(file)
          .filter(found -> !Belongings.isLeaving(file, found))
          .filter(found -> Unheard.takesAway(nodeService, file, method, arguments))
          .ifPresent(guard::refuseChange);
    }
  }

  /** A version, or the history, of a letter or of what belongs to it is deleted. */
  void beforeDeleteVersion(Belonging belonging) {
    if (belonging.kind() == Belongings.Kind.NOTE) {
      guard.refuseIfHeld(belonging.letter());
    } else {
      guard.refuseLossOfVersions(belonging.letter());
    }
  }

  /**
   * Something is taken out of the trash.
   *
   * @param destination null for where it lay
   */
  void beforeRestore(NodeRef node, NodeRef destination) {
    ChildAssociationRef lay =
        (ChildAssociationRef)
            nodeService.getProperty(node, ContentModel.PROP_ARCHIVED_ORIGINAL_PARENT_ASSOC);
    boolean back = lay != null && (destination == null || destination.equals(lay.getParentRef()));
    if (!back) {
      beforeChange(node);
    }
    trash.forget(node);
  }
}
