package id.naskah.declassification;

import id.naskah.access.LetterLock;
import id.naskah.configuration.SecurityLevel;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.RecordsRoles;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Which levels are lowered by whom: of letters that have a number, by who may write the letter; of
 * records, by those who keep records and the registrars.
 */
class WhoLowers {
  private final NodeService nodeService;
  private final LetterReader letters;
  private final RecordsRoles roles;
  private final LetterLock lock;

  /**
   * @param nodeService the one that checks no permission: that the user may read is asked before
   */
  public WhoLowers(
      NodeService nodeService, LetterReader letters, RecordsRoles roles, LetterLock lock) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.roles = roles;
    this.lock = lock;
  }

  /**
   * A letter that the user reads and whose level the user may lower; others who change its level
   * wait until the transaction ends.
   */
  NodeRef locked(String id) {
    NodeRef letter = letters.find(id);
    lock.lock(id);
    if (!may(letter)) {
      throw RuleViolation.forbidden("naskah.forbidden");
    }
    refused(letter)
        .ifPresent(
            key -> {
              throw RuleViolation.conflict("letter", key);
            });
    return letter;
  }

  /** Whether the user, who reads the letter, may lower its level. */
  boolean may(NodeRef letter) {
    return nodeService.getProperty(letter, RetentionModel.RECORDED_AT) != null
        ? roles.isManagerOrRegistrar()
        : letters.mayWrite(letter);
  }

  /** Why nobody lowers the level of a letter as the letter is now. */
  Optional<String> refused(NodeRef letter) {
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    Object status = now.get(LetterModel.STATUS);
    if (LetterStatus.VOID.code().equals(status)) {
      return Optional.of("naskah.void.final");
    }
    return LetterStatus.DRAFT.code().equals(status)
        ? Optional.of("naskah.lowering.draft")
        : Optional.empty();
  }

  SecurityLevel level(NodeRef letter) {
    return SecurityLevel.orOrdinary(nodeService.getProperty(letter, LetterModel.SECURITY));
  }
}
