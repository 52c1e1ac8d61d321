package id.naskah.routing;

import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.PastLocks;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.Map;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Writes to nodes what the rules of routing decide. These writes are not checked as a client's
 * would be, and they do not wait for whoever has the letter open for editing.
 */
class RoutingWriter {
  private final NodeService nodeService;
  private final BehaviourFilter behaviourFilter;
  private final PastLocks locks;

  /**
   * For routing.
   *
   * @param nodeService the one that checks no permission: recipients only read the letter, and who
   *     may do what with a disposition is decided by {@link Actors}
   */
  public RoutingWriter(NodeService nodeService, BehaviourFilter behaviourFilter, PastLocks locks) {
    this.nodeService = nodeService;
    this.behaviourFilter = behaviourFilter;
    this.locks = locks;
  }

  NodeRef create(NodeRef letter, Map<QName, Serializable> properties) {
    return quietly(
        () -> {
          if (!nodeService.hasAspect(letter, RoutingModel.ASPECT_PASSED_ON)) {
            nodeService.addAspect(letter, RoutingModel.ASPECT_PASSED_ON, null);
          }
          ChildAssociationRef child =
              nodeService.createNode(
                  letter,
                  RoutingModel.DISPOSITIONS,
                  RoutingModel.TYPE_DISPOSITION,
                  RoutingModel.TYPE_DISPOSITION,
                  properties);
          return child.getChildRef();
        });
  }

  void set(NodeRef disposition, Map<QName, Serializable> properties) {
    quietly(
        () -> {
          nodeService.addProperties(disposition, properties);
          return null;
        });
  }

  /** The files of a part that is over are nobody's own any more. */
  void own(NodeRef disposition) {
    String system = RunAs.systemName();
    for (ChildAssociationRef child : nodeService.getChildAssocs(disposition)) {
      NodeRef file = child.getChildRef();
      if (child.isPrimary()
          && !system.equals(nodeService.getProperty(file, ContentModel.PROP_OWNER))) {
        quietly(
            () -> {
              nodeService.setProperty(file, ContentModel.PROP_OWNER, system);
              return null;
            });
      }
    }
  }

  /**
   * The rules of letters apply to this write: the letter is listed, audited and told like after any
   * other change of its status.
   */
  void setStatus(NodeRef letter, LetterStatus status) {
    locks.write(() -> nodeService.setProperty(letter, LetterModel.STATUS, status.code()));
  }

  private <T> T quietly(Supplier<T> work) {
    behaviourFilter.disableBehaviour(RoutingModel.TYPE_DISPOSITION);
    try {
      return locks.answer(() -> ByNaskah.answer(work));
    } finally {
      behaviourFilter.enableBehaviour(RoutingModel.TYPE_DISPOSITION);
    }
  }
}
