package id.naskah.routing;

import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import id.naskah.platform.ByNaskah;
import id.naskah.secrecy.Authorities;
import id.naskah.secrecy.LetterAccess;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Who got a letter may read it: an entry in the letter's own access list, which every door obeys.
 *
 * <p>It stays when the recipient's part is over, except when it was withdrawn before it was read,
 * and except for secret and top secret letters, which only those see who have to do with them now :
 * the need to know ends with the task.
 */
class DispositionAccess {
  private final PermissionService permissionService;
  private final Authorities authorities;
  private final LetterAccess access;

  /**
   * @param permissionService the one that checks no permission: a sender need not be allowed to
   *     change permissions in order to pass a letter on
   */
  public DispositionAccess(
      PermissionService permissionService, Authorities authorities, LetterAccess access) {
    this.permissionService = permissionService;
    this.authorities = authorities;
    this.access = access;
  }

  /** Lets recipients read the letter. */
  void grant(NodeRef letter, Collection<Recipient> recipients) {
    Set<String> granted = granted(letter);
    for (String authority : authorities.of(recipients)) {
      if (granted.add(authority)) {
        let(letter, authority);
      }
    }
  }

  /**
   * Takes from recipients what no disposition of the letter gives them any more, and gives back
   * what one does.
   *
   * @param all dispositions of the letter, as they are now
   */
  void settle(
      NodeRef letter,
      SecurityLevel security,
      Collection<Recipient> recipients,
      List<DispositionRow> all) {
    if (security.isAboveOrdinary()) {
      // Of such a letter the whole list follows from its level.
      access.settle(letter);
      return;
    }
    Set<Recipient> reading = readers(all, security);
    Set<String> kept = new HashSet<>(authorities.of(reading));
    Set<String> granted = granted(letter);
    for (String authority : authorities.of(recipients)) {
      if (kept.contains(authority) && !granted.contains(authority)) {
        let(letter, authority);
      } else if (!kept.contains(authority) && granted.contains(authority)) {
        ByNaskah.write(
            () ->
                permissionService.deletePermission(letter, authority, PermissionService.CONSUMER));
      }
    }
  }

  private void let(NodeRef letter, String authority) {
    ByNaskah.write(
        () -> permissionService.setPermission(letter, authority, PermissionService.CONSUMER, true));
  }

  /** The recipients who read a letter with these dispositions. */
  static Set<Recipient> readers(List<DispositionRow> all, SecurityLevel security) {
    Set<Recipient> reading = new LinkedHashSet<>();
    all.stream().filter(row -> reads(row, security)).forEach(row -> reading.add(row.recipient()));
    return reading;
  }

  private static boolean reads(DispositionRow row, SecurityLevel security) {
    return row.status().isOpen()
        || (row.status() != DispositionStatus.WITHDRAWN && !security.isSecret());
  }

  private Set<String> granted(NodeRef letter) {
    Set<String> granted = new HashSet<>();
    for (AccessPermission set : permissionService.getAllSetPermissions(letter)) {
      if (set.isSetDirectly() && PermissionService.CONSUMER.equals(set.getPermission())) {
        granted.add(set.getAuthority());
      }
    }
    return granted;
  }
}
