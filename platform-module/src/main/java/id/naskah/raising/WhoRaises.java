package id.naskah.raising;

import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.hold.HoldGuard;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Which levels are raised by whom: of letters that may change, by who may write the letter; of
 * records, by those who keep records and the registrars. It is asked so that a refusal costs no
 * transaction; that the rules are kept is decided where the letter is written.
 */
class WhoRaises {
  private final NodeService nodeService;
  private final LetterReader letters;
  private final RecordsRoles roles;
  private final HoldGuard holds;

  /**
   * @param nodeService the one that checks no permission: that the user may read was asked
   */
  public WhoRaises(
      NodeService nodeService, LetterReader letters, RecordsRoles roles, HoldGuard holds) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.roles = roles;
    this.holds = holds;
  }

  /** What is in the way of a letter that the user reads. */
  Optional<Obstacle> obstacle(NodeRef letter) {
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    boolean isRecord = now.get(RetentionModel.RECORDED_AT) != null;
    Optional<Obstacle> first =
        obstacle(
            String.valueOf(now.get(LetterModel.STATUS)), isRecord ? mayAmend() : mayWrite(letter));
    return first.isEmpty() && !holds.holdsOn(letter).isEmpty() ? Optional.of(Obstacle.HELD) : first;
  }

  /** The same but for holds, of what is known of a letter. */
  static Optional<Obstacle> obstacle(String status, boolean may) {
    if (LetterStatus.VOID.code().equals(status)) {
      return Optional.of(Obstacle.VOID);
    }
    return may ? Optional.empty() : Optional.of(Obstacle.NOT_YOURS);
  }

  /** Whether the user amends records. */
  boolean mayAmend() {
    return roles.isManagerOrRegistrar();
  }

  /** Whether the user may write a letter that is no record. */
  boolean mayWrite(NodeRef letter) {
    return letters.mayWrite(letter);
  }
}
