package id.naskah.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * What one user may read, asked many times within one request.
 *
 * <p>Letters that share an access control list, and of which the user is the owner or is not, are
 * all readable or none is: so Alfresco is asked for one of them. Its answer counts the same for
 * letters that are skipped and for those that are shown, else pages would overlap.
 */
public final class Reader {
  private final PermissionService permissionService;
  private final Predicate<NodeRef> exists;
  private final String user;
  private final Map<Right, Boolean> readable = new HashMap<>();

  private record Right(Long acl, boolean owner) {}

  /**
   * For one request of one user.
   *
   * @param exists whether a node is there still, whoever may read it
   */
  public Reader(PermissionService permissionService, Predicate<NodeRef> exists, String user) {
    this.permissionService = permissionService;
    this.exists = exists;
    this.user = user;
  }

  String user() {
    return user;
  }

  Set<String> authorities() {
    return permissionService.getAuthorisations();
  }

  /**
   * Whether the user may read the letter with this access control list and owner.
   *
   * @param acl null where the node has no list
   * @param owner counts only when it is the user
   */
  public boolean reads(NodeRef letter, Long acl, String owner) {
    Right right = new Right(acl, user.equals(owner));
    // Without a list of its own a node is judged by its folder: asked each time.
    Boolean known = acl == null ? null : readable.get(right);
    if (known != null) {
      return known;
    }
    if (!exists.test(letter)) {
      // One that has just gone says nothing about the others.
      return false;
    }
    boolean reads = mayRead(letter);
    if (acl != null) {
      readable.put(right, reads);
    }
    return reads;
  }

  private boolean mayRead(NodeRef letter) {
    return permissionService.hasPermission(letter, PermissionService.READ) == AccessStatus.ALLOWED;
  }
}
