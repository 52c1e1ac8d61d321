package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.PastLocks;
import id.naskah.platform.Quietly;
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
 * Writes to a letter what Naskah itself decided. These writes are not checked as a client's would
 * be: the caller has checked the values.
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

  void link(NodeRef letter, NodeRef other, QName link) {
    quietly(letter, () -> nodeService.createAssociation(letter, other, link));
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

  /**
   * Writes what nobody did: no behaviour hears of it, it is no new version, and who changed the
   * node last, and when, stays.
   */
  public void unnoticed(NodeRef node, Runnable write) {
    Runnable past = () -> locks.write(() -> ByNaskah.write(write));
    Quietly.write(behaviourFilter, node, () -> Quietly.keepingChanger(behaviourFilter, node, past));
  }

  private void quietly(NodeRef letter, Runnable work) {
    // A write that follows from a rule does not wait for whoever has the document open.
    Quietly.write(
        behaviourFilter,
        letter,
        LetterModel.TYPE_LETTER,
        () -> locks.write(() -> ByNaskah.write(work)));
  }
}
