package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.RuleViolation;
import java.util.List;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;

/** Which letters belong together: replies, related ones, and one that seems to have come twice. */
class LetterLinks {
  private static final int MOST_REPEATS = 5;

  private final NodeService nodeService;
  private final PermissionService permissionService;

  /**
   * @param nodeService the one that checks no permission: a link is shown or made only to letters
   *     for which the permission was asked here
   */
  public LetterLinks(NodeService nodeService, PermissionService permissionService) {
    this.nodeService = nodeService;
    this.permissionService = permissionService;
  }

  /**
   * Links a letter to those with the same sender's number: possibly the same letter again.
   *
   * <p>Only those that the user may read; a link to a secret letter would give it away. A circular
   * comes to every unit: most letters with its number are none of this user's.
   */
  void markRepeats(NodeRef letter, List<NodeRef> sameNumber) {
    if (Arrivals.isOne(letter)) {
      // It goes to several units by intention, and nobody is there whose rights could be asked.
      return;
    }
    sameNumber.stream()
        .filter(this::mayRead)
        .limit(MOST_REPEATS)
        .forEach(other -> say(nodeService, letter, other, LetterModel.POSSIBLE_REPEAT_OF));
  }

  /** Whoever registers a letter says what it belongs to, whatever they may do with it later. */
  static void say(NodeService nodes, NodeRef letter, NodeRef other, QName link) {
    ByNaskah.write(() -> nodes.createAssociation(letter, other, link));
  }

  /** The letters linked from this one that the user may read. */
  public List<NodeRef> linked(NodeRef letter, QName link) {
    return nodeService.getTargetAssocs(letter, link).stream()
        .map(AssociationRef::getTargetRef)
        .filter(this::mayRead)
        .toList();
  }

  /** The letters that link to this one and that the user may read. */
  List<NodeRef> linking(NodeRef letter, QName link) {
    return nodeService.getSourceAssocs(letter, link).stream()
        .map(AssociationRef::getSourceRef)
        .filter(this::mayRead)
        .toList();
  }

  boolean mayRead(NodeRef node) {
    return nodeService.exists(node)
        && permissionService.hasPermission(node, PermissionService.READ) == AccessStatus.ALLOWED;
  }

  boolean mayWrite(NodeRef letter) {
    return permissionService.hasPermission(letter, PermissionService.WRITE_PROPERTIES)
        == AccessStatus.ALLOWED;
  }

  /** Refuses who may only read a letter: 403. */
  void requireWrite(NodeRef letter) {
    if (!mayWrite(letter)) {
      throw RuleViolation.forbidden("naskah.forbidden");
    }
  }
}
