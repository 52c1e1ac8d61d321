package id.naskah.drafting;

import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/** Letters that the user may write. */
class WritableLetters {
  private final LetterReader letters;
  private final PermissionService permissionService;

  /**
   * @param permissionService the one that checks no permission: it is asked about the user
   */
  public WritableLetters(LetterReader letters, PermissionService permissionService) {
    this.letters = letters;
    this.permissionService = permissionService;
  }

  /**
   * The letter with this id.
   *
   * @throws RuleViolation 404 if there is none for this user, 403 for who may only read it
   */
  NodeRef find(String id) {
    NodeRef letter = letters.find(id);
    if (!isOne(letter)) {
      throw RuleViolation.forbidden("naskah.forbidden");
    }
    return letter;
  }

  /** Whether the user, who reads the letter, may write it. */
  boolean isOne(NodeRef letter) {
    return permissionService.hasPermission(letter, PermissionService.WRITE_PROPERTIES)
        == AccessStatus.ALLOWED;
  }
}
