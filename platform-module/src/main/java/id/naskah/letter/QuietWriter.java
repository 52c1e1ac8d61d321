package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.PastLocks;
import id.naskah.platform.RunAs;
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
  private final PastLocks locks;

  /**
   * For letters and their files.
   *
   * @param nodeService the one that checks no permission: what is written follows from a rule
   */
  public QuietWriter(NodeService nodeService, BehaviourFilter behaviourFilter, PastLocks locks) {
    this.nodeService = nodeService;
    this.behaviourFilter = behaviourFilter;
    this.locks = locks;
  }

  /** Adds an aspect, or to one that is there its properties. */
  public void addAspect(NodeRef letter, QName aspect, Map<QName, Serializable> properties) {
    quietly(letter, () -> nodeService.addAspect(letter, aspect, properties));
  }

  public void removeAspect(NodeRef letter, QName aspect) {
    quietly(letter, () -> nodeService.removeAspect(letter, aspect));
  }

  public void addProperties(NodeRef letter, Map<QName, Serializable> properties) {
    if (!properties.isEmpty()) {
      quietly(letter, () -> nodeService.addProperties(letter, properties));
    }
  }

  /** Makes a letter, or a file of one, the system's. */
  public void own(NodeRef node) {
    String system = RunAs.systemName();
    if (!system.equals(nodeService.getProperty(node, ContentModel.PROP_OWNER))) {
      addProperties(node, Map.of(ContentModel.PROP_OWNER, system));
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
      // What follows from a rule does not wait for whoever has the document open.
      locks.write(() -> ByNaskah.write(work));
    } finally {
      behaviourFilter.enableBehaviour(letter, LetterModel.TYPE_LETTER);
    }
  }
}
