package id.naskah.guard;

import id.naskah.letter.Filing;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Nodes;
import id.naskah.retention.record.Belongings;
import id.naskah.retention.record.Belongings.Kind;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** What Naskah answers for: of these neither owner nor readers are anybody's to choose. */
class Covered {
  private final NodeService nodeService;
  private final Belongings belongings;
  private final Filing filing;

  /**
   * For the whole repository.
   *
   * @param nodeService the one that checks no permission: rules see every node
   */
  public Covered(NodeService nodeService, Belongings belongings, Filing filing) {
    this.nodeService = nodeService;
    this.belongings = belongings;
    this.filing = filing;
  }

  /** A letter or a draft, a file of one or of a report about it, or what proves a disposal. */
  public boolean isDocument(NodeRef node) {
    return Nodes.isLive(node)
        && nodeService.exists(node)
        && (nodeService.hasAspect(node, RetentionModel.ASPECT_PROOF)
            || belongings.of(node).filter(found -> found.kind() != Kind.NOTE).isPresent());
  }

  /**
   * All of which the system is, or will be, the owner: documents, dispositions, dossiers, and the
   * folders that Naskah made. A working copy is its maker's.
   */
  public boolean isNaskahs(NodeRef node) {
    if (!Nodes.isLive(node) || !nodeService.exists(node) || isWorkingCopy(node)) {
      return false;
    }
    QName type = nodeService.getType(node);
    return LetterModel.TYPE_LETTER.equals(type)
        || RoutingModel.TYPE_DISPOSITION.equals(type)
        || RetentionModel.TYPE_DOSSIER.equals(type)
        || filing.isOurs(node)
        || isDocument(node);
  }

  private boolean isWorkingCopy(NodeRef node) {
    return nodeService.hasAspect(node, ContentModel.ASPECT_WORKING_COPY)
        && !nodeService.getSourceAssocs(node, ContentModel.ASSOC_WORKING_COPY_LINK).isEmpty();
  }
}
