package id.naskah.secrecy;

import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.RecordsRoles;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/** Who can read a letter, and why. */
public class ReadersService {
  private final LetterAccess access;
  private final PermissionService permissionService;
  private final LetterReader letters;
  private final RecordsRoles roles;

  /**
   * @param permissionService the one that checks no permission: who may ask is decided here
   */
  public ReadersService(
      LetterAccess access,
      PermissionService permissionService,
      LetterReader letters,
      RecordsRoles roles) {
    this.access = access;
    this.permissionService = permissionService;
    this.letters = letters;
    this.roles = roles;
  }

  /**
   * All whom Alfresco lets read the letter, but its administrators: those of the rules with what
   * each rule says, and those of the folder and whoever was let in by hand.
   *
   * @param letter that the user may read
   * @throws RuleViolation 403 for who neither may write the letter nor keeps records
   */
  public List<Right> of(NodeRef letter) {
    requireAsking(letter);
    List<Right> readers = new ArrayList<>();
    List<Right> byRule = access.rights(letter);
    for (AccessPermission entry : permissionService.getAllSetPermissions(letter)) {
      if (entry.getAccessStatus() == AccessStatus.ALLOWED) {
        List<Right> said = byRule.stream().filter(right -> isOf(right, entry)).toList();
        readers.addAll(said);
        if (said.isEmpty()) {
          boolean own = entry.isSetDirectly();
          readers.add(
              new Right(
                  entry.getAuthority(),
                  entry.getPermission(),
                  own ? Right.Because.BY_HAND : Right.Because.FOLDER,
                  null));
        }
      }
    }
    return readers;
  }

  /**
   * Refuses who may not ask who reads a letter, and who has read it.
   *
   * @throws RuleViolation 403 for who neither may write the letter nor keeps records
   */
  public void requireAsking(NodeRef letter) {
    boolean writes = letters.mayWrite(letter);
    if (!writes && !roles.isManager()) {
      throw RuleViolation.forbidden("naskah.forbidden");
    }
  }

  private static boolean isOf(Right right, AccessPermission entry) {
    return right.authority().equals(entry.getAuthority())
        && right.permission().equals(entry.getPermission());
  }
}
