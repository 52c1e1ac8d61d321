package id.naskah.letter;

import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * Naskah's own writing to a letter: not to be checked as if a client had done it. Whoever calls it
 * has checked what is written.
 */
public class QuietWriter {
  private final NodeService nodeService;
  private final BehaviourFilter behaviourFilter;

  /**
   * Wires it.
   *
   * @param nodeService the one that checks no permission: what is written follows from a rule
   */
  public QuietWriter(NodeService nodeService, BehaviourFilter behaviourFilter) {
    this.nodeService = nodeService;
    this.behaviourFilter = behaviourFilter;
  }

  /** Adds an aspect, or to one that is there its properties. */
  public void addAspect(NodeRef letter, QName aspect, Map<QName, Serializable> properties) {
    quietly(letter, () -> nodeService.addAspect(letter, aspect, properties));
  }

  public void addProperties(NodeRef letter, Map<QName, Serializable> properties) {
    if (!properties.isEmpty()) {
      quietly(letter, () -> nodeService.addProperties(letter, properties));
    }
  }

  void setType(NodeRef letter, QName type, Map<QName, Serializable> properties) {
    quietly(
        letter,
        () -> {
          nodeService.setType(letter, type);
          nodeService.addProperties(letter, properties);
        });
  }

  void move(NodeRef letter, NodeRef folder) {
    QName name = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, letter.getId());
    quietly(letter, () -> nodeService.moveNode(letter, folder, ContentModel.ASSOC_CONTAINS, name));
  }

  private void quietly(NodeRef letter, Runnable work) {
    behaviourFilter.disableBehaviour(letter, LetterModel.TYPE_LETTER);
    try {
      work.run();
    } finally {
      behaviourFilter.enableBehaviour(letter, LetterModel.TYPE_LETTER);
    }
  }
}
