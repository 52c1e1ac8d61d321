package id.naskah.letter;

import id.naskah.audit.Audit;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Takes a file off a letter. Nobody owns the files of a letter, so that nobody could by Alfresco's
 * permissions alone; who may change the letter may.
 */
public class AttachmentRemoval {
  private final NodeService nodeService;
  private final LetterLinks links;
  private final AttachmentReader attachments;
  private final Audit audit;

  /**
   * For clients.
   *
   * @param nodeService the one that checks no permission: it is asked here
   */
  public AttachmentRemoval(
      NodeService nodeService, LetterLinks links, AttachmentReader attachments, Audit audit) {
    this.nodeService = nodeService;
    this.links = links;
    this.attachments = attachments;
    this.audit = audit;
  }

  /**
   * Removes a file, into the trash.
   *
   * @throws RuleViolation 404 if it is none of the letter's, 403 for who may only read the letter,
   *     409 for what is kept
   */
  public void remove(NodeRef letter, String id) {
    NodeRef file = attachments.find(id);
    if (!letter.equals(nodeService.getPrimaryParent(file).getParentRef())) {
      throw RuleViolation.notFound("attachment", id);
    }
    links.requireWrite(letter);
    String name = (String) nodeService.getProperty(file, ContentModel.PROP_NAME);
    RunAs.system(
        () -> {
          nodeService.deleteNode(file);
        });
    audit.record(letter, "attachment removed: " + name);
  }
}
