package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.util.List;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;

/**
 * Reads attachments for a user: what came with a letter, and the files of reports about it. An
 * attachment is readable when its letter and itself are.
 */
public class AttachmentReader {
  private final NodeService nodeService;
  private final LetterLinks links;

  /**
   * @param nodeService the one that checks no permission: it is asked here
   */
  public AttachmentReader(NodeService nodeService, LetterLinks links) {
    this.nodeService = nodeService;
    this.links = links;
  }

  /**
   * The attachment with this id.
   *
   * @throws RuleViolation 404 if there is none, or none for this user
   */
  public NodeRef find(String id) {
    if (LetterReader.isId(id)) {
      NodeRef node = Nodes.live(id);
      if (links.mayRead(node) && letterOf(node).filter(links::mayRead).isPresent()) {
        return node;
      }
    }
    throw RuleViolation.notFound("attachment", id);
  }

  /** The attachments of a letter, in the order in which they were added. */
  public List<NodeRef> of(NodeRef letter) {
    return files(letter, LetterModel.ATTACHMENTS);
  }

  /** The files of a disposition's report that the user may read. */
  public List<NodeRef> ofDisposition(NodeRef disposition) {
    return files(disposition, ContentModel.ASSOC_CONTAINS);
  }

  private List<NodeRef> files(NodeRef parent, QName association) {
    return nodeService.getChildAssocs(parent, association, RegexQNamePattern.MATCH_ALL).stream()
        .map(ChildAssociationRef::getChildRef)
        .filter(links::mayRead)
        .toList();
  }

  /** What is known of an attachment that was found. */
  public Attachment read(NodeRef node) {
    ContentData content = (ContentData) nodeService.getProperty(node, ContentModel.PROP_CONTENT);
    boolean empty = content == null || content.getContentUrl() == null;
    NodeRef letter = letterOf(node).orElseThrow();
    NodeRef parent = nodeService.getPrimaryParent(node).getParentRef();
    return new Attachment(
        node.getId(),
        letter.getId(),
        letter.equals(parent) ? null : parent.getId(),
        (String) nodeService.getProperty(node, ContentModel.PROP_NAME),
        empty ? null : content.getMimetype(),
        empty ? 0 : content.getSize());
  }

  private Optional<NodeRef> letterOf(NodeRef node) {
    ChildAssociationRef parent = nodeService.getPrimaryParent(node);
    if (LetterModel.ATTACHMENTS.equals(parent.getTypeQName())) {
      return Optional.of(parent.getParentRef());
    }
    boolean ofReport =
        ContentModel.ASSOC_CONTAINS.equals(parent.getTypeQName())
            && RoutingModel.TYPE_DISPOSITION.equals(nodeService.getType(parent.getParentRef()));
    return ofReport
        ? Optional.of(nodeService.getPrimaryParent(parent.getParentRef()).getParentRef())
        : Optional.empty();
  }
}
