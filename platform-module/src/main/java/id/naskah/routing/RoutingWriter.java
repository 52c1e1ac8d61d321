package id.naskah.routing;

import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
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
 * What the rules of routing write to nodes: not to be checked as if a client had written it, and
 * also while somebody has the letter open for editing.
 */
public class RoutingWriter {
  private final NodeService nodeService;
  private final BehaviourFilter behaviourFilter;

  /**
   * Wires it.
   *
   * @param nodeService the one that checks no permission: recipients only read the letter, and who
   *     may do what with a disposition is decided by {@link Actors}
   */
  public RoutingWriter(NodeService nodeService, BehaviourFilter behaviourFilter) {
    this.nodeService = nodeService;
    this.behaviourFilter = behaviourFilter;
  }

  NodeRef create(NodeRef letter, Map<QName, Serializable> properties) {
    return quietly(
        letter,
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
        disposition,
        () -> {
          nodeService.addProperties(disposition, properties);
          return null;
        });
  }

  /** By the letter's own rules: it is listed, audited and told like any other change of status. */
  void setStatus(NodeRef letter, LetterStatus status) {
    behaviourFilter.disableBehaviour(letter, ContentModel.ASPECT_LOCKABLE);
    try {
      nodeService.setProperty(letter, LetterModel.STATUS, status.code());
    } finally {
      behaviourFilter.enableBehaviour(letter, ContentModel.ASPECT_LOCKABLE);
    }
  }

  private <T> T quietly(NodeRef node, Supplier<T> work) {
    behaviourFilter.disableBehaviour(node, ContentModel.ASPECT_LOCKABLE);
    behaviourFilter.disableBehaviour(RoutingModel.TYPE_DISPOSITION);
    try {
      return work.get();
    } finally {
      behaviourFilter.enableBehaviour(RoutingModel.TYPE_DISPOSITION);
      behaviourFilter.enableBehaviour(node, ContentModel.ASPECT_LOCKABLE);
    }
  }
}
