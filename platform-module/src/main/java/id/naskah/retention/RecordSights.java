package id.naskah.retention;

import id.naskah.access.Readers;
import id.naskah.configuration.SecurityLevel;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * The one place that decides what those who keep records and who approve disposals see of letters
 * that they may not read. Of one above ordinary they see that it is there, by its number: else
 * nobody could dispose of it, or hold it, without being let into it first. Others see nothing.
 *
 * <p>It grants nothing. A letter that is seen by its number is read by nobody for that; what is
 * done with it is done by the system, after the role was asked for.
 */
public class RecordSights {
  private final Readers readers;
  private final RecordsRoles roles;
  private final LetterReader letters;
  private final NodeService nodeService;

  /**
   * @param nodeService the one that checks no permission: a letter that nobody lets one read is
   *     asked for its level here
   */
  public RecordSights(
      Readers readers, RecordsRoles roles, LetterReader letters, NodeService nodeService) {
    this.readers = readers;
    this.roles = roles;
    this.letters = letters;
    this.nodeService = nodeService;
  }

  /** What the user sees on whose behalf the request runs. */
  public Sights current() {
    return new Sights(readers.current(), worksOnRecords(), nodeService::exists);
  }

  private boolean worksOnRecords() {
    return roles.isManager() || roles.isApprover();
  }

  /** How much of this node the user sees as a letter. */
  public Sight of(NodeRef node) {
    if (letters.isReadable(node)) {
      return Sight.WHOLE;
    }
    return worksOnRecords() && isRegisteredAboveOrdinary(node) ? Sight.NUMBER : Sight.NONE;
  }

  private boolean isRegisteredAboveOrdinary(NodeRef node) {
    if (!nodeService.exists(node) || !LetterModel.TYPE_LETTER.equals(nodeService.getType(node))) {
      return false;
    }
    Map<QName, Serializable> letter = nodeService.getProperties(node);
    // A draft has no number yet by which one could know of it.
    return SecurityLevel.orOrdinary(letter.get(LetterModel.SECURITY)).isAboveOrdinary()
        && !LetterStatus.DRAFT.code().equals(letter.get(LetterModel.STATUS));
  }

  /** The letter with this id; 404 if there is none of which the user sees anything. */
  public NodeRef find(String id) {
    if (LetterReader.isId(id)) {
      NodeRef node = Nodes.live(id);
      if (of(node) != Sight.NONE) {
        return node;
      }
    }
    throw RuleViolation.notFound("letter", id);
  }

  /**
   * The same for who is about to change how long it is kept: one that is seen by its number alone
   * is for those who keep records, and not for those who approve.
   */
  public NodeRef findToWorkOn(String id) {
    return roles.isManager() ? find(id) : letters.find(id);
  }
}
