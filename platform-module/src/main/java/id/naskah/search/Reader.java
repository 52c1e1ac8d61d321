package id.naskah.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * What one user may read, asked many times within one request.
 *
 * <p>An access control list is shared by all nodes that inherit it, so it is asked once each. Its
 * answer decides which rows are looked at; the last word on each letter that is shown is Alfresco's
 * own permission check.
 */
final class Reader {
  private final PermissionService permissionService;
  private final String user;
  private final Set<String> authorities;
  private final Map<Long, Boolean> readable = new HashMap<>();

  Reader(PermissionService permissionService, String user) {
    this.permissionService = permissionService;
    this.user = user;
    this.authorities = permissionService.getAuthorisations();
  }

  String user() {
    return user;
  }

  Set<String> authorities() {
    return authorities;
  }

  /** Whether a row may be readable: by its access control list, or because the user owns it. */
  boolean mayRead(Long acl, String owner) {
    return user.equals(owner) || (acl != null && readable.computeIfAbsent(acl, this::ask));
  }

  /** Alfresco's own answer. */
  boolean reads(NodeRef node) {
    return permissionService.hasPermission(node, PermissionService.READ) == AccessStatus.ALLOWED;
  }

  private boolean ask(Long acl) {
    return !Collections.disjoint(permissionService.getReaders(acl), authorities)
        && Collections.disjoint(permissionService.getReadersDenied(acl), authorities);
  }
}
